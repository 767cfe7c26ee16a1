// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "awkwardcatalog.h"
#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/sourcefile.h"
#include "exchange/workingsheet.h"
#include "exchange/workingstamp.h"
#include "exchange/xlsxform.h"
#include "import/tableimport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

bool ran(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    const bool isGood = process.waitForFinished(180'000) && process.exitCode() == 0;
    if (!isGood)
        qWarning() << process.readAllStandardError();
    if (output)
        *output = process.readAllStandardOutput();
    return isGood;
}

}

class TestWorkingFile : public QObject
{
    Q_OBJECT

private slots:
    void itComesBackLiterally();
    void itsStructureIsProtected();
    void itSurvivesHandsAndPrograms_data();
    void itSurvivesHandsAndPrograms();
    void anUntouchedCellLeavesWhatTheCatalogSaysMeanwhile();
    void aTouchedCellIsTakenAlsoWhenItEqualsWhatIsInherited();
    void aRowClearedByHandChangesNothing();
    void aNewRowIsAnItem();
    void chosenColumnsSayNothingOfTheOthers();
    void itFillsAnotherCatalog();
    void theSameVersionGivesTheSameBytes();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool write(const MemoryCatalog &catalog, const QString &name, const WorkingRequest &request = {})
    {
        const auto reader = catalog.reader();
        const auto report = writeWorkingFile(*reader, request, path(name));
        return report && verifyXlsx(path(name), report->sum);
    }
    /// What a file changes in a catalog.
    [[nodiscard]] Result<TableImport> imported(const MemoryCatalog &catalog, const QString &name)
    {
        auto tables = readTables(path(name), WantedSheets::NotVeryHidden);
        if (!tables)
            return tables.error();
        takeStamp(*tables, Fields::standard());
        return importTables(*catalog.reader(), std::move(*tables));
    }
    void changesNothing(const MemoryCatalog &catalog, const QString &name)
    {
        const auto import = imported(catalog, name);
        QVERIFY(import);
        for (const Change &change : import->changes.changes)
            qWarning() << change.field.number << change.value.text();
        QVERIFY(import->changes.changes.empty());
        QCOMPARE(import->added, 0);
        QVERIFY(import->unchanged > 0);
    }
};

void TestWorkingFile::itComesBackLiterally()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    const MemoryCatalog catalog = anAwkwardCatalog(seed, 120);
    QVERIFY(write(catalog, u"a.xlsx"_s));
    changesNothing(catalog, u"a.xlsx"_s);
    const auto import = imported(catalog, u"a.xlsx"_s);
    QVERIFY(import);
    QCOMPARE(import->unchanged, 120);
    QVERIFY2(import->notes.empty(), qPrintable(import->notes.empty() ? QString() : import->notes.front().original));
    QCOMPARE(import->tables.size(), 1U);
}

void TestWorkingFile::itsStructureIsProtected()
{
    QVERIFY(write(anAwkwardCatalog(1, 20), u"p.xlsx"_s));
    QByteArray output;
    QVERIFY(ran(
        u"/usr/bin/python3"_s,
        {QStringLiteral(TEST_SOURCE_DIR "/tests/import/working_by_openpyxl.py"), path(u"p.xlsx"_s), path(u"p2.xlsx"_s)},
        &output));
    const QJsonObject seen = QJsonDocument::fromJson(output).object();
    QCOMPARE(seen["sheets"_L1].toArray(),
             (QJsonArray{QJsonArray{u"目录"_s, u"visible"_s}, QJsonArray{u"填写说明"_s, u"visible"_s},
                         QJsonArray{u"选项"_s, u"hidden"_s}, QJsonArray{u"存根"_s, u"hidden"_s}}));
    QCOMPARE(seen["protected"_L1].toArray(), (QJsonArray{true, true, true, true}));
    QVERIFY(seen["sortable"_L1].toBool());
    QCOMPARE(seen["frozen"_L1].toString(), u"F2"_s);
    QVERIFY(seen["filter"_L1].toString().startsWith(u"B1:"));
    QVERIFY(seen["uid_hidden"_L1].toBool());
    QCOMPARE(seen["locked"_L1].toArray(), (QJsonArray{true, false}));
    QCOMPARE(seen["formats"_L1].toArray(), (QJsonArray{u"@"_s}));
    QCOMPARE(seen["types"_L1].toArray(), (QJsonArray{u"s"_s}));
    QCOMPARE(seen["creator"_L1].toString(), QString());
    const QByteArray lists = QJsonDocument(seen["lists"_L1].toArray()).toJson();
    for (const char *wanted : {"主动公开,依申请公开", "全社会,特定群体", "即时,每日", "拟稿,送审,审定,取消", "选项"})
        QVERIFY2(lists.contains(wanted), wanted);
    qsizetype shown = 0;
    for (const FieldInfo &info : Fields::standard().of(Kind::Item))
        shown += info.use == FieldUse::Technical ? 0 : 1;
    QCOMPARE(seen["explained"_L1].toArray().size(), shown);
}

