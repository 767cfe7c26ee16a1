// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/biffrecords.h"
#include "exchange/compoundfile.h"
#include "exchange/savedpage.h"
#include "exchange/sourcefile.h"
#include "exchange/xlsreader.h"
#include "sourcefiles.h"
#include "tabletexts.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringEncoder>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QString hazards()
{
    return QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/data/hazards.xls");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<std::vector<SourceTable>> tablesOf(const QString &path)
{
    return readTables(path, WantedSheets::All);
}

QByteArray xmlBook(const QByteArray &content)
{
    return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook "
           "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:"
           "spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
           + content + "</Workbook>";
}

}

/// Readers of the forms before Office Open XML: binary workbooks, the XML of 2003, pages saved as one file.
class TestOldForms : public QObject
{
    Q_OBJECT

private slots:
    void workbooksOf1997AreReadAsTheyLook()
    {
        // Written by LibreOffice; its shared texts are long enough to be cut into several records.
        const auto tables = tablesOf(hazards());
        QVERIFY2(tables, qPrintable(textsOf(tables)));
        QCOMPARE(tables->size(), 2U);
        const SourceTable &first = tables->front();
        QCOMPARE(first.sheet, u"就业"_s);
        QCOMPARE(first.source, u"hazards.xls"_s);
        const auto row = [&first](std::size_t number) {
            QStringList cells;
            for (const QString &cell : first.rows[number].cells)
                cells += cell;
            return cells.join(u'|');
        };
        QCOMPARE(row(0), u"某县就业领域基层政务公开标准目录"_s);
        QCOMPARE(row(2), u"0001|就业信息服务|第一行\n第二行 𠮷|20个工作日|人社局|网站"_s);
        QCOMPARE(row(3), u"2.5||2019-09-28|12.5%|TRUE"_s);
        QCOMPARE(row(4), u"3|甲乙||371202199001011|-3.75"_s);
        QCOMPARE(first.rows.size(), 59U);
        for (int number = 6; number < 60; ++number) {
            QCOMPARE(first.rows[std::size_t(number - 1)].cell(1),
                     u"事项%1"_s.arg(number).repeated(40) + u"abc"_s.repeated(number % 5));
            QCOMPARE(first.rows[std::size_t(number - 1)].cell(2), QString(number, u'x'));
        }
        QCOMPARE(first.merged, (std::vector<CellRange>{{0, 0, 0, 5}, {2, 1, 3, 1}}));
        // LibreOffice writes TRUE as a formula.
        QCOMPARE(factsOf(tables), u"[就业] rows 4-4|columns D-D|B3 comment 请核对|F3 link https://www.example.gov.cn/a|"
                                  "C5 error #DIV/0!|A3:C3 filled FFFF00|E3:E3 struck|4 formulas [旧] hidden"_s);
        QCOMPARE(tables->back().rows.at(0).cell(2), u"旧表"_s);
        QCOMPARE(tables->back().rows.at(0).number, 6);
    }

