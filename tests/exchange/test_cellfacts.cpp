// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/cellmarks.h"
#include "exchange/sourcefile.h"
#include "sourcefiles.h"
#include "tabletexts.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

const QByteArray sheetSpace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const QByteArray wordSpace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const QByteArray drawingSpace = "http://schemas.openxmlformats.org/drawingml/2006/";

Result<std::vector<SourceTable>> tablesOf(const QString &path)
{
    return readTables(path, WantedSheets::All);
}

QByteArray paragraph(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

}

/// What readers report beside the texts of cells.
class TestCellFacts : public QObject
{
    Q_OBJECT

private slots:
    void marksOfOneLookAreOneBlock()
    {
        CellMarks marks;
        const LookOfCell yellow{.ground = 0xFFFF00};
        const LookOfCell struck{.isStruck = true};
        for (const int row : {1, 2, 5}) { // rows without text between them do not count
            marks.add(row, 0, {});
            marks.add(row, 1, yellow);
            marks.add(row, 4, yellow);
            marks.add(row, 5, {.ground = 0xFF0000, .isStruck = true});
        }
        marks.add(6, 1, yellow); // narrower: a block of its own
        marks.add(7, 1, {});
        marks.add(8, 1, yellow);
        marks.add(8, 2, struck);
        const std::vector<CellMark> expected{
            {{1, 1, 5, 4}, CellLook::Filled, 0xFFFF00}, {{1, 5, 5, 5}, CellLook::Filled, 0xFF0000},
            {{1, 5, 5, 5}, CellLook::Struck, 0},        {{6, 1, 6, 1}, CellLook::Filled, 0xFFFF00},
            {{8, 1, 8, 1}, CellLook::Filled, 0xFFFF00}, {{8, 2, 8, 2}, CellLook::Struck, 0}};
        QCOMPARE(marks.take(), expected);
        QVERIFY(marks.take().empty());
        for (int row = 0; row < 300'000; row += 1)
            marks.add(row, 0, {.ground = quint32(row % 2)});
        QCOMPARE(marks.take().size(), 100'000U);
    }

    void openpyxlSeesTheSame()
    {
        const SourceFiles files;
        const QString path = files.path(u"facts.xlsx"_s);
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     {QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/facts_by_openpyxl.py"), path});
        QVERIFY(python.waitForFinished(120000));
        const QString seen = QString::fromUtf8(python.readAllStandardOutput());
        QVERIFY2(seen.contains(u"B3 comment 请核对"_s) && seen.contains(u"filled"_s),
                 python.readAllStandardError().constData());
        QCOMPARE(factsOf(tablesOf(path)), seen);
    }

    void workbooksShowMoreThanTexts();
    void coloursOfWorkbooksAreFound_data();
    void coloursOfWorkbooksAreFound();
    void spreadsheetsOfOpenDocumentShowMoreThanTexts();
    void wordDocumentsShowMoreThanTexts();
    void pagesShowMoreThanTexts();
};

void TestCellFacts::workbooksShowMoreThanTexts()
{
    const SourceFiles files;
    const QString path = files.xlsx(
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"16384\" hidden=\"true\"/></cols><sheetData>"
        "<row r=\"2\" hidden=\"1\"/><row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>1</v></c></row></sheetData>",
        {{u"xl/worksheets/_rels/sheet1.xml.rels"_s,
          officeLinks(officeLink("r1", "comments", "../comments1.xml")
                      + officeLink("r2", "threadedComment", "/xl/threaded1.xml")
                      + officeLink("r3", "drawing", "../drawing1.xml"))},
         {u"xl/comments1.xml"_s,
          "<comments " + sheetSpace
              + "><authors><author>张三</author></authors><commentList>"
                "<comment ref=\"A3\" authorId=\"0\"><text><r><t>张三:\n</t></r><r><t>再</t></r>"
                "<r><t>核</t></r><rPh><t>zài</t></rPh></text></comment>"
                "<comment ref=\"B1\" authorId=\"7\"><text><t>[线程批注] 旧程序</t></text></comment>"
                "<comment ref=\"nowhere\"><text><t>x</t></text></comment>"
                "</commentList></comments>"},
         {u"xl/threaded1.xml"_s, "<ThreadedComments xmlns=\"x\"><threadedComment ref=\"B1\"><text>问</text>"
                                 "</threadedComment><threadedComment ref=\"B1\"><text>答</text></threadedComment>"
                                 "</ThreadedComments>"},
         {u"xl/drawing1.xml"_s,
          "<x:wsDr xmlns:x=\"" + drawingSpace + "spreadsheetDrawing\" xmlns:a=\"" + drawingSpace
              + "main\"><x:oneCellAnchor><x:from><x:col>4</x:col><x:colOff>9</x:colOff><x:row>6</x:row></x:from>"
                "<x:pic/></x:oneCellAnchor><x:twoCellAnchor><x:from><x:col>0</x:col><x:row>8</x:row></x:from><x:to>"
                "<x:col>5</x:col><x:row>9</x:row></x:to><x:sp><a:p><a:r><a:t>框</a:t></a:r></a:p><a:p><a:r><a:t>内"
                "</a:t></a:r></a:p></x:sp></x:twoCellAnchor></x:wsDr>"}});
    QCOMPARE(factsOf(tablesOf(path)), u"[表] rows 2-3|columns B-ALN|B1 comment 问|B1 comment 答|A3 comment 再核|"
                                      "E7 picture|A9 box 框\n内"_s.replace(u"ALN"_s, u"AMJ"_s));
}

void TestCellFacts::coloursOfWorkbooksAreFound_data()
{
    QTest::addColumn<QByteArray>("colour");
    QTest::addColumn<QString>("expected");
    QTest::newRow("with alpha") << QByteArray("rgb=\"FF123456\"") << u"[表] A1:A1 filled 123456"_s;
    QTest::newRow("white") << QByteArray("rgb=\"FFFFFFFF\"") << u"[表] "_s;
    QTest::newRow("of the palette") << QByteArray("indexed=\"13\"") << u"[表] A1:A1 filled FFFF00"_s;
    QTest::newRow("of the system") << QByteArray("indexed=\"64\"") << u"[表] "_s;
    QTest::newRow("of the theme") << QByteArray("theme=\"4\"") << u"[表] A1:A1 filled 4472C4"_s;
    QTest::newRow("light comes before dark") << QByteArray("theme=\"1\"") << u"[表] A1:A1 filled 000000"_s;
    QTest::newRow("white of the theme, darker")
        << QByteArray("theme=\"0\" tint=\"-0.25\"") << u"[表] A1:A1 filled BFBFBF"_s;
    QTest::newRow("nonsense") << QByteArray("rgb=\"yellow\" tint=\"nan\"") << u"[表] "_s;
    QTest::newRow("beyond the theme") << QByteArray("theme=\"99999999999\"") << u"[表] "_s;
}

void TestCellFacts::coloursOfWorkbooksAreFound()
{
    QFETCH(QByteArray, colour);
    const SourceFiles files;
    const QByteArray theme =
        "<a:theme xmlns:a=\"" + drawingSpace
        + "main\"><a:clrScheme><a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
          "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr "
          "val=\"44546A\"/></a:dk2><a:lt2><a:srgbClr val=\"E7E6E6\"/></a:lt2><a:accent1><a:srgbClr "
          "val=\"4472C4\"/></a:accent1></a:clrScheme></a:theme>";
    const QString path = files.xlsx(
        "<sheetData><row><c s=\"1\"><v>1</v></c><c><v>2</v></c><c s=\"2\"><v>3</v></c></row></sheetData>",
        {{u"xl/theme/theme1.xml"_s, theme},
         {u"xl/styles.xml"_s, "<styleSheet " + sheetSpace
                                  + "><fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
                                    "patternType=\"solid\"><fgColor "
                                  + colour
                                  + "/></patternFill></fill><fill><patternFill patternType=\"none\"><fgColor "
                                    "rgb=\"FFFF0000\"/></patternFill></fill></fills><cellXfs><xf fillId=\"0\"/><xf "
                                    "fillId=\"1\"/><xf fillId=\"2\"/></cellXfs><dxfs><dxf><fill><patternFill><fgColor "
                                    "rgb=\"FF00FF00\"/></patternFill></fill></dxf></dxfs></styleSheet>"}});
    QTEST(factsOf(tablesOf(path)), "expected");
}

void TestCellFacts::spreadsheetsOfOpenDocumentShowMoreThanTexts()
{
    const SourceFiles files;
    const QByteArray styles =
        "<office:automatic-styles><style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
        "table:display=\"false\"/></style:style><style:style style:name=\"y\"><style:table-cell-properties "
        "fo:background-color=\"#ffff00\"/></style:style><style:style style:name=\"s\" style:parent-style-name=\"y\">"
        "<style:text-properties style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"n\">"
        "<style:table-cell-properties fo:background-color=\"transparent\"/></style:style></office:automatic-styles>";
    const QByteArray table =
        "<table:table table:name=\"表\" table:style-name=\"ta1\"><table:table-column/><table:table-column "
        "table:number-columns-repeated=\"2\" table:visibility=\"collapse\" table:default-cell-style-name=\"y\"/>"
        "<table:table-row><table:table-cell><office:annotation><dc:creator>张三</dc:creator><dc:date>2024</dc:date>"
        "<text:p>请</text:p><text:p>核对</text:p></office:annotation><text:p>一</text:p></table:table-cell>"
        "<table:table-cell><text:p>二</text:p></table:table-cell><table:table-cell table:style-name=\"n\"><text:p>三"
        "</text:p></table:table-cell><table:table-cell table:style-name=\"s\"><text:p><text:a "
        "xlink:href=\"https://a.cn/\">四</text:a></text:p></table:table-cell></table:table-row>"
        "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"2\"><table:table-cell "
        "table:formula=\"of:=1\"><text:p>1</text:p></table:table-cell><table:table-cell "
        "table:formula=\"of:=A1\"/></table:table-row><table:table-row><table:table-cell><text:p>#REF!</text:p>"
        "</table:table-cell><table:table-cell><draw:frame><draw:image/></draw:frame></table:table-cell>"
        "</table:table-row></table:table>";
    const QString path =
        files.ods(styles + "<office:body><office:spreadsheet>" + table + "</office:spreadsheet></office:body>");
    QCOMPARE(factsOf(tablesOf(path)),
             u"[表] hidden|rows 2-3|columns B-C|A1 comment 请\n核对|D1 link https://a.cn/|B2 no result|B3 no result|"
             "A4 error #REF!|B4 picture|B1:B1 filled FFFF00|D1:D1 filled FFFF00|D1:D1 struck|1 formulas"_s);
    QCOMPARE(textsOf(tablesOf(path)), u"[表] A1=一|B1=二|C1=三|D1=四|A2=1|A3=1"_s);
}

void TestCellFacts::wordDocumentsShowMoreThanTexts()
{
    const SourceFiles files;
    const QByteArray row =
        "<w:tr><w:tc><w:tcPr><w:shd w:fill=\"FFFF00\"/></w:tcPr>"
        + paragraph("一", "<w:commentRangeStart w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>")
        + "</w:tc><w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>二</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:rPr>"
          "<w:strike w:val=\"0\"/><w:highlight w:val=\"green\"/></w:rPr><w:t>三</w:t></w:r><w:r><w:t>外</w:t></w:r>"
          "<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:p><w:hyperlink r:id=\"r3\"><w:r>"
          "<w:t>网站</w:t></w:r></w:hyperlink><w:r><w:drawing/></w:r></w:p></w:tc></w:tr>";
    const QByteArray nested =
        "<w:tr><w:tc><w:tbl><w:tr><w:tc>" + paragraph("内") + "</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>";
    const QByteArray body = paragraph("某县教育局", "<w:pPr><w:pStyle w:val=\"a3\"/></w:pPr>")
                            + paragraph(" 说明 ", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") + paragraph("")
                            + paragraph("正文") + "<w:tbl>" + row + "</w:tbl>" + paragraph("二、公开") + "<w:tbl>"
                            + nested + "</w:tbl>" + paragraph("填表人");
    const QString path = files.docx(
        body,
        {{u"word/styles.xml"_s,
          "<w:styles " + wordSpace + "><w:style w:styleId=\"a3\"><w:name w:val=\"heading 3\"/></w:style></w:styles>"},
         {u"word/comments.xml"_s, "<w:comments " + wordSpace + "><w:comment w:id=\"4\" w:author=\"张三\">"
                                      + paragraph("请") + paragraph("核对") + "</w:comment></w:comments>"}});
    QCOMPARE(
        factsOf(tablesOf(path)),
        u"[1] A1 comment 请\n核对|D1 link https://example.gov.cn/|D1 picture|A1:A1 filled FFFF00|B1:B1 struck|"
        "C1:C1 filled 00FF00|1 deletions|before ### 某县教育局; ## 说明; 正文 [2] before 二、公开|after 填表人 [2.1] "_s);
}

void TestCellFacts::pagesShowMoreThanTexts()
{
    const SourceFiles files;
    const QString path = files.file(
        u"page.html"_s,
        "<html><head><title>不读</title></head><body>首页<div>栏目<p>导航</div><h2>领域 <b>目录</b></h2><script>x</script>"
        "<table><caption>表一 <i>就业</i></caption><col><col span=2 style='width:1px; DISPLAY: none'>"
        "<tr bgcolor=#FF0><td>一<td style='background-color: rgb(255, 0, 0)'><del>二</del><td style='background:white'>三"
        "<tr style='display:none'><td><a href='https://a.cn/'>网</a><a href='#x'>内</a><a href='JavaScript:x()'>脚本</a>"
        "<td><img src=x>图<s>旧</s></table>说明<br>附注<table><tr><td>外层标题<table><tr><td>里</table></table>落款");
    QCOMPARE(factsOf(tablesOf(path)),
             u"[1] rows 2-2|columns B-C|A2 link https://a.cn/|B2 picture|A1:A1 filled FFFF00|B1:B1 filled FF0000|"
             "B1:B1 struck|C1:C1 filled FFFF00|before 首页; 栏目; 导航; ## 领域 目录; 表一 就业 "
             "[2] before 说明; 附注|after 落款 [2.1] before 外层标题"_s);
}

QTEST_GUILESS_MAIN(TestCellFacts)
#include "test_cellfacts.moc"
