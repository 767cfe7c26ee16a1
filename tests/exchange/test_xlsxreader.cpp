// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/numberformat.h"
#include "exchange/xlsxreader.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

using Parts = std::map<QString, QByteArray>;

const QByteArray mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray linkSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray links(const QByteArray &entries)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries
           + "</Relationships>";
}

QByteArray link(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + linkSpace + '/' + type + "\" Target=\"" + target + "\"/>";
}

/// A workbook of one sheet with this content.
Parts book(const QByteArray &sheet)
{
    return {
        {u"_rels/.rels"_s, links(link("r1", "officeDocument", "xl/workbook.xml"))},
        {u"xl/workbook.xml"_s, "<workbook xmlns=\"" + mainSpace + "\" xmlns:r=\"" + linkSpace
                                   + "\"><sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         links(link("r1", "worksheet", "worksheets/sheet1.xml") + link("r2", "sharedStrings", "sharedStrings.xml")
               + link("r3", "styles", "styles.xml"))},
        {u"xl/worksheets/sheet1.xml"_s, "<worksheet xmlns=\"" + mainSpace + "\">" + sheet + "</worksheet>"}};
}

Parts rows(const QByteArray &content)
{
    return book("<sheetData>" + content + "</sheetData>");
}

/// "A1=text|B2=text" of a sheet.
QString texts(XlsxReader &reader, std::size_t sheet = 0)
{
    QStringList cells;
    const auto facts = reader.readSheet(sheet, [&](qint64 row, const std::vector<QString> &rowTexts) {
        for (std::size_t i = 0; i < rowTexts.size(); ++i) {
            if (!rowTexts[i].isEmpty())
                cells += cellName(int(row), int(i)) + u'=' + rowTexts[i];
        }
        return true;
    });
    return facts ? cells.join(u'|') : u"error "_s + nameOf(facts.error().code) + u' ' + facts.error().detail;
}

}

class TestXlsxReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWritersWrite_data();
    void readsWhatWritersWrite();
    void sharedTextsJoinRunsAndLeaveReadingsOut();
    void numbersShowAsTheirFormatSays_data();
    void numbersShowAsTheirFormatSays();
    void bothDateSystemsCount();
    void otherSpellingsOfAWorkbookAreTheSame_data();
    void otherSpellingsOfAWorkbookAreTheSame();
    void sheetsOfAllKindsAreListed();
    void mergesAndFormulasAreReported();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void filesThatAreNoWorkbooksAreRefused();
    void cutFilesAreRefused();
    void openpyxlsBooksReadAsItWroteThem();
    void namesOfCellsGoBothWays();

private:
    QTemporaryDir m_folder;
    Result<XlsxReader> opened(const Parts &parts, const Limits &limits = {})
    {
        const QString path = m_folder.filePath(u"%1.xlsx"_s.arg(++m_count));
        ZipWriter zip(path, QDateTime(QDate(2019, 1, 1), QTime(0, 0)));
        for (const auto &[name, bytes] : parts) {
            if (!zip.add(name, bytes))
                return Error{};
        }
        if (!zip.finish())
            return Error{};
        return XlsxReader::open(path, limits);
    }
    int m_count = 0;
};

