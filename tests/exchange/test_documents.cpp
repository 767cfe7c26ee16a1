// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "exchange/docxform.h"
#include "exchange/htmlform.h"
#include "exchange/xlsxform.h"
#include "rows.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

OfficialRequest aRequest()
{
    Version version;
    version.number = 3;
    version.label = u"初稿&改"_s;
    version.stage = u"征求意见稿"_s;
    version.at = QDateTime(QDate(2019, 9, 28), QTime(12, 0), Qt::UTC);
    version.digest = Sha256().add("x").result();
    return {.version = version};
}

MemoryCatalog aCatalog(quint32 seed, int domains, int items)
{
    MemoryCatalog catalog = RowBuilder(seed).catalog(domains, items);
    setSetting(catalog, u"title"_s, u"<青石区>&目录"_s);
    setSetting(catalog, u"office"_s, u"青石区人民政府办公室"_s);
    setSetting(catalog, u"front_basis"_s, u"依据《条例》。\n另有规定的，从其规定。"_s);
    setSetting(catalog, u"front_supervision"_s, u"监督电话：0000-6112345。"_s);
    return catalog;
}

QJsonObject seenBy(const QString &script, const QString &file)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/") + script, file});
    if (!python.waitForFinished(120000) || python.exitCode() != 0)
        qWarning() << python.readAllStandardError();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A text as a document may hold it: without what neither HTML nor XML has.
QString held(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() >= 0xFFFE)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

/// The texts a form must show, band by band; a band is a row of one text.
QJsonArray wantedRows(const MemoryCatalog &catalog, const OfficialRequest &request, const QString &mark, bool hasBands)
{
    const auto reader = catalog.reader();
    auto table = OfficialTable::from(*reader, request);
    if (!table)
        return {};
    table->showChosenOnly(mark);
    QJsonArray rows;
    (void)table->each(*reader, [&](const OfficialLine &line) {
        QJsonArray row;
        if (!line.band.isEmpty()) {
            for (std::size_t i = 0; i < table->columns().size(); ++i)
                row.append(line.band);
        }
        for (const QString &text : line.texts)
            row.append(held(text));
        if (line.band.isEmpty() || hasBands)
            rows.append(row);
        return true;
    });
    return rows;
}

}

/// The official form as web page and as word document, seen by others.
class TestDocuments : public QObject
{
    Q_OBJECT

private slots:
    void init_data()
    {
        QTest::addColumn<OfficialLayout>("layout");
        QTest::newRow("national form") << OfficialLayout::DomainStandard;
        QTest::newRow("departments' form") << OfficialLayout::DepartmentBasic;
    }

    void aPageIsWhatTheFormShowsAndAccessible_data() { init_data(); }
    void aPageIsWhatTheFormShowsAndAccessible()
    {
        QFETCH(OfficialLayout, layout);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        const MemoryCatalog catalog = aCatalog(seed, 3, 80);
        OfficialRequest request = aRequest();
        request.layout = layout;
        const QString file = page(catalog, request);
        const QJsonObject seen = seenBy(u"page_by_python.py"_s, file);
        QCOMPARE(seen["problems"_L1].toArray(), QJsonArray());
        QCOMPARE(seen["lang"_L1].toString(), u"zh-CN"_s);
        QCOMPARE(seen["title"_L1].toString(), u"<青石区>&目录（征求意见稿）"_s);
        QVERIFY(seen["print"_L1].toBool());
        QJsonArray items;
        for (const QJsonValue &row : seen["rows"_L1].toArray()) {
            // The two rows of headings stand above each table.
            if (row.toArray().at(0) != u"序号"_s && row.toArray().size() == wantedWidth(catalog, request))
                items.append(row);
        }
        QCOMPARE(items, wantedRows(catalog, request, {}, false));
        const QByteArray text = bytesOf(file);
        for (const char *wanted : {"编制依据", "从其规定", "监督渠道", "校验码", "PubDate\" content=\"2019-09-28"})
            QVERIFY2(text.contains(wanted), wanted);
    }

