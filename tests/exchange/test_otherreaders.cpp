// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tabletexts.h"

#include "exchange/htmlreader.h"
#include "exchange/odsreader.h"
#include "exchange/sourcefile.h"
#include "exchange/zipfile.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStringEncoder>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <stop_token>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QByteArray odsCell(const QByteArray &text, const QByteArray &attributes = {})
{
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}
QByteArray odsRow(const QByteArray &cells, const QByteArray &attributes = {})
{
    return "<table:table-row " + attributes + '>' + cells + "</table:table-row>";
}

}

/// Readers of OpenDocument spreadsheets and web pages, and what tells the forms apart.
class TestOtherReaders : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir.emplace(); }
    void sheetsOfOpenDocumentAreReadAsTheyLook_data();
    void sheetsOfOpenDocumentAreReadAsTheyLook();
    void repeatedCellsNeverCostWithoutText();
    void anEncryptedSheetSaysSo();
    void pagesAreReadAsBrowsersShowThem_data();
    void pagesAreReadAsBrowsersShowThem();
    void pagesOfAnyEncodingAreRead_data();
    void pagesOfAnyEncodingAreRead();
    void hostilePagesCostLittle();
    void contentTellsTheForm_data();
    void contentTellsTheForm();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QString writeZip(const QString &name, const std::vector<std::pair<QString, QByteArray>> &parts)
    {
        const QString path = m_dir->filePath(name);
        ZipWriter zip(path, QDateTime(QDate(2024, 1, 1), QTime(0, 0)));
        for (const auto &[part, bytes] : parts)
            (void)zip.add(part, bytes);
        return zip.finish() ? path : QString();
    }
    QString writeOds(const QByteArray &tables, const QByteArray &manifest = "<manifest/>")
    {
        const QByteArray space = "urn:oasis:names:tc:opendocument:xmlns:";
        return writeZip(u"sheet.ods"_s,
                        {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                         {u"META-INF/manifest.xml"_s, manifest},
                         {u"content.xml"_s, "<office:document-content xmlns:office=\"" + space
                                                + "office:1.0\" xmlns:table=\"" + space + "table:1.0\" xmlns:text=\""
                                                + space + "text:1.0\"><office:body><office:spreadsheet>" + tables
                                                + "</office:spreadsheet></office:body></office:document-content>"}});
    }
    QString writeSheet(const QByteArray &rows)
    {
        return writeOds("<table:table table:name=\"表\">" + rows + "</table:table>");
    }

    std::optional<QTemporaryDir> m_dir;
};

void TestOtherReaders::sheetsOfOpenDocumentAreReadAsTheyLook_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");

    QTest::newRow("texts") << odsRow(odsCell("一") + odsCell("") + odsCell("三")) << u"[表] A1=一|C1=三"_s;
    QTest::newRow("paragraphs, breaks, spaces, tabs")
        << odsRow(odsCell("一<text:s text:c=\"2\"/>二<text:line-break/>三<text:tab/>四</text:p><text:p>五"))
        << u"[表] A1=一  二\n三\t四\n五"_s;
    QTest::newRow("white space counts once")
        << odsRow(odsCell(" 公开\n  <text:span> 时限</text:span>")) << u"[表] A1=公开 时限"_s;
    QTest::newRow("a cell note is no text")
        << odsRow("<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>值</text:p>"
                  "</table:table-cell>")
        << u"[表] A1=值"_s;
    QTest::newRow("repeated columns and rows")
        << odsRow(odsCell("√", "table:number-columns-repeated=\"3\""), "table:number-rows-repeated=\"2\"")
               + odsRow(odsCell("尾"))
        << u"[表] A1=√|B1=√|C1=√|A2=√|B2=√|C2=√|A3=尾"_s;
    QTest::newRow("empty repeats only count")
        << odsRow("<table:table-cell table:number-columns-repeated=\"1000\"/>" + odsCell("远"))
               + odsRow("<table:table-cell/>", "table:number-rows-repeated=\"1000\"") + odsRow(odsCell("下"))
        << u"[表] ALM1=远|A1002=下"_s;
    QTest::newRow("spans") << odsRow(odsCell("块", "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"")
                                     + "<table:covered-table-cell/>" + odsCell("甲"))
                                  + odsRow("<table:covered-table-cell table:number-columns-repeated=\"2\"/>"
                                           + odsCell("乙"))
                           << u"[表] A1=块|C1=甲|C2=乙|A1:B2"_s;
    QTest::newRow("values without a text")
        << odsRow("<table:table-cell office:value-type=\"float\" office:value=\"20\"/>"
                  "<table:table-cell office:value-type=\"string\" office:string-value=\"文\"/>"
                  "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-09-28\"/>"
                  "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>")
        << u"[表] A1=20|B1=文|C1=2024-09-28|D1=TRUE"_s;
    QTest::newRow("the text shown goes before the value")
        << odsRow(odsCell("0505", "office:value-type=\"float\" office:value=\"505\"")) << u"[表] A1=0505"_s;
    QTest::newRow("errors are empty") << odsRow(odsCell("#REF!") + odsCell("好")) << u"[表] B1=好"_s;
    QTest::newRow("rows in groups and headers")
        << "<table:table-header-rows>" + odsRow(odsCell("头")) + "</table:table-header-rows><table:table-row-group>"
               + odsRow(odsCell("体")) + "</table:table-row-group>"
        << u"[表] A1=头|A2=体"_s;
}