void TestXlsxReader::readsWhatWritersWrite_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("inline text") << QByteArray("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>一</t></is></c></row>")
                                 << u"B2=一"_s;
    QTest::newRow("inline runs") << QByteArray(
        "<row r=\"1\"><c t=\"inlineStr\"><is><r><t>一</t></r><r><rPr><b/></rPr><t>二</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></is></c></row>")
                                 << u"A1=一二"_s;
    QTest::newRow("a formula's result") << QByteArray(
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;A3</f><v>值</v></c></row>")
                                        << u"A1=值"_s;
    QTest::newRow("a formula without result")
        << QByteArray("<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><v>3</v></c></row>") << u"B1=3"_s;
    QTest::newRow("truth and error") << QByteArray(
        "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"e\"><v>#REF!</v></c><c r=\"C1\" t=\"b\"><v>0</v></c></row>")
                                     << u"A1=TRUE|C1=FALSE"_s;
    QTest::newRow("ISO dates") << QByteArray(
        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2019-09-28</v></c><c r=\"B1\" t=\"d\"><v>2019-09-28T00:00:00</v></c><c r=\"C1\" t=\"d\"><v>2019-09-28T08:30:00Z</v></c></row>")
                               << u"A1=2019-09-28|B1=2019-09-28|C1=2019-09-28 08:30:00"_s;
    QTest::newRow("no references at all")
        << QByteArray("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>") << u"A1=1|C1=3|A2=4"_s;
    QTest::newRow("references only sometimes") << QByteArray(
        "<row><c r=\"C1\"><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c><v>3</v></c></row><row><c><v>4</v></c></row>")
                                               << u"C1=1|D1=2|A5=3|A6=4"_s;
    QTest::newRow("escapes") << QByteArray(
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>a_x000A_b_x005F_x000A_</t></is></c></row>")
                             << u"A1=a\nb_x000A_"_s;
    QTest::newRow("white space") << QByteArray(
        "<row r=\"1\"><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a\n b </t></is></c></row>")
                                 << u"A1= a\n b "_s;
    QTest::newRow("long whole numbers") << QByteArray(
        "<row r=\"1\"><c><v>371202199001011234</v></c><c><v>7.0000000000001</v></c><c><v>1E3</v></c></row>")
                                        << u"A1=371202199001011234|B1=7|C1=1000"_s;
    QTest::newRow("shared text out of range")
        << QByteArray("<row r=\"1\"><c t=\"s\"><v>99</v></c><c t=\"s\"><v>x</v></c><c><v>2</v></c></row>") << u"C1=2"_s;
    QTest::newRow("foreign elements") << QByteArray(
        "<row r=\"1\"><x:c xmlns:x=\"http://example.org/x\"><x:v>9</x:v></x:c><c r=\"A1\"><v>1</v></c></row>")
                                      << u"A1=1"_s;
    QTest::newRow("columns beyond those kept")
        << QByteArray("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>") << u"A1=1"_s;
}

void TestXlsxReader::readsWhatWritersWrite()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, wanted);
    auto reader = opened(rows(xml));
    QVERIFY(reader);
    QCOMPARE(texts(*reader), wanted);
}

void TestXlsxReader::sharedTextsJoinRunsAndLeaveReadingsOut()
{
    Parts parts = rows("<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v> 2 </v></c></row>");
    parts[u"xl/sharedStrings.xml"_s] =
        "<sst xmlns=\"" + mainSpace
        + "\"><si><t xml:space=\"preserve\"> 甲 </t></si>"
          "<si><r><t>乙</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh><r><t>丙_x0041_</t></r></si><si><t/></si></sst>";
    auto reader = opened(parts);
    QVERIFY(reader);
    QCOMPARE(texts(*reader), u"A1= 甲 |B1=乙丙A"_s);
}

void TestXlsxReader::numbersShowAsTheirFormatSays_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("wanted");
    const auto add = [](const char *code, double value, const char *wanted) {
        QTest::addRow("%s of %g", code, value) << QString::fromUtf8(code) << value << QString::fromUtf8(wanted);
    };
    add("General", 43738, "43738");
    add("General", 0.1 + 0.2, "0.3");
    add("0000", 505, "0505");
    add("\"第\"0\"条\"", 19, "第19条");
    add("0\"个工作日\"", 20, "20个工作日");
    add("0%", 0.25, "25%");
    add("0.0%", 0.255, "25.5%");
    add("#,##0.00", 1234567.5, "1,234,567.50");
    add("0.00;[Red]-0.00", -1.5, "-1.50");
    add("0.00_);(0.00)", -1.5, "(1.50)");
    add("@", 12, "12");
    add("yyyy-mm-dd", 43738, "2019-09-30");
    add("yyyy\"年\"m\"月\"", 43738, "2019年9月");
    add("[$-804]yyyy\"年\"m\"月\"d\"日\";@", 43738, "2019年9月30日");
    add("yyyy/m/d h:mm", 43738.5, "2019/9/30 12:00");
    add("[h]:mm:ss", 0.5, "12:00:00");
    add("mm:ss", 0.5 + 61.0 / 86400, "01:01");
    add("yy.mm.dd", 60, "00.02.29");
    add("yyyy-mm-dd", 59, "1900-02-28");
    add("yyyy-mm-dd", 61, "1900-03-01");
    add("yyyy-mm-dd", 1, "1900-01-01");
    add("yyyy-mm-dd", -5, "-5");
    add("yyyy-mm-dd", 1e9, "1000000000");
}