    void anEmptyCatalogIsAPageToo()
    {
        const QJsonObject seen = seenBy(u"page_by_python.py"_s, page(MemoryCatalog(), {}));
        QCOMPARE(seen["problems"_L1].toArray(), QJsonArray());
    }

    void theOfficeStandsInThePageAsItIsNamed()
    {
        MemoryCatalog catalog;
        setSetting(catalog, u"office"_s, u"甲局（编制单位：乙处）"_s);
        const QByteArray text = bytesOf(page(catalog, {}));
        QVERIFY(text.contains("ContentSource\" content=\"甲局（编制单位：乙处）\""));
        QVERIFY(text.contains("<span>编制单位：甲局（编制单位：乙处）</span>"));
    }

    void aDocumentIsWhatTheFormShows_data() { init_data(); }
    void aDocumentIsWhatTheFormShows()
    {
        QFETCH(OfficialLayout, layout);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        const MemoryCatalog catalog = aCatalog(seed, 3, 60);
        OfficialRequest request = aRequest();
        request.layout = layout;
        const QString file = document(catalog, request);
        const QJsonObject seen = seenBy(u"word_by_python.py"_s, file);
        QJsonArray rows = seen["rows"_L1].toArray();
        QCOMPARE(rows.at(0).toArray().at(0).toString(), u"序号"_s);
        rows.removeFirst();
        rows.removeFirst();
        QCOMPARE(rows, wantedRows(catalog, request, u"■"_s, true));
        QCOMPARE(seen["repeated"_L1].toArray().at(0).toBool() && seen["repeated"_L1].toArray().at(1).toBool(), true);
        QCOMPARE(seen["repeated"_L1].toArray().at(2).toBool(), false);
        const QJsonArray paragraphs = seen["paragraphs"_L1].toArray();
        QCOMPARE(paragraphs.at(0).toArray(), (QJsonArray{u"GkTitle"_s, u"<青石区>&目录（征求意见稿）"_s}));
        QVERIFY(paragraphs.contains(QJsonArray{u"GkHeading"_s, u"一、编制依据"_s}));
        QVERIFY(paragraphs.contains(QJsonArray{u"GkBody"_s, u"另有规定的，从其规定。"_s}));
    }

    void aDocumentLooksLikeAnOfficialPaper()
    {
        const QJsonObject seen = seenBy(u"word_by_python.py"_s, document(aCatalog(5, 2, 10), aRequest()));
        const QJsonObject styles = seen["styles"_L1].toObject();
        QCOMPARE(styles["GkTitle"_L1].toArray(), (QJsonArray{u"方正小标宋简体"_s, 22}));
        QCOMPARE(styles["GkBody"_L1].toArray(), (QJsonArray{u"仿宋_GB2312"_s, 16}));
        QCOMPARE(styles["GkHeading"_L1].toArray(), (QJsonArray{u"黑体"_s, 16}));
        QCOMPARE(seen["margins"_L1].toArray(), (QJsonArray{37, 26, 35, 28}));
        QCOMPARE(seen["pages"_L1].toArray(), (QJsonArray{QJsonArray{210, 297}, QJsonArray{297, 210}}));
        QCOMPARE(seen["lines"_L1].toDouble(), 29.0);
        QVERIFY(seen["landscape"_L1].toBool());
        QCOMPARE(seen["core"_L1].toArray(),
                 (QJsonArray{QString(), QString(), u"<青石区>&目录（征求意见稿）"_s, u"2019-09-28T12:00:00"_s}));
    }