void TestOtherReaders::sheetsOfOpenDocumentAreReadAsTheyLook()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, expected);
    QCOMPARE(textsOf(readOdsTables(writeSheet(rows))), expected);
}

void TestOtherReaders::repeatedCellsNeverCostWithoutText()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray empty =
        odsRow("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"1048576\"");
    QCOMPARE(textsOf(readOdsTables(writeSheet(odsRow(odsCell("一")) + empty))), u"[表] A1=一"_s);
    const QByteArray bomb =
        odsRow(odsCell("炸", "table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1048576\"");
    const auto tables = readOdsTables(writeSheet(bomb));
    QVERIFY(!tables);
    QCOMPARE(tables.error().code, ErrorCode::TooLarge);
    QCOMPARE(tables.error().detail, u"cells"_s);
    QVERIFY(timer.elapsed() < 20'000); // two seconds are promised; the sanitizers are slow
}

void TestOtherReaders::anEncryptedSheetSaysSo()
{
    const auto tables = readOdsTables(writeOds("", "<manifest><encryption-data/></manifest>"));
    QVERIFY(!tables);
    QCOMPARE(tables.error().code, ErrorCode::UnknownFormat);
    QCOMPARE(tables.error().detail, u"password"_s);
}

void TestOtherReaders::pagesAreReadAsBrowsersShowThem_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << QByteArray("<html><body>前<table><tr><td>一</td><th>二</th></tr></table>后</body></html>")
                           << u"[1] A1=一|B1=二"_s;
    QTest::newRow("nothing is closed") << QByteArray("<table><tr><td>一<td>二<tr><td>三<td>四</table>")
                                       << u"[1] A1=一|B1=二|A2=三|B2=四"_s;
    QTest::newRow("the page ends early") << QByteArray("<table><tr><td>一</td><td>二") << u"[1] A1=一|B1=二"_s;
    QTest::newRow("spans") << QByteArray(
        "<table><tr><td rowspan=2>块<td colspan=\"2\">宽<tr><td>甲<td>乙<tr><td>丙</table>")
                           << u"[1] A1=块|B1=宽|B2=甲|C2=乙|A3=丙|A1:A2|B1:C1"_s;
    QTest::newRow("a span below the last row ends with it")
        << QByteArray("<table><tr><td rowspan=9>块<td>甲<tr><td>乙</table>") << u"[1] A1=块|B1=甲|B2=乙|A1:A2"_s;
    QTest::newRow("white space and entities")
        << QByteArray("<table><tr><td>\n  公开 &nbsp;\n 时限 &lt;b&gt; &amp;&#x2611;</td><td>&nbsp;</td></tr></table>")
        << u"[1] A1=公开 时限 <b> &☑"_s;
    QTest::newRow("lines") << QByteArray(
        "<table><tr><td>一<br>二<p>三</p><div>四</div>五<span>六</span></td></tr></table>")
                           << u"[1] A1=一\n二\n三\n四\n五六"_s;
    QTest::newRow("numbered lists") << QByteArray(
        "<table><tr><td><ol><li>甲<li>乙</ol><ul><li>丙</ul></td></tr></table>")
                                    << u"[1] A1=1.甲\n2.乙\n丙"_s;
    QTest::newRow("check boxes") << QByteArray(
        "<table><tr><td><input type=checkbox checked>网站<input type=checkbox>公报</td></tr></table>")
                                 << u"[1] A1=☑网站☐公报"_s;
    QTest::newRow("scripts and styles are no text")
        << QByteArray("<table><tr><td>一<script>alert('<td>二</td>')</script><style>td{}</style></td></tr></table>")
        << u"[1] A1=一"_s;
    QTest::newRow("tables within cells") << QByteArray(
        "<table><tr><td>外<table><tr><td>内</table></td><td>右</table><table><tr><td>次</table>")
                                         << u"[1] A1=外|B1=右 [1.1] A1=内 [2] A1=次"_s;
    QTest::newRow("groups of rows") << QByteArray(
        "<TABLE><THEAD><TR><TH>头</TH></TR></THEAD><TBODY><TR><TD>体</TD></TR></TBODY></TABLE>")
                                    << u"[1] A1=头|A2=体"_s;
    QTest::newRow("Excel's own pages") << QByteArray(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=Content-Type "
        "content=\"text/html; charset=utf-8\"></head><body><table><col width=72><tr height=20><td "
        "style='mso-number-format:\"\\@\"' x:num>0505</td></tr></table></body></html>")
                                       << u"[1] A1=0505"_s;
}

