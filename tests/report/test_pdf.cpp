// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pdfwriter.h"

#include "catalog/itemfields.h"
#include "report/papercatalog.h"
#include "report/pdffile.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QStringDecoder>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace gk {

/// The PDF of a copy, read back by poppler.
class TestPdf : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everyCharacterOfGb2312IsExtractedRight();
    void textOfAStarterIsExtractedRight();
    void digitsBesideLettersSurvive();
    void theSameVersionGivesTheSameBytes();
    void nothingInTheFileNamesProgramOrMachine();
    void theFileIsSoundAndSaysItsLanguage();
    void paperSizesAreExact();
    void aRangeOfPagesKeepsItsNumbers();
    void anExistingFileIsKept();
    void aCancelledPdfLeavesNothing();
    void damageIsNoticed();
    void tenThousandRows();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString written(Reader &reader, const PrintRequest &request, const QString &name = u"a.pdf"_s);

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

PrintRequest versionRequest()
{
    return {.version = Version{.number = 3,
                               .label = u"征求意见后修改"_s,
                               .stage = u"送审稿"_s,
                               .at = QDateTime(QDate(2025, 9, 28), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600)}};
}

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

QString withoutSpaces(QString text)
{
    return text.removeIf([](QChar sign) { return sign.isSpace() || sign == u'\f'; });
}

/// The characters and digits of a text in the order of the file, white space taken out.
QString extracted(const QString &file)
{
    return withoutSpaces(QString::fromUtf8(output(u"pdftotext"_s, {u"-raw"_s, file, u"-"_s})));
}

QString gb2312()
{
    QStringDecoder decoder("GB18030");
    QByteArray bytes;
    for (int high = 0xA1; high <= 0xF7; ++high) {
        for (int low = 0xA1; low <= 0xFE; ++low)
            bytes.append(char(high)).append(char(low));
    }
    QString all = decoder(bytes);
    // Rows 1 to 9 of the set hold signs and other alphabets, 16 to 87 the characters; the private use area is not in it.
    return all.removeIf([](QChar sign) { return sign.unicode() >= 0xE000 && sign.unicode() < 0xF900; });
}

}

void TestPdf::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QString TestPdf::written(Reader &reader, const PrintRequest &request, const QString &name)
{
    const auto report = writePdf(reader, request, path(name), Replace::No);
    if (!report)
        qWarning("not written: %s %s", qPrintable(nameOf(report.error().code)), qPrintable(report.error().detail));
    return report ? path(name) : QString();
}

void TestPdf::everyCharacterOfGb2312IsExtractedRight()
{
    const QString all = gb2312();
    QVERIFY(all.contains(u'鼢'));
    PaperCatalog catalog;
    catalog.addItem({}, {{item::level1, u"字"_s}, {item::content, all}});
    const QString text = extracted(written(*catalog.reader(), versionRequest()));
    QString lost;
    for (const QChar sign : all) {
        if (!sign.isSpace() && !text.contains(sign))
            lost += sign;
    }
    QCOMPARE(lost, QString());
}

void TestPdf::textOfAStarterIsExtractedRight()
{
    PaperCatalog catalog;
    catalog.addTemplate(u"reference.json"_s);
    catalog.addTemplate(u"example.json"_s);
    const auto reader = catalog.reader();
    PrintRequest request = versionRequest();
    request.rule = {.purpose = Purpose::Public, .takesUnapproved = true};
    for (const Paper paper : {Paper::A4, Paper::A3}) {
        request.paper = paper;
        const QString text = extracted(written(*reader, request, paper == Paper::A4 ? u"4.pdf"_s : u"3.pdf"_s));
        int items = 0;
        QVERIFY(reader->each(Kind::Item, [&](const Record &record) {
            const QString content = withoutSpaces(record.text(item::content));
            if (leftOutWhy(record, request.rule) || text.contains(content))
                return true;
            // The one other reason not to find it in one piece: a page's end stands in between.
            ++items;
            return true;
        }));
        QCOMPARE(items, 0);
    }
}

void TestPdf::digitsBesideLettersSurvive()
{
    PaperCatalog catalog;
    for (int i = 0; i < 100; ++i)
        catalog.addItem(
            {}, {{item::level1, u"行政"_s}, {item::content, u"编号 ZW-16-%1，人民、日"_s.arg(i, 7, 10, QChar(u'0'))}});
    const QString text = extracted(written(*catalog.reader(), versionRequest()));
    for (int i = 0; i < 100; ++i)
        QVERIFY(text.contains(u"编号ZW-16-%1，人民、日"_s.arg(i, 7, 10, QChar(u'0'))));
    QVERIFY(text.contains(u"第1页共"));
}

void TestPdf::theSameVersionGivesTheSameBytes()
{
    PaperCatalog catalog;
    catalog.addTemplate(u"example.json"_s);
    const auto reader = catalog.reader();
    const QString first = written(*reader, versionRequest(), u"1.pdf"_s);
    QTest::qWait(1100); // the clock that QPdfWriter would write counts seconds
    const QString second = written(*reader, versionRequest(), u"2.pdf"_s);
    QFile a(first);
    QFile b(second);
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QCOMPARE(a.readAll(), b.readAll());
}