    void theSameVersionGivesTheSameBytes()
    {
        const MemoryCatalog catalog = aCatalog(6, 2, 20);
        const QByteArray firstPage = bytesOf(page(catalog, aRequest()));
        const QByteArray firstDocument = bytesOf(document(catalog, aRequest()));
        QTest::qWait(2100); // times in archives have two seconds
        QVERIFY(!firstPage.isEmpty() && firstPage == bytesOf(page(catalog, aRequest())));
        QVERIFY(!firstDocument.isEmpty() && firstDocument == bytesOf(document(catalog, aRequest())));
    }

    void verificationNoticesAnotherByte()
    {
        const MemoryCatalog catalog = aCatalog(7, 1, 5);
        const QString file = page(catalog, {});
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::ReadWrite) && changed.seek(200) && changed.write("x") == 1);
        changed.close();
        QVERIFY(!verifyBytes(file, m_bytes));
        const QString word = document(catalog, {});
        QVERIFY(!verifyDocx(word, Digest{}));
    }

    void chosenColumnsAreTheOnlyOnes()
    {
        const MemoryCatalog catalog = aCatalog(8, 1, 5);
        OfficialRequest request = aRequest();
        request.fields = QStringList{u"level1"_s, u"content"_s};
        const QJsonObject seen = seenBy(u"word_by_python.py"_s, document(catalog, request));
        QCOMPARE(seen["rows"_L1].toArray().at(2).toArray().size(), 3);
        request.fields = QStringList{u"remarks"_s};
        const auto refused = writeDocx(*catalog.reader(), request, m_folder.filePath(u"r.docx"_s));
        QVERIFY(!refused && refused.error().code == ErrorCode::NoSuchField);
    }

    void theDepartmentsSheetBeginsWithItsFrontText()
    {
        OfficialRequest request = aRequest();
        request.layout = OfficialLayout::DepartmentBasic;
        const QString file = m_folder.filePath(u"d.xlsx"_s);
        const auto report = writeOfficialXlsx(*aCatalog(9, 2, 10).reader(), request, file);
        QVERIFY(report && verifyXlsx(file, report->sum));
        const QJsonObject cells = seenBy(u"oracle_xlsx.py"_s, file)["cells"_L1].toObject();
        QCOMPARE(cells["A3"_L1].toString(), u"编制说明"_s);
        QCOMPARE(cells["A4"_L1].toString(), u"一、编制依据：依据《条例》。"_s);
        QCOMPARE(cells["A5"_L1].toString(), u"另有规定的，从其规定。"_s);
        QCOMPARE(cells["A6"_L1].toString(), u"二、监督渠道：监督电话：0000-6112345。"_s);
        QCOMPARE(cells["A7"_L1].toString(), u"序号"_s);
        QCOMPARE(cells["B7"_L1].toString(), u"公开类别及事项"_s);
        QCOMPARE(cells["B8"_L1].toString(), u"一级"_s);
        QCOMPARE(cells["D7"_L1].toString(), u"公开内容"_s);
        QCOMPARE(cells["G7"_L1].toString(), u"责任处室"_s);
    }

private:
    [[nodiscard]] QString page(const MemoryCatalog &catalog, const OfficialRequest &request)
    {
        const QString path = m_folder.filePath(u"p.html"_s);
        OutputFile file(path);
        const auto report = writeHtml(*catalog.reader(), request, file.sink());
        if (!report || !file.finish() || !verifyBytes(path, report->bytes))
            return {};
        m_bytes = report->bytes;
        return path;
    }
    [[nodiscard]] QString document(const MemoryCatalog &catalog, const OfficialRequest &request)
    {
        const QString path = m_folder.filePath(u"w.docx"_s);
        const auto report = writeDocx(*catalog.reader(), request, path);
        return report && verifyDocx(path, report->document) ? path : QString();
    }
    [[nodiscard]] static qsizetype wantedWidth(const MemoryCatalog &catalog, const OfficialRequest &request)
    {
        const auto table = OfficialTable::from(*catalog.reader(), request);
        return table ? qsizetype(table->columns().size()) : 0;
    }

    QTemporaryDir m_folder;
    Digest m_bytes{};
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