void TestOtherReaders::pagesAreReadAsBrowsersShowThem()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, expected);
    const QString path = write(u"page.html"_s, page);
    QCOMPARE(textsOf(readHtmlTables(path)), expected);
    // However the bytes are cut: a long page is parsed in pieces.
    QCOMPARE(textsOf(readHtmlTables(write(u"long.html"_s, page + "<!--" + QByteArray(200'000, 'x') + "-->"))),
             expected);
}

void TestOtherReaders::pagesOfAnyEncodingAreRead_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("UTF-8, said") << QByteArray("UTF-8") << QByteArray("<meta charset=utf-8>");
    QTest::newRow("UTF-8, not said") << QByteArray("UTF-8") << QByteArray();
    QTest::newRow("UTF-8, said to be gb2312") << QByteArray("UTF-8") << QByteArray("<meta charset=gb2312>");
    QTest::newRow("GBK, said to be gb2312")
        << QByteArray("GB18030")
        << QByteArray("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">");
    QTest::newRow("GBK, not said") << QByteArray("GB18030") << QByteArray();
    QTest::newRow("UTF-16 with a mark") << QByteArray("UTF-16") << QByteArray();
}

void TestOtherReaders::pagesOfAnyEncodingAreRead()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, head);
    QStringEncoder encoder(encoding.constData(),
                           encoding == "UTF-16" ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
    const QString page = u"<html>"_s + QString::fromLatin1(head) + u"<table><tr><td>公开时限镕</td></tr></table>"_s;
    const QByteArray bytes = encoder.encode(page);
    const QString path = write(u"page.htm"_s, bytes);
    QCOMPARE(textsOf(readHtmlTables(path)), u"[1] A1=公开时限镕"_s);
    QCOMPARE(*sourceFormOf(path), SourceForm::Html);
}

void TestOtherReaders::hostilePagesCostLittle()
{
    QElapsedTimer timer;
    timer.start();
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<table><tr><td>";
    QCOMPARE(readHtmlTables(write(u"deep.html"_s, deep)).error().detail, u"depth"_s);
    QByteArray wide = "<table>";
    for (int i = 0; i < 1000; ++i)
        wide += "<tr><td rowspan=65534 colspan=1000>x";
    QVERIFY(readHtmlTables(write(u"wide.html"_s, wide)));
    QByteArray many;
    for (int i = 0; i < 50'000; ++i)
        many += "<div><b><i><font>";
    QVERIFY(readHtmlTables(write(u"many.html"_s, many)));
    const QByteArray entities =
        "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><table><tr><td>&a;一</table>";
    QVERIFY(!textsOf(readHtmlTables(write(u"entity.html"_s, entities))).contains(u"root"_s));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(readHtmlTables(write(u"page.html"_s, "<table>"), {.stop = stop.get_token(), .report = {}}).error().code,
             ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 30'000);
}

void TestOtherReaders::contentTellsTheForm_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    m_dir.emplace();
    // The data of a test outlives its init(): the folder is the class's.
    static QTemporaryDir kept;
    const auto file = [&](const QString &name, const QByteArray &bytes) {
        QFile out(kept.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    };
    QTest::newRow("a page named xls") << file(u"a.xls"_s, " \n<table><tr><td>1</table>") << u"html"_s;
    QTest::newRow("separated values named xlsx") << file(u"b.xlsx"_s, "一,二\n三,四\n") << u"csv"_s;
    QTest::newRow("old Excel") << file(u"c.xlsx"_s,
                                       QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, 'x'))
                               << u"xls"_s;
    QTest::newRow("a catalog") << file(u"d.csv"_s, QByteArray("SQLite format 3\0....", 20)) << u"unknown catalog"_s;
    QTest::newRow("a PDF") << file(u"e.docx"_s, "%PDF-1.7\n\0\1\2") << u"unknown pdf"_s;
    QTest::newRow("bytes") << file(u"f.csv"_s, QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + QByteArray(100, 'x'))
                           << u"unknown "_s;
    QTest::newRow("nothing") << file(u"g.csv"_s, {}) << u"csv"_s;
}

void TestOtherReaders::contentTellsTheForm()
{
    QFETCH(QString, path);
    const auto form = sourceFormOf(path);
    const QString found = !form                       ? u"unknown "_s + form.error().detail
                          : *form == SourceForm::Html ? u"html"_s
                          : *form == SourceForm::Csv  ? u"csv"_s
                          : *form == SourceForm::Xls  ? u"xls"_s
                                                      : u"other"_s;
    QTEST(found, "expected");
    if (!form)
        QCOMPARE(form.error().code, ErrorCode::UnknownFormat);
}

QTEST_GUILESS_MAIN(TestOtherReaders)
#include "test_otherreaders.moc"