    void brokenWorkbooksAreRefusedOrReadInPart()
    {
        const SourceFiles files;
        const QByteArray whole = bytesOf(hazards());
        for (qsizetype size = 0; size < whole.size(); size += 499)
            (void)readXlsTables(files.file(u"cut.xls"_s, whole.left(size)), WantedSheets::All);
        QVERIFY(!readXlsTables(files.file(u"cut.xls"_s, whole.left(whole.size() / 2)), WantedSheets::All));
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int i = 0; i < 300; ++i) {
            QByteArray changed = whole;
            for (int j = 0; j < 20; ++j)
                changed[random.bounded(int(changed.size()))] = char(random.bounded(256));
            (void)readXlsTables(files.file(u"changed.xls"_s, changed), WantedSheets::All);
        }
    }

    void oldContainersSayWhatTheyAre()
    {
        const SourceFiles files;
        QByteArray bytes = bytesOf(hazards());
        const auto named = [](const char *name) {
            QByteArray wide;
            for (const char *c = name; *c; ++c)
                wide += QByteArray(c, 1) + '\0';
            return wide;
        };
        bytes.replace(named("Workbook"), named("WordDocu"));
        const auto word = readXlsTables(files.file(u"a.xls"_s, bytes), WantedSheets::All);
        QVERIFY(!word);
        QCOMPARE(word.error().code, ErrorCode::UnknownFormat);
        QCOMPARE(word.error().detail, u"xls"_s);
        QByteArray locked = bytesOf(hazards());
        const qsizetype begin = locked.indexOf(QByteArray::fromHex("0908100000060500"));
        QVERIFY(begin > 0);
        locked.replace(begin + 20, 2, QByteArray::fromHex("2F00")); // the record behind the first says "encrypted"
        QCOMPARE(readXlsTables(files.file(u"b.xls"_s, locked), WantedSheets::All).error().detail, u"password"_s);
        locked.replace(begin + 4, 2, QByteArray::fromHex("0005")); // Excel 5
        const auto old = readXlsTables(files.file(u"c.xls"_s, locked), WantedSheets::All);
        QCOMPARE(old.error().code, ErrorCode::UnknownFormat);
        QCOMPARE(old.error().detail, u"xls"_s);
        QCOMPARE(old.error().path, files.path(u"c.xls"_s));
    }

    void chainsInCirclesEnd()
    {
        QByteArray bytes = bytesOf(hazards());
        const quint32 table = LittleEndian(bytes).u32(76);
        const qsizetype at = (qsizetype(table) + 1) << LittleEndian(bytes).u16(30);
        for (qsizetype i = 0; i < 128; ++i)
            bytes.replace(at + 4 * i, 4, QByteArray::fromHex("01000000"));
        const auto file = CompoundFile::open(bytes);
        QVERIFY(!file || !file->stream(u"Workbook"));
    }

    void numbersOfRecordsAreRead()
    {
        QCOMPARE(rkNumber(0x3FF00000), 1.0);
        QCOMPARE(rkNumber(0x3FF00001), 0.01);
        QCOMPARE(rkNumber(quint32(-5) << 2 | 2), -5.0);
        QCOMPARE(rkNumber(1234 << 2 | 3), 12.34);
    }

    void theXmlOf2003IsRead()
    {
        const SourceFiles files;
        const QString path = files.file(
            u"a.xls"_s,
            xmlBook("<Styles><Style ss:ID=\"c\"><NumberFormat ss:Format=\"0000\"/></Style><Style ss:ID=\"d\">"
                    "<NumberFormat ss:Format=\"Short Date\"/><Interior ss:Color=\"#FFFF00\" ss:Pattern=\"Solid\"/>"
                    "</Style><Style ss:ID=\"s\" ss:Parent=\"c\"><Font ss:StrikeThrough=\"1\"/></Style></Styles>"
                    "<Worksheet ss:Name=\"表\"><Table><Column/><Column ss:Index=\"3\" ss:Hidden=\"1\" ss:Span=\"1\"/>"
                    "<Row><Cell ss:MergeAcross=\"2\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">公开<B>事项</B></Data>"
                    "</Cell><Cell><Data ss:Type=\"String\">右</Data></Cell></Row><Row ss:Index=\"4\" ss:Hidden=\"1\">"
                    "<Cell ss:StyleID=\"c\"><Data ss:Type=\"Number\">505</Data></Cell><Cell ss:Index=\"3\" "
                    "ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">2019-09-28T00:00:00.000</Data><Comment "
                    "ss:Author=\"张三\"><ss:Data>请<B>核对</B></ss:Data></Comment></Cell><Cell ss:StyleID=\"s\"><Data "
                    "ss:Type=\"Number\">7</Data></Cell></Row><Row><Cell ss:Formula=\"=1\"><Data ss:Type=\"Number\">1"
                    "</Data></Cell><Cell><Data ss:Type=\"Error\">#REF!</Data></Cell><Cell ss:HRef=\"https://a.cn/\">"
                    "<Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Number\">371202199001011234</Data>"
                    "</Cell></Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
                    "</Worksheet>"));
        QCOMPARE(*sourceFormOf(path), SourceForm::XmlSheet);
        QCOMPARE(textsOf(tablesOf(path)), u"[表] A1=公开事项|D1=右|A4=0505|C4=2019-09-28|D4=0007|A5=1|C5=TRUE|"
                                          "D5=371202199001011234|A1:C2"_s);
        QCOMPARE(factsOf(tablesOf(path)), u"[表] hidden|rows 4-4|columns C-D|C4 comment 请核对|B5 error #REF!|"
                                          "C5 link https://a.cn/|C4:C4 filled FFFF00|D4:D4 struck|1 formulas"_s);
    }

    void pagesSavedAsOneFileAreRead_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("quoted-printable") << QByteArray("quoted-printable");
        QTest::newRow("base64") << QByteArray("base64");
        QTest::newRow("8bit") << QByteArray("8bit");
    }

    void pagesSavedAsOneFileAreRead()
    {
        QFETCH(QByteArray, encoding);
        const SourceFiles files;
        QStringEncoder gbk("GB18030");
        const QByteArray page = gbk.encode(u"<html><body>目录<table><tr><td>公开=时限<td>镕</table></body></html>"_s);
        QByteArray body = page;
        if (encoding == "base64") {
            body = page.toBase64();
            body.insert(20, "\r\n");
        } else if (encoding == "quoted-printable") {
            body.clear();
            for (qsizetype i = 0; i < page.size(); ++i) {
                const bool isPlain = page[i] > 32 && page[i] < 127 && page[i] != '=';
                body += isPlain ? QByteArray(1, page[i]) : '=' + QByteArray(1, page[i]).toHex().toUpper();
                if (i % 20 == 19)
                    body += "=\r\n";
            }
        }
        const QByteArray part = "Content-Type: text/html;\r\n\tcharset=\"gb2312\"\r\nContent-Transfer-Encoding: "
                                + encoding + "\r\nContent-Location: file:///C:/a.htm\r\n\r\n" + body + "\r\n";
        const QByteArray image = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";
        const QString path = files.file(
            u"a.xls"_s,
            "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            "\ttype=\"text/html\";\r\n\tboundary=\"----x--y\"\r\n\r\n\r\n------x--y\r\n"
                + image + "------x--y\r\n" + part + "------x--y\r\n" + part + "------x--y--\r\nafter");
        QCOMPARE(*sourceFormOf(path), SourceForm::SavedPage);
        QCOMPARE(textsOf(tablesOf(path)), u"[1] A1=公开=时限|B1=镕 [2] A1=公开=时限|B1=镕"_s);
        QCOMPARE(factsOf(tablesOf(path)), u"[1] before 目录 [2] before 目录"_s);
    }

    void brokenSavedPagesSaySo()
    {
        const SourceFiles files;
        const QByteArray head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n";
        const auto none = tablesOf(files.file(u"a.mht"_s, head + "--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Malformed);
        QByteArray deep;
        for (int i = 0; i < 5000; ++i)
            deep += "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
        QVERIFY(!tablesOf(files.file(u"b.mht"_s, head + deep)));
        QCOMPARE(fromQuotedPrintable("a=3Db=\r\nc=\nd=ZZ="), "a=bcd=ZZ="_ba);
        // A text that merely speaks of such headers is separated values.
        QCOMPARE(*sourceFormOf(files.file(u"c.csv"_s, "名称,值\nMIME-Version: 1.0,x\n")), SourceForm::Csv);
    }
};

QTEST_GUILESS_MAIN(TestOldForms)
#include "test_oldforms.moc"
