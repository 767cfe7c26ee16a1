// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "sourcefiles.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

// What is promised: an answer in 2 s and 300 MB. Time of the processor, since other programs run beside the tests.
constexpr qint64 mostMs = 2000;
constexpr qint64 mostKb = 300 << 10;

/// A file made to do harm, and what must come of it: "too_large depth" or "read".
struct Attack {
    const char *name;
    QString (*make)(const SourceFiles &);
    const char *expected;
};

const QByteArray sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

QByteArray numbered(int count, const QByteArray &before, const QByteArray &after)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += before + QByteArray::number(i) + after;
    return all;
}

QByteArray data(const QByteArray &rows)
{
    return "<sheetData>" + rows + "</sheetData>";
}

QByteArray odsTable(const QByteArray &rows, const QByteArray &styles = {})
{
    return styles + "<office:body><office:spreadsheet><table:table table:name=\"表\">" + rows
           + "</table:table></office:spreadsheet></office:body>";
}

QByteArray odsCell(const QByteArray &attributes, const QByteArray &text)
{
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

QByteArray xmlBook(const QByteArray &content)
{
    return "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"表\"><Table>"
           + content + "</Table></Worksheet></Workbook>";
}

QByteArray oldBook()
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/data/hazards.xls"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray wholeBook(const SourceFiles &files)
{
    QFile file(files.xlsx(data("<row><c><v>1</v></c></row>")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const std::vector<Attack> workbooks{
    {"a sheet that unpacks to 64 MB of blanks",
     [](const SourceFiles &files) { return files.xlsx(data(QByteArray(64 << 20, ' '))); }, "too_large ratio"},
    {"an archive in an archive",
     [](const SourceFiles &files) {
         return files.zip(u"a.xlsx"_s, {{u"inner.zip"_s, wholeBook(files)}});
     },
     "unknown_format "},
    {"entities that multiply",
     [](const SourceFiles &files) {
         const QByteArray bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w>&b;</w>";
         return files.xlsx({}, {{u"xl/worksheets/sheet1.xml"_s, bomb}});
     },
     "malformed doctype"},
    {"an entity outside the file",
     [](const SourceFiles &files) {
         const QByteArray outside = "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w/>";
         return files.xlsx({}, {{u"xl/sharedStrings.xml"_s, outside}});
     },
     "malformed doctype"},
    {"elements a million deep",
     [](const SourceFiles &files) { return files.xlsx(data(numbered(1'000'000, "<a", ">"))); }, "too_large depth"},
    {"an element of many attributes",
     [](const SourceFiles &files) { return files.xlsx(data("<row " + numbered(100'000, "a", "=\"\" ") + "/>")); },
     "too_large attributes"},
    {"a name of a megabyte",
     [](const SourceFiles &files) { return files.xlsx(data('<' + QByteArray(1 << 20, 'n') + "/>")); },
     "too_large name"},
    {"absurd dimensions",
     [](const SourceFiles &files) {
         return files.xlsx("<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"99999999999\" hidden=\"1\"/>"
                           "</cols><sheetData><row r=\"1048576\" spans=\"1:16384\"><c r=\"XFD1048576\"><v>1</v></c>"
                           "</row></sheetData>");
     },
     "read"},
    {"a row below the last", [](const SourceFiles &files) { return files.xlsx(data("<row r=\"1048577\"/>")); },
     "too_large rows"},
    {"merged ranges that cover one another",
     [](const SourceFiles &files) {
         return files.xlsx(data("<row><c><v>1</v></c></row>") + "<mergeCells>"
                           + numbered(90'000, "<mergeCell ref=\"A1:XFD104857", "\"/>") + "</mergeCells>");
     },
     "read"},
    {"too many merged ranges",
     [](const SourceFiles &files) {
         return files.xlsx(data({}) + "<mergeCells>" + numbered(100'002, "<mergeCell ref=\"A1:B", "\"/>")
                           + "</mergeCells>");
     },
     "too_large merges"},
    {"too many sheets",
     [](const SourceFiles &files) {
         return files.xlsx(
             {}, {{u"xl/workbook.xml"_s, "<workbook xmlns=\"" + sheetSpace + "\"><sheets>"
                                             + numbered(501, "<sheet name=\"", "\"/>") + "</sheets></workbook>"}});
     },
     "too_large sheets"},
    {"a million styles",
     [](const SourceFiles &files) {
         return files.xlsx(
             data("<row><c s=\"999999\"><v>1</v></c></row>"),
             {{u"xl/styles.xml"_s, "<styleSheet xmlns=\"" + sheetSpace + "\"><fonts>"
                                       + numbered(1'000'000, "<font><sz val=\"", "\"/></font>") + "</fonts><cellXfs>"
                                       + numbered(1'000'000, "<xf fontId=\"", "\"/>") + "</cellXfs></styleSheet>"}});
     },
     "read"},
    {"one cell again and again",
     [](const SourceFiles &files) {
         return files.xlsx(data("<row>" + numbered(1'000'000, "<c r=\"A1\"><v>", "</v></c>") + "</row>"));
     },
     "too_large cells"},
    {"a row of gigabytes in texts of a megabyte",
     [](const SourceFiles &files) {
         const QByteArray text = numbered(140'000, "x", {});
         return files.xlsx(
             data("<row>" + QByteArray("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>").repeated(40) + "</row>"));
     },
     "too_large line"},
    {"ever new texts",
     [](const SourceFiles &files) {
         QByteArray rows;
         for (int row = 0; row < 150'000; ++row)
             rows += "<row>" + numbered(20, "<c t=\"str\"><v>" + QByteArray::number(row) + '-', "</v></c>") + "</row>";
         return files.xlsx(data(rows));
     },
     "too_large memory"},
    {"a distant cell in every row",
     [](const SourceFiles &files) {
         QByteArray rows;
         for (int row = 1; row < 200'000; ++row)
             rows +=
                 "<row><c r=\"ALM" + QByteArray::number(row) + "\"><v>" + QByteArray::number(row) + "</v></c></row>";
         return files.xlsx(data(rows));
     },
     "too_large memory"},
    {"a flood of comments",
     [](const SourceFiles &files) {
         const QByteArray comments = "<comments xmlns=\"" + sheetSpace + "\"><commentList>"
                                     + numbered(300'000, "<comment ref=\"A1\"><text><t>", "</t></text></comment>")
                                     + "</commentList></comments>";
         return files.xlsx(
             data("<row><c><v>1</v></c></row>"),
             {{u"xl/worksheets/_rels/sheet1.xml.rels"_s, officeLinks(officeLink("r1", "comments", "../comments1.xml"))},
              {u"xl/comments1.xml"_s, comments}});
     },
     "read"},
    {"parts that point to one another",
     [](const SourceFiles &files) {
         return files.xlsx(
             data("<row><c><v>1</v></c></row>"),
             {{u"xl/worksheets/_rels/sheet1.xml.rels"_s,
               officeLinks(officeLink("r1", "comments", "sheet1.xml") + officeLink("r2", "drawing", "../workbook.xml")
                           + officeLink("r3", "comments", "../../../../etc/passwd")
                           + officeLink("r4", "comments", "file:///etc/passwd", "External"))}});
     },
     "read"},
    {"a workbook that is its own sheet",
     [](const SourceFiles &files) {
         return files.xlsx(
             {}, {{u"xl/_rels/workbook.xml.rels"_s, officeLinks(officeLink("r1", "worksheet", "workbook.xml"))}});
     },
     "read"},
    {"a workbook cut in the middle",
     [](const SourceFiles &files) {
         const QByteArray whole = wholeBook(files);
         return files.file(u"a.xlsx"_s, whole.left(whole.size() / 2));
     },
     "malformed truncated"},
    {"a name that leads out of the archive",
     [](const SourceFiles &files) {
         return files.file(u"a.xlsx"_s, wholeBook(files).replace("xl/workbook", "../workbook"));
     },
     "malformed name"},
    {"flipped bytes in what is packed",
     [](const SourceFiles &files) {
         QByteArray whole = wholeBook(files);
         const qsizetype at = whole.indexOf("sheet1.xml") + 14;
         for (qsizetype i = at; i < at + 20; ++i)
             whole[i] = char(~whole[i]);
         return files.file(u"a.xlsx"_s, whole);
     },
     "malformed packed data"},
};

const std::vector<Attack> documents{
    {"a cell repeated over the whole sheet",
     [](const SourceFiles &files) {
         return files.ods(odsTable("<table:table-row table:number-rows-repeated=\"1048576\">"
                                   + odsCell("table:number-columns-repeated=\"16384\"", "炸") + "</table:table-row>"));
     },
     "too_large cells"},
    {"a row repeated for a cell that is not kept",
     [](const SourceFiles &files) {
         return files.ods(odsTable("<table:table-row table:number-rows-repeated=\"1073741824\">"
                                   "<table:table-cell table:number-columns-repeated=\"2000\"/>"
                                   + odsCell({}, "远") + "</table:table-row>"));
     },
     "read"},
    {"spaces by number",
     [](const SourceFiles &files) {
         return files.ods(odsTable("<table:table-row>"
                                   + odsCell({}, QByteArray("<text:s text:c=\"1000000000\"/>").repeated(1000))
                                   + "</table:table-row>"));
     },
     "too_large cell"},
    {"a row of three million empty cells",
     [](const SourceFiles &files) {
         return files.ods(odsTable("<table:table-row>" + numbered(3'000'000, "<table:table-cell a=\"", "\"/>")
                                   + "</table:table-row>"));
     },
     "read"},
    {"spans without end",
     [](const SourceFiles &files) {
         return files.ods(odsTable(
             "<table:table-row table:number-rows-repeated=\"1000000\">"
             + odsCell("table:number-columns-spanned=\"99999999\" table:number-rows-spanned=\"99999999\"", "一")
             + "</table:table-row>"));
     },
     "too_large merges"},
    {"cells of Word that span a million columns",
     [](const SourceFiles &files) {
         const QByteArray cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/><w:vMerge/></w:tcPr><w:p/></w:tc>";
         return files.docx("<w:tbl>" + QByteArray("<w:tr>" + cell.repeated(50) + "</w:tr>").repeated(2000)
                           + "</w:tbl>");
     },
     "read"},
    {"tables of Word in tables",
     [](const SourceFiles &files) { return files.docx(QByteArray("<w:tbl><w:tr><w:tc>").repeated(5000)); },
     "too_large depth"},
    {"too many tables of Word",
     [](const SourceFiles &files) { return files.docx(numbered(5001, "<w:tbl><w:tblPr w:a=\"", "\"/></w:tbl>")); },
     "too_large sheets"},
    {"a paragraph without end",
     [](const SourceFiles &files) {
         return files.docx("<w:p>" + numbered(300'000, "<w:r><w:t>", "字</w:t></w:r>") + "</w:p>");
     },
     "too_large cell"},
    {"pages of tables in tables",
     [](const SourceFiles &files) { return files.file(u"a.html"_s, QByteArray("<table><tr><td>").repeated(100'000)); },
     "too_large depth"},
    {"pages of tags never closed",
     [](const SourceFiles &files) {
         return files.file(u"a.html"_s, "<html><table><tr><td>" + QByteArray("<div><b><i><font>").repeated(100'000));
     },
     "read"},
    {"pages of spans",
     [](const SourceFiles &files) {
         return files.file(u"a.html"_s, "<table>" + QByteArray("<tr><td rowspan=65534 colspan=1000>x").repeated(3000));
     },
     "read"},
    {"an attribute of ten megabytes",
     [](const SourceFiles &files) {
         return files.file(u"a.html"_s, "<table><tr><td title='" + QByteArray(10 << 20, 'x') + "'>一</table>");
     },
     "read"},
    {"a page larger than is read",
     [](const SourceFiles &files) { return files.file(u"a.html"_s, "<html>" + QByteArray((64 << 20) + 1, ' ')); },
     "too_large file"},
    {"a saved page of parts in parts",
     [](const SourceFiles &files) {
         return files.file(u"a.mht"_s,
                           "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
                               + QByteArray("--b\nContent-Type: multipart/mixed; boundary=b\n\n").repeated(50'000));
     },
     "malformed parts"},
    {"places of the XML of 2003 far away",
     [](const SourceFiles &files) {
         return files.file(u"a.xls"_s, xmlBook("<Row ss:Index=\"99999999999\"><Cell ss:Index=\"99999999\" "
                                               "ss:MergeAcross=\"99999999\" ss:MergeDown=\"99999999\"><Data "
                                               "ss:Type=\"String\">x</Data></Cell></Row>"));
     },
     "read"},
    {"an old workbook cut in the middle",
     [](const SourceFiles &files) { return files.file(u"a.xls"_s, oldBook().left(20'000)); }, "malformed container"},
    {"an old workbook of shared texts that never come",
     [](const SourceFiles &files) {
         QByteArray book = oldBook();
         const qsizetype at = book.indexOf(QByteArray::fromHex("FC002020")); // the record that is cut at 8224 bytes
         return at < 0 ? QString() : files.file(u"a.xls"_s, book.replace(at + 8, 4, QByteArray::fromHex("FFFFFFFF")));
     },
     "read"},
};

const std::vector<Attack> others{
    {"a line of separated values without end",
     [](const SourceFiles &files) { return files.file(u"a.csv"_s, QByteArray("abcdefgh,").repeated(2'500'000)); },
     "too_large line"},
    {"a field of two megabytes",
     [](const SourceFiles &files) { return files.file(u"a.csv"_s, "a,b\n" + QByteArray(2 << 20, 'x')); },
     "too_large field"},
    {"a quote never closed", [](const SourceFiles &files) { return files.file(u"a.csv"_s, "a,b\n\"c,d\ne,f\n"); },
     "malformed quote"},
    {"more lines than a sheet has",
     [](const SourceFiles &files) { return files.file(u"a.csv"_s, QByteArray("a\n").repeated(1'048'600)); },
     "too_large rows"},
    {"a distant field in every line",
     [](const SourceFiles &files) {
         return files.file(u"a.csv"_s, QByteArray(QByteArray(1000, ',') + "x\n").repeated(20'000));
     },
     "too_large memory"},
    {"bytes of no encoding", [](const SourceFiles &files) { return files.file(u"a.csv"_s, "\xC3\x28,\xFF\xFF\n\x81"); },
     "malformed encoding"},
    {"an empty file", [](const SourceFiles &files) { return files.file(u"a.xlsx"_s, {}); }, "read"},
    {"the beginning of an archive", [](const SourceFiles &files) { return files.file(u"a.xlsx"_s, "PK\x03\x04"); },
     "malformed truncated"},
    {"a picture",
     [](const SourceFiles &files) {
         return files.file(u"a.xlsx"_s, QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + QByteArray(100, '\1'));
     },
     "unknown_format "},
    {"a folder", [](const SourceFiles &files) { return files.path(u"."_s); }, "not_a_file "},
    {"a pipe",
     [](const SourceFiles &files) {
         const QString path = files.path(u"pipe.xlsx"_s);
         return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0 ? path : QString();
     },
     "not_a_file "},
    {"a link to itself",
     [](const SourceFiles &files) {
         const QString path = files.path(u"loop.xlsx"_s);
         return ::symlink("loop.xlsx", QFile::encodeName(path).constData()) == 0 ? path : QString();
     },
     "not_found "},
};

}

/// Files made to do harm: each is refused in words or read safely, in bounded time and memory.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void everyAttackIsSurvived_data()
    {
        QTest::addColumn<const Attack *>("attack");
        for (const auto *list : {&workbooks, &documents, &others}) {
            for (const Attack &attack : *list)
                QTest::newRow(attack.name) << &attack;
        }
    }

    void everyAttackIsSurvived()
    {
        QFETCH(const Attack *, attack);
        const SourceFiles files;
        const QString path = attack->make(files);
        QVERIFY(!path.isEmpty());
        QJsonObject found = readInChild(path);
        // Other programs on the machine make work dearer: what a reader costs is the least of three tries.
        for (int i = 0; i < 2 && found["cpuMs"_L1].toInteger() > mostMs; ++i)
            found = readInChild(path);
        const QString error = found["error"_L1].toString();
        const QString outcome = error.isEmpty() ? u"read"_s : error + u' ' + found["detail"_L1].toString();
        qInfo("%s: %lld ms, %lld MB", qPrintable(outcome), found["cpuMs"_L1].toInteger(),
              found["peakKb"_L1].toInteger() >> 10);
        QCOMPARE(outcome, QString::fromLatin1(attack->expected));
        if (!error.isEmpty())
            QCOMPARE(found["path"_L1].toString(), path);
        QVERIFY(found["cpuMs"_L1].toInteger() <= mostMs);
        QVERIFY(found["peakKb"_L1].toInteger() > 0 && found["peakKb"_L1].toInteger() <= mostKb);
    }

private:
    static QJsonObject readInChild(const QString &path)
    {
        QProcess child;
        child.start(QStringLiteral(READING_CHILD), {path});
        if (!child.waitForFinished(60'000) || child.exitStatus() != QProcess::NormalExit)
            return {{u"error"_s, u"no answer"_s}};
        return QJsonDocument::fromJson(child.readAllStandardOutput()).object();
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
