// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tabletexts.h"

#include "exchange/docxreader.h"
#include "exchange/listnumbers.h"
#include "exchange/zipfile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <stop_token>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

const QByteArray wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

QByteArray cell(const QByteArray &content, const QByteArray &properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
QByteArray paragraph(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}
QByteArray row(const QByteArray &cells, const QByteArray &properties = {})
{
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
QByteArray table(const QByteArray &rows)
{
    return "<w:tbl>" + rows + "</w:tbl>";
}
QByteArray inList(int list, int level = 0)
{
    return "<w:numPr><w:ilvl w:val=\"" + QByteArray::number(level) + "\"/><w:numId w:val=\"" + QByteArray::number(list)
           + "\"/></w:numPr>";
}

}

class TestDocxReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir.emplace(); }
    void cellsAreReadAsTheyLook_data();
    void cellsAreReadAsTheyLook();
    void automaticNumbersArePartOfTheText();
    void numbersAreWrittenAsWordDoes_data();
    void numbersAreWrittenAsWordDoes();
    void tablesWithinCellsStandOnTheirOwn();
    void theStrictFormReadsTheSame();
    void agreesWithPythonDocx();
    void refusesWhatIsNoDocument();
    void refusesWhatCostsTooMuch();
    void canBeCancelled();

private:
    [[nodiscard]] QString write(const QByteArray &body, const QByteArray &numbering = {}, const QByteArray &styles = {},
                                const QByteArray &space = wordSpace);

    std::optional<QTemporaryDir> m_dir;
};

QString TestDocxReader::write(const QByteArray &body, const QByteArray &numbering, const QByteArray &styles,
                              const QByteArray &space)
{
    const QByteArray links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QString path = m_dir->filePath(u"document.docx"_s);
    ZipWriter zip(path, QDateTime(QDate(2024, 1, 1), QTime(0, 0)));
    (void)zip.add(u"_rels/.rels"_s, links + "<Relationship Id=\"r1\" Type=\"" + types
                                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    (void)zip.add(u"word/_rels/document.xml.rels"_s,
                  links + "<Relationship Id=\"r1\" Type=\"" + types
                      + "numbering\" Target=\"numbering.xml\"/><Relationship Id=\"r2\" Type=\"" + types
                      + "styles\" Target=\"styles.xml\"/></Relationships>");
    const auto part = [&](const QByteArray &name, const QByteArray &content) {
        return "<w:" + name + " xmlns:w=\"" + space
               + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + content
               + "</w:" + name + '>';
    };
    (void)zip.add(u"word/document.xml"_s, part("document", part("body", body)));
    if (!numbering.isEmpty())
        (void)zip.add(u"word/numbering.xml"_s, part("numbering", numbering));
    if (!styles.isEmpty())
        (void)zip.add(u"word/styles.xml"_s, part("styles", styles));
    return zip.finish() ? path : QString();
}

void TestDocxReader::cellsAreReadAsTheyLook_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto one = [](const QByteArray &content) { return table(row(cell(content))); };

    QTest::newRow("runs and paragraphs") << one("<w:p><w:r><w:t>公开</w:t></w:r><w:r><w:t>内容</w:t></w:r></w:p>"
                                                + paragraph("二") + "<w:p/>")
                                         << u"[1] A1=公开内容\n二"_s;
    QTest::newRow("breaks and tabs") << one("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r>"
                                            "<w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>")
                                     << u"[1] A1=一\n二\t三"_s;
    QTest::newRow("spanned columns") << table(
        row(cell(paragraph("跨"), "<w:gridSpan w:val=\"2\"/>") + cell(paragraph("三")))
        + row(cell(paragraph("甲")) + cell(paragraph("乙")) + cell(paragraph("丙"))))
                                     << u"[1] A1=跨|C1=三|A2=甲|B2=乙|C2=丙|A1:B1"_s;
    QTest::newRow("spanned rows") << table(
        row(cell(paragraph("一"), "<w:vMerge w:val=\"restart\"/>") + cell(paragraph("甲")))
        + row(cell("<w:p/>", "<w:vMerge/>") + cell(paragraph("乙")))
        + row(cell("<w:p/>", "<w:vMerge w:val=\"continue\"/>") + cell(paragraph("丙")))
        + row(cell(paragraph("二"), "<w:vMerge w:val=\"restart\"/>") + cell(paragraph("丁"))))
                                  << u"[1] A1=一|B1=甲|B2=乙|B3=丙|A4=二|B4=丁|A1:A3"_s;
    QTest::newRow("a block of rows and columns") << table(
        row(cell(paragraph("块"), "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>") + cell(paragraph("甲")))
        + row(cell("<w:p/>", "<w:gridSpan w:val=\"2\"/><w:vMerge/>") + cell(paragraph("乙"))))
                                                 << u"[1] A1=块|C1=甲|C2=乙|A1:B2"_s;
    QTest::newRow("a continuation without a beginning is a cell")
        << table(row(cell(paragraph("一"), "<w:vMerge/>"))) << u"[1] A1=一"_s;
    QTest::newRow("columns left out before a row") << table(row(cell(paragraph("甲")) + cell(paragraph("乙")))
                                                            + row(cell(paragraph("丙")), "<w:gridBefore w:val=\"1\"/>"))
                                                   << u"[1] A1=甲|B1=乙|B2=丙"_s;
    QTest::newRow("deleted text is gone, inserted text is there")
        << one("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
               "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo>"
               "</w:p>")
        << u"[1] A1=新移来"_s;
    QTest::newRow("a deleted row is gone") << table(
        row(cell(paragraph("一"))) + row(cell(paragraph("二")), "<w:del w:id=\"1\"/>") + row(cell(paragraph("三"))))
                                           << u"[1] A1=一|A2=三"_s;
    QTest::newRow("a deleted paragraph end joins the two")
        << one(paragraph("公开", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + paragraph("时限")) << u"[1] A1=公开时限"_s;
    QTest::newRow("symbols look as in their font")
        << one("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F06E\"/><w:t>政府网站</w:t></w:r><w:r><w:rPr><w:rFonts "
               "w:ascii=\"Wingdings\"/></w:rPr><w:t>o</w:t></w:r><w:r><w:t>two</w:t></w:r><w:r><w:sym "
               "w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r></w:p>")
        << u"[1] A1=■政府网站□two☑"_s;
    QTest::newRow("check boxes and controls")
        << one("<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>☒</w:t></w:r><w:r><w:t>公告栏</w:t></w:r></w:p>"
               "</w:sdtContent></w:sdt>")
        << u"[1] A1=☒公告栏"_s;
    QTest::newRow("a text box is read once")
        << one("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>"
               "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>"
               "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>外</w:t></w:r></w:p>")
        << u"[1] A1=框\n外"_s;
    QTest::newRow("phonetic guides are left out")
        << one("<w:p><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r>"
               "</w:rubyBase></w:ruby></w:r></w:p>")
        << u"[1] A1=拼"_s;
    QTest::newRow("field codes are no text")
        << one("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>") << u"[1] A1=7"_s;
    QTest::newRow("text outside of tables is no cell")
        << paragraph("标题") + one(paragraph("一")) + paragraph("尾") << u"[1] A1=一"_s;
    QTest::newRow("several tables") << one(paragraph("一")) + paragraph("隔") + one(paragraph("二"))
                                    << u"[1] A1=一 [2] A1=二"_s;
}

void TestDocxReader::cellsAreReadAsTheyLook()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QCOMPARE(textsOf(readDocxTables(write(body))), expected);
}