void TestXlsxReader::numbersShowAsTheirFormatSays()
{
    QFETCH(QString, code);
    QFETCH(double, value);
    QFETCH(QString, wanted);
    QCOMPARE(NumberFormat(code).text(value, DateSystem::From1900), wanted);
}

void TestXlsxReader::bothDateSystemsCount()
{
    Parts parts = rows("<row r=\"1\"><c s=\"1\"><v>43738</v></c><c s=\"2\"><v>5</v></c><c s=\"9\"><v>5</v></c></row>");
    parts[u"xl/styles.xml"_s] =
        "<styleSheet xmlns=\"" + mainSpace
        + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"000\"/></numFmts>"
          "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    auto reader = opened(parts);
    QVERIFY(reader);
    QCOMPARE(texts(*reader), u"A1=2019-09-30|B1=005|C1=5"_s);
    parts[u"xl/workbook.xml"_s].replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    auto other = opened(parts);
    QVERIFY(other);
    QCOMPARE(texts(*other), u"A1=2023-10-01|B1=005|C1=5"_s);
}

void TestXlsxReader::otherSpellingsOfAWorkbookAreTheSame_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("prefixed elements") << 0;
    QTest::newRow("the strict namespace") << 1;
    QTest::newRow("absolute targets") << 2;
    QTest::newRow("a backslash in a target") << 3;
    QTest::newRow("names in other case") << 4;
    QTest::newRow("the workbook elsewhere") << 5;
    QTest::newRow("no top relationships") << 6;
    QTest::newRow("an empty style part") << 7;
    QTest::newRow("UTF-16") << 8;
}