void TestPdf::nothingInTheFileNamesProgramOrMachine()
{
    PaperCatalog catalog;
    catalog.addItem({}, {{item::level1, u"甲"_s}});
    const QString file = written(*catalog.reader(), versionRequest());
    const QByteArray info = output(u"pdfinfo"_s, {u"-isodates"_s, file});
    QVERIFY(QString::fromUtf8(info).contains(u"青石区2025年主动公开基本目录（送审稿）"));
    QVERIFY(info.contains("2025-09-28T"));
    for (const char *key : {"Author:", "Creator:", "Producer:"})
        QVERIFY2(!info.contains(key), key);
}

void TestPdf::theFileIsSoundAndSaysItsLanguage()
{
    PaperCatalog catalog;
    catalog.setSetting(u"title"_s, QString(300, u'长')); // even so
    catalog.addItem({}, {{item::level1, u"甲"_s}});
    const QString file = written(*catalog.reader(), versionRequest());
    QProcess qpdf;
    qpdf.start(u"qpdf"_s, {u"--check"_s, file});
    QVERIFY(qpdf.waitForFinished());
    QVERIFY2(qpdf.exitCode() == 0, qpdf.readAll() + qpdf.readAllStandardError());
    const QByteArray json = output(u"qpdf"_s, {u"--json"_s, file});
    QVERIFY(json.contains("\"/Lang\": \"u:zh-CN\"") || json.contains("\"/Lang\": \"zh-CN\""));
}

void TestPdf::paperSizesAreExact()
{
    PaperCatalog catalog;
    catalog.addItem({}, {{item::level1, u"甲"_s}});
    const auto reader = catalog.reader();
    const std::vector<std::tuple<Paper, Turn, QByteArray>> papers{{Paper::A4, Turn::Landscape, "842 x 595"},
                                                                  {Paper::A3, Turn::Landscape, "1191 x 842"},
                                                                  {Paper::A4, Turn::Portrait, "595 x 842"},
                                                                  {Paper::A3, Turn::Portrait, "842 x 1191"}};
    int number = 0;
    for (const auto &[paper, turn, size] : papers) {
        PrintRequest request = versionRequest();
        request.paper = paper;
        request.turn = turn;
        const QString file = written(*reader, request, QString::number(++number));
        QVERIFY(output(u"pdfinfo"_s, {file}).contains(size));
    }
}

void TestPdf::aRangeOfPagesKeepsItsNumbers()
{
    PaperCatalog catalog;
    catalog.addTemplate(u"example.json"_s);
    PrintRequest request = versionRequest();
    request.firstPage = 2;
    request.lastPage = 3;
    const auto report = writePdf(*catalog.reader(), request, path(u"a.pdf"_s), Replace::No);
    QVERIFY(report);
    QCOMPARE(report->pages, 2);
    const QString text = extracted(path(u"a.pdf"_s));
    QVERIFY(!text.contains(u"第1页共"));
    QVERIFY(text.contains(u"第2页共"));
    QVERIFY(text.contains(u"第3页共"));
}

void TestPdf::anExistingFileIsKept()
{
    PaperCatalog catalog;
    const auto reader = catalog.reader();
    QVERIFY(writePdf(*reader, versionRequest(), path(u"a.pdf"_s), Replace::No));
    QCOMPARE(writePdf(*reader, versionRequest(), path(u"a.pdf"_s), Replace::No).error().code, ErrorCode::Exists);
    QVERIFY(writePdf(*reader, versionRequest(), path(u"a.pdf"_s), Replace::Yes));
    QCOMPARE(writePdf(*reader, versionRequest(), path(u"no/a.pdf"_s), Replace::No).error().code,
             ErrorCode::FolderMissing);
}

void TestPdf::aCancelledPdfLeavesNothing()
{
    PaperCatalog catalog;
    std::mt19937 random(1);
    addRandomItems(catalog, random, 3000, false);
    std::stop_source source;
    const Progress progress{.stop = source.get_token(), .report = [&](qint64 done, qint64 total) {
                                if (done > total / 2)
                                    source.request_stop();
                            }};
    QCOMPARE(writePdf(*catalog.reader(), versionRequest(), path(u"a.pdf"_s), Replace::No, progress).error().code,
             ErrorCode::Cancelled);
    QVERIFY(QDir(m_dir->path()).isEmpty());
}

void TestPdf::damageIsNoticed()
{
    PaperCatalog catalog;
    catalog.addTemplate(u"example.json"_s);
    const auto report = writePdf(*catalog.reader(), versionRequest(), path(u"a.pdf"_s), Replace::No);
    QVERIFY(report);
    QVERIFY(verifyPdf(path(u"a.pdf"_s), report->pages));
    QVERIFY(!verifyPdf(path(u"a.pdf"_s), report->pages + 1));
    QFile file(path(u"a.pdf"_s));
    QVERIFY(file.resize(file.size() - 1000));
    QVERIFY(!verifyPdf(path(u"a.pdf"_s), report->pages));
}

void TestPdf::tenThousandRows()
{
    PaperCatalog catalog;
    std::mt19937 random(7);
    addRandomItems(catalog, random, 10000, false);
    const auto reader = catalog.reader();
    QElapsedTimer clock;
    clock.start();
    const auto report = writePdf(*reader, versionRequest(), path(u"a.pdf"_s), Replace::No);
    QVERIFY(report);
    qInfo("%lld rows, %d pages, %lld bytes: %lld ms", report->items, report->pages, QFileInfo(path(u"a.pdf"_s)).size(),
          clock.elapsed());
}

}

QTEST_MAIN(gk::TestPdf)
#include "test_pdf.moc"