void TestDocxReader::automaticNumbersArePartOfTheText()
{
    const auto level = [](int number, const QByteArray &format, const QByteArray &text, const QByteArray &more = {}) {
        return "<w:lvl w:ilvl=\"" + QByteArray::number(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
               + "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
    };
    const QByteArray numbering =
        "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") + level(1, "chineseCounting", "（%2）")
        + level(2, "decimal", "%1.%3", "<w:suff w:val=\"space\"/>")
        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
        + level(0, "bullet", "\xEF\x81\xAE", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>")
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
          "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
          "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
          "w:val=\"5\"/></w:lvlOverride></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/></w:num>";
    const QByteArray styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr>" + inList(4)
                              + "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn "
                                "w:val=\"a\"/></w:style>";
    const QByteArray body =
        paragraph("前文", inList(1))
        + table(
            row(cell("<w:p><w:pPr>" + inList(1) + "</w:pPr></w:p>")
                + cell(paragraph("甲", inList(1, 1)) + paragraph("乙", inList(1, 1)) + paragraph("丙", inList(1, 2))))
            + row(cell(paragraph("接着数", inList(2))) + cell(paragraph("重新数", inList(1, 1))))
            + row(cell(paragraph("从五数", inList(3)))
                  + cell(paragraph("样式", "<w:pStyle w:val=\"b\"/>")
                         + paragraph("取消", "<w:pStyle w:val=\"b\"/>" + inList(0)))));
    QCOMPARE(textsOf(readDocxTables(write(body, numbering, styles))),
             u"[1] A1=2.|B1=（一）甲\n（二）乙\n2.1 丙|A2=3.接着数|B2=（一）重新数|A3=5.从五数|B3=■样式\n取消"_s);
}

void TestDocxReader::numbersAreWrittenAsWordDoes_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("expected");
    const std::vector<std::pair<QString, QString>> cases{
        {u"decimal"_s, u"1 10 11 20 103"_s},
        {u"decimalZero"_s, u"01 10 11 20 103"_s},
        {u"chineseCounting"_s, u"一 十 十一 二十 一百零三"_s},
        {u"chineseLegalSimplified"_s, u"壹 壹拾 壹拾壹 贰拾 壹佰零叁"_s},
        {u"upperRoman"_s, u"I X XI XX CIII"_s},
        {u"lowerLetter"_s, u"a j k t yyyy"_s},
        {u"decimalEnclosedCircleChinese"_s, u"① ⑩ ⑪ ⑳ 103"_s},
        {u"decimalFullWidth"_s, u"１ １０ １１ ２０ １０３"_s},
        {u"ideographTraditional"_s, u"甲 癸 11 20 103"_s},
        {u"none"_s, u"    "_s},
    };
    for (const auto &[format, expected] : cases)
        QTest::newRow(format.toUtf8().constData()) << format << expected;
}