void TestXlsxReader::otherSpellingsOfAWorkbookAreTheSame()
{
    QFETCH(int, how);
    Parts parts = rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    QByteArray &sheet = parts[u"xl/worksheets/sheet1.xml"_s];
    QByteArray &bookLinks = parts[u"xl/_rels/workbook.xml.rels"_s];
    switch (how) {
    case 0:
        sheet = "<x:worksheet xmlns:x=\"" + mainSpace
                + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        break;
    case 1:
        for (auto &[name, bytes] : parts)
            bytes.replace(mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(linkSpace, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        break;
    case 2:
        bookLinks.replace("\"worksheets/", "\"/xl/worksheets/");
        break;
    case 3:
        bookLinks.replace("\"worksheets/", "\"worksheets\\");
        break;
    case 4:
        bookLinks.replace("\"worksheets/", "\"WorkSheets/");
        break;
    case 5:
        parts = {{u"_rels/.rels"_s, links(link("r1", "officeDocument", "a/b/book.xml"))},
                 {u"a/b/book.xml"_s, parts[u"xl/workbook.xml"_s]},
                 {u"a/b/_rels/book.xml.rels"_s, links(link("r1", "worksheet", "../s.xml"))},
                 {u"a/s.xml"_s, sheet}};
        break;
    case 6:
        parts.erase(u"_rels/.rels"_s);
        break;
    case 7:
        parts[u"xl/styles.xml"_s] = {};
        break;
    default: {
        const QString text = u"\uFEFF"_s + QString::fromUtf8(sheet);
        sheet = QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }
    }
    auto reader = opened(parts);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
    QCOMPARE(texts(*reader), u"A1=1"_s);
}

void TestXlsxReader::sheetsOfAllKindsAreListed()
{
    Parts parts = rows({});
    parts[u"xl/workbook.xml"_s].replace(
        "</sheets>", "<sheet name=\"图\" r:id=\"r9\"/><sheet name=\"藏\" state=\"hidden\" r:id=\"r8\"/>"
                     "<sheet name=\"深藏\" state=\"veryHidden\" r:id=\"r8\"/></sheets>");
    parts[u"xl/_rels/workbook.xml.rels"_s].replace(
        "</Relationships>",
        link("r9", "chartsheet", "c.xml") + link("r8", "worksheet", "s2.xml")
            + "<Relationship Id=\"r7\" Type=\"x/externalLink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>");
    parts[u"xl/s2.xml"_s] =
        "<worksheet xmlns=\"" + mainSpace + "\"><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>";
    auto reader = opened(parts);
    QVERIFY(reader);
    QCOMPARE(reader->sheets().size(), 3U);
    QCOMPARE(reader->sheets()[0].name, u"表一"_s);
    QCOMPARE(reader->sheets()[1].visibility, SheetVisibility::Hidden);
    QCOMPARE(reader->sheets()[2].visibility, SheetVisibility::VeryHidden);
    QCOMPARE(texts(*reader, 1), u"A1=2"_s);
}

void TestXlsxReader::mergesAndFormulasAreReported()
{
    auto reader = opened(book(
        "<sheetData><row r=\"3\"><c r=\"B3\"><f>1</f><v>1</v></c><c r=\"C3\"><f>1</f></c><c r=\"D3\" t=\"e\"><v>#N/A</v></c></row></sheetData>"
        "<mergeCells count=\"9\"><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"nonsense\"/><mergeCell ref=\"C3\"/></mergeCells>"));
    QVERIFY(reader);
    const auto facts = reader->readSheet(0, [](qint64, const std::vector<QString> &) { return true; });
    QVERIFY(facts);
    QCOMPARE(facts->merged, (std::vector<CellRange>{{0, 0, 1, 1}, {2, 2, 2, 2}}));
    QCOMPARE(facts->shown.formulas, 1);
    QCOMPARE(facts->shown.notes, (std::vector<CellNote>{{2, 2, CellNoteKind::EmptyFormula, u"=1"_s},
                                                        {2, 3, CellNoteKind::Error, u"#N/A"_s}}));
    QCOMPARE(facts->rows, 3);
    QCOMPARE(facts->columns, 2);
    const auto stopped = reader->readSheet(0, [](qint64, const std::vector<QString> &) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestXlsxReader::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("wanted");
    const QByteArray open = "<worksheet xmlns=\"" + mainSpace + "\"><sheetData>";
    const QByteArray close = "</sheetData></worksheet>";
    QTest::newRow("a DOCTYPE") << "<!DOCTYPE worksheet [<!ENTITY a \"x\">]>" + open + close
                               << u"error malformed doctype"_s;
    QTest::newRow("an external DTD") << "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">" + open + close
                                     << u"error malformed doctype"_s;
    QTest::newRow("deep nesting") << open + QByteArray("<a>").repeated(200) + QByteArray("</a>").repeated(200) + close
                                  << u"error too_large depth"_s;
    QByteArray flood = "<row";
    for (int i = 0; i < 300; ++i)
        flood += " a" + QByteArray::number(i) + "=\"1\"";
    QTest::newRow("many attributes") << open + flood + "/>" + close << u"error too_large attributes"_s;
    QTest::newRow("a row beyond the last")
        << open + "<row r=\"1048577\"><c><v>1</v></c></row>" + close << u"error too_large rows"_s;
    QTest::newRow("an absurd row number")
        << open + "<row r=\"99999999999999999999\"><c><v>1</v></c></row>" + close << u"A1=1"_s;
    QTest::newRow("rows backwards") << open + "<row r=\"5\"/><row r=\"5\"/>" + close << u"error malformed rows"_s;
    QTest::newRow("a text without end") << open + "<row><c t=\"inlineStr\"><is><t>" + QByteArray((1 << 20) + 1, 'x')
                                               + "</t></is></c></row>" + close
                                        << u"error too_large cell"_s;
    QTest::newRow("many merges") << open + "</sheetData><mergeCells>"
                                        + QByteArray("<mergeCell ref=\"A1:B2\"/>").repeated(100001)
                                        + "</mergeCells></worksheet>"
                                 << u"error too_large merges"_s;
    QTest::newRow("an undefined entity") << open + "<row><c><v>&x;</v></c></row>" + close
                                         << u"error malformed undefined entity"_s;
}

void TestXlsxReader::hostileFilesAreRefused()
{
    QFETCH(QByteArray, sheet);
    QFETCH(QString, wanted);
    Parts parts = rows({});
    parts[u"xl/worksheets/sheet1.xml"_s] = sheet;
    auto reader = opened(parts);
    QVERIFY(reader);
    QCOMPARE(texts(*reader), wanted);
    // The same in parts that are read at opening.
    parts = rows({});
    parts[u"xl/sharedStrings.xml"_s] = "<!DOCTYPE x []><sst xmlns=\"" + mainSpace + "\"/>";
    QVERIFY(!opened(parts));
}

void TestXlsxReader::filesThatAreNoWorkbooksAreRefused()
{
    QVERIFY(!opened({{u"a.txt"_s, "x"}}));
    Parts noSheet = rows({});
    noSheet.erase(u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(!opened(noSheet));
    Parts broken = rows({});
    broken[u"xl/workbook.xml"_s] = "<workbook";
    QVERIFY(!opened(broken));
    Limits few;
    few.sharedStrings = 2;
    Parts many = rows({});
    many[u"xl/sharedStrings.xml"_s] = "<sst xmlns=\"" + mainSpace + "\"><si/><si/><si/></sst>";
    const auto refused = opened(many, few);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    QVERIFY(opened(many));
}

void TestXlsxReader::cutFilesAreRefused()
{
    const QString path = m_folder.filePath(u"whole.xlsx"_s);
    {
        ZipWriter zip(path, QDateTime(QDate(2019, 1, 1), QTime(0, 0)));
        for (const auto &[name, bytes] : rows("<row><c><v>1</v></c></row>"))
            QVERIFY(zip.add(name, bytes));
        QVERIFY(zip.finish());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype size = 0; size < whole.size(); size += 37) {
        QFile cut(m_folder.filePath(u"cut.xlsx"_s));
        QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
        cut.write(whole.left(size));
        cut.close();
        QVERIFY(!XlsxReader::open(cut.fileName()));
    }
}

void TestXlsxReader::openpyxlsBooksReadAsItWroteThem()
{
    for (int round = 0; round < 6; ++round) {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        const QString path = m_folder.filePath(u"openpyxl%1.xlsx"_s.arg(round));
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/sheets_by_openpyxl.py"),
                                             QString::number(seed), path});
        QVERIFY(python.waitForFinished(120000));
        const QJsonArray sheets = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
        auto reader = XlsxReader::open(path);
        QVERIFY2(reader, python.readAllStandardError().constData());
        QCOMPARE(qsizetype(reader->sheets().size()), sheets.size());
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            QJsonObject found;
            const auto facts = reader->readSheet(std::size_t(i), [&](qint64 row, const std::vector<QString> &cells) {
                for (std::size_t column = 0; column < cells.size(); ++column) {
                    if (!cells[column].isEmpty())
                        found.insert(cellName(int(row), int(column)), cells[column]);
                }
                return true;
            });
            QVERIFY(facts);
            QCOMPARE(facts->merged, (std::vector<CellRange>{{49, 2, 51, 3}}));
            QCOMPARE(reader->sheets()[std::size_t(i)].name, sheets[i]["name"_L1].toString());
            QCOMPARE(found, sheets[i]["cells"_L1].toObject());
        }
    }
}

void TestXlsxReader::namesOfCellsGoBothWays()
{
    for (const auto &[row, column] : {std::pair(0, 0), std::pair(9, 25), std::pair(0, 26), std::pair(1048575, 16383),
                                      std::pair(7, 701), std::pair(7, 702)})
        QCOMPARE(cellPlace(cellName(row, column).toLatin1()), std::optional(std::pair(row, column)));
    for (const char *wrong : {"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "AAAAAAAAAAAA1", "一1", "A-1"})
        QVERIFY2(!cellPlace(wrong), wrong);
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "test_xlsxreader.moc"