void TestWorkingFile::itSurvivesHandsAndPrograms_data()
{
    QTest::addColumn<QStringList>("wishes");
    QTest::newRow("saved by openpyxl") << QStringList();
    QTest::newRow("re-sorted") << QStringList{u"sort"_s};
    QTest::newRow("sheets renamed") << QStringList{u"rename"_s};
    QTest::newRow("columns and rows hidden") << QStringList{u"hide"_s};
    QTest::newRow("columns in another order") << QStringList{u"swap"_s};
    QTest::newRow("all at once") << QStringList{u"sort"_s, u"rename"_s, u"hide"_s, u"swap"_s};
}

void TestWorkingFile::itSurvivesHandsAndPrograms()
{
    QFETCH(QStringList, wishes);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    const MemoryCatalog catalog = anAwkwardCatalog(seed, 60);
    QVERIFY(write(catalog, u"h.xlsx"_s));
    const QStringList arguments{QStringLiteral(TEST_SOURCE_DIR "/tests/import/working_by_openpyxl.py"),
                                path(u"h.xlsx"_s), path(u"h2.xlsx"_s)};
    QVERIFY(ran(u"/usr/bin/python3"_s, arguments + wishes));
    changesNothing(catalog, u"h2.xlsx"_s);
    // One cell written anew is one change, taken to the letter.
    QVERIFY(ran(u"/usr/bin/python3"_s, arguments + wishes + QStringList{u"set"_s, u"公开时限"_s, u"  20个工作日 "_s}));
    const auto import = imported(catalog, u"h2.xlsx"_s);
    QVERIFY(import);
    QCOMPARE(import->changes.changes.size(), 1U);
    QCOMPARE(import->changes.changes.front().value, Value(u"  20个工作日 "_s));
    // A note written otherwise is that note, changed.
    QVERIFY(ran(u"/usr/bin/python3"_s, arguments + wishes + QStringList{u"note"_s, u"批注乙"_s}));
    const auto noted = imported(catalog, u"h2.xlsx"_s);
    QVERIFY(noted);
    QVERIFY(!noted->changes.changes.empty());
    for (const Change &each : noted->changes.changes) {
        QCOMPARE(each.field, note::text);
        const QString before = catalog.at(catalog.head()).at(each.record).text(note::text);
        QCOMPARE(each.value.text(), QString(before).replace(u"批注甲"_s, u"批注乙"_s).trimmed());
    }
}

void TestWorkingFile::anUntouchedCellLeavesWhatTheCatalogSaysMeanwhile()
{
    MemoryCatalog catalog = anAwkwardCatalog(7, 10);
    QVERIFY(write(catalog, u"m.xlsx"_s));
    ChangeSet edits;
    for (const auto &[ref, record] : catalog.at(catalog.head())) {
        if (ref.kind == Kind::Item) {
            edits.set(ref, item::content, Value(u"后来改的"_s));
            edits.set(ref, item::domain, Value());
        }
    }
    catalog.apply(edits);
    changesNothing(catalog, u"m.xlsx"_s);
}

void TestWorkingFile::aTouchedCellIsTakenAlsoWhenItEqualsWhatIsInherited()
{
    MemoryCatalog catalog;
    const RecordRef domain{Kind::Domain, Uid::random()};
    ChangeSet changes;
    changes.add(domain, {{domain::name, Value(u"义务教育"_s)}, {domain::supervision, Value(u"12345"_s)}});
    catalog.apply(changes);
    for (int i = 0; i < 3; ++i)
        addItem(catalog, {{item::content, Value(u"甲%1"_s.arg(i))}, {item::domain, Value(domain.uid)}});
    QVERIFY(write(catalog, u"i.xlsx"_s));
    QVERIFY(ran(u"/usr/bin/python3"_s, {QStringLiteral(TEST_SOURCE_DIR "/tests/import/working_by_openpyxl.py"),
                                        path(u"i.xlsx"_s), path(u"i2.xlsx"_s), u"set"_s, u"监督渠道"_s, u"12345"_s}));
    const auto import = imported(catalog, u"i2.xlsx"_s);
    QVERIFY(import);
    QCOMPARE(import->changes.changes.size(), 1U);
    QCOMPARE(import->changes.changes.front().field, item::supervision);
}