void TestDocxReader::numbersAreWrittenAsWordDoes()
{
    QFETCH(QString, format);
    QStringList numbers;
    for (const qint64 number : {1, 10, 11, 20, 103})
        numbers += listNumber(number, format);
    QTEST(numbers.join(u' '), "expected");
    QCOMPARE(listNumber(0, u"chineseCounting"), QString());
}

void TestDocxReader::tablesWithinCellsStandOnTheirOwn()
{
    const QByteArray inner = table(row(cell(paragraph("内"))));
    const QByteArray body = table(row(cell(paragraph("外") + inner + "<w:p/>") + cell(paragraph("右"))))
                            + table(row(cell(paragraph("次"))));
    QCOMPARE(textsOf(readDocxTables(write(body))), u"[1] A1=外|B1=右 [1.1] A1=内 [2] A1=次"_s);
}

void TestDocxReader::theStrictFormReadsTheSame()
{
    const QString path =
        write(table(row(cell(paragraph("一")))), {}, {}, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    QCOMPARE(textsOf(readDocxTables(path)), u"[1] A1=一"_s);
}

void TestDocxReader::agreesWithPythonDocx()
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/docs_by_python.py"), m_dir->path()});
    QVERIFY(python.waitForFinished(60'000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QJsonArray documents = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QVERIFY(documents.size() >= 3);
    for (const QJsonValue &value : documents) {
        const QJsonObject document = value.toObject();
        QCOMPARE(textsOf(readDocxTables(m_dir->filePath(document.value(u"file"_s).toString()))),
                 document.value(u"texts"_s).toString());
    }
}

void TestDocxReader::refusesWhatIsNoDocument()
{
    QCOMPARE(readDocxTables(m_dir->filePath(u"none.docx"_s)).error().code, ErrorCode::NotFound);
    const QString path = m_dir->filePath(u"empty.docx"_s);
    {
        ZipWriter zip(path, QDateTime(QDate(2024, 1, 1), QTime(0, 0)));
        QVERIFY(zip.add(u"a.txt"_s, "a"));
        QVERIFY(zip.finish());
    }
    const auto tables = readDocxTables(path);
    QVERIFY(!tables);
    QCOMPARE(tables.error().code, ErrorCode::Malformed);
    QCOMPARE(tables.error().path, path);
    QCOMPARE(readDocxTables(write("<w:tbl>")).error().code, ErrorCode::Malformed);
}

void TestDocxReader::refusesWhatCostsTooMuch()
{
    // A span of a thousand million columns costs no more than one.
    QCOMPARE(textsOf(readDocxTables(write(
                 table(row(cell(paragraph("一"), "<w:gridSpan w:val=\"1000000000\"/>") + cell(paragraph("二"))))))),
             u"[1] A1=一|A1:AMJ1"_s);
    Limits limits;
    limits.rows = 2;
    const QByteArray rows = row(cell(paragraph("一")));
    QCOMPARE(readDocxTables(write(table(rows + rows + rows)), {}, limits).error().detail, u"rows"_s);
    limits = {};
    limits.cellText = 8;
    QCOMPARE(readDocxTables(write(table(row(cell(paragraph("一二三四五六七八九"))))), {}, limits).error().detail,
             u"cell"_s);
    QByteArray nested = paragraph("底");
    for (int i = 0; i < 40; ++i)
        nested = table(row(cell(nested)));
    QCOMPARE(readDocxTables(write(nested)).error().detail, u"depth"_s);
}

void TestDocxReader::canBeCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const Progress progress{.stop = stop.get_token(), .report = {}};
    QCOMPARE(readDocxTables(write(table(row(cell(paragraph("一"))))), progress).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestDocxReader)
#include "test_docxreader.moc"