void TestWorkingFile::aRowClearedByHandChangesNothing()
{
    const MemoryCatalog catalog = anAwkwardCatalog(4, 5);
    QVERIFY(write(catalog, u"c.xlsx"_s));
    auto tables = readTables(path(u"c.xlsx"_s), WantedSheets::NotVeryHidden);
    QVERIFY(tables);
    takeStamp(*tables, Fields::standard());
    QCOMPARE(tables->size(), 1U);
    tables->front().rows[2].cells.resize(2);
    const auto import = importTables(*catalog.reader(), std::move(*tables));
    QVERIFY(import);
    QVERIFY(import->changes.changes.empty());
    QCOMPARE(import->unchanged, 4);
}

void TestWorkingFile::aNewRowIsAnItem()
{
    const MemoryCatalog catalog = anAwkwardCatalog(5, 5);
    QVERIFY(write(catalog, u"n.xlsx"_s));
    auto tables = readTables(path(u"n.xlsx"_s), WantedSheets::NotVeryHidden);
    QVERIFY(tables);
    takeStamp(*tables, Fields::standard());
    SourceRow row = tables->front().rows[3];
    row.number = tables->front().rows.back().number + 1;
    row.cells[0].clear();
    const auto headings = tables->front().rows[0].cells;
    row.cells[std::size_t(std::ranges::find(headings, u"公开内容（要素）"_s) - headings.begin())] = u"新增的"_s;
    row.cells[std::size_t(std::ranges::find(headings, u"编码"_s) - headings.begin())] = u"N1"_s;
    tables->front().rows.push_back(row);
    const auto import = importTables(*catalog.reader(), std::move(*tables));
    QVERIFY(import);
    QCOMPARE(import->added, 1);
    QCOMPARE(import->changed, 0);
}

void TestWorkingFile::chosenColumnsSayNothingOfTheOthers()
{
    const MemoryCatalog catalog = anAwkwardCatalog(6, 20);
    QVERIFY(write(catalog, u"f.xlsx"_s, {.fields = {u"content"_s, u"time_limit"_s, u"subject"_s, u"level1"_s}}));
    changesNothing(catalog, u"f.xlsx"_s);
    const auto unknown = writeWorkingFile(*catalog.reader(), {.fields = {u"nothing"_s}}, path(u"g.xlsx"_s));
    QVERIFY(!unknown && unknown.error().code == ErrorCode::NoSuchField);
}

void TestWorkingFile::itFillsAnotherCatalog()
{
    const MemoryCatalog catalog = anAwkwardCatalog(8, 30);
    QVERIFY(write(catalog, u"o.xlsx"_s));
    MemoryCatalog other;
    const auto import = imported(other, u"o.xlsx"_s);
    QVERIFY(import);
    QCOMPARE(import->added, 30);
    other.apply(import->changes);
    for (const auto &[ref, record] : catalog.at(catalog.head())) {
        if (ref.kind != Kind::Item)
            continue;
        const Record &copy = other.at(other.head()).at(ref);
        QCOMPARE(copy.value(item::content), record.value(item::content));
        QCOMPARE(copy.value(item::timeLimit), record.value(item::timeLimit));
    }
}

void TestWorkingFile::theSameVersionGivesTheSameBytes()
{
    const MemoryCatalog catalog = anAwkwardCatalog(9, 10);
    Version version;
    version.number = 1;
    version.at = QDateTime(QDate(2019, 9, 28), QTime(12, 0), Qt::UTC);
    const auto bytes = [&](const QString &name) {
        if (!write(catalog, name, {.version = version}))
            return QByteArray();
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytes(u"v1.xlsx"_s);
    QTest::qWait(1100); // a clock that crept in would show
    QVERIFY(!first.isEmpty() && first == bytes(u"v2.xlsx"_s));
}

QTEST_GUILESS_MAIN(TestWorkingFile)
#include "test_workingfile.moc"
