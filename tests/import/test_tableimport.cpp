// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/csvexport.h"
#include "exchange/rows.h"
#include "exchange/xlsxform.h"
#include "import/cleaning.h"
#include "import/tableimport.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

SourceTable plainTable(const std::vector<QStringList> &rows)
{
    SourceTable table{.source = u"表.csv"_s};
    for (const QStringList &row : rows)
        table.rows.push_back({qint64(table.rows.size()), {row.begin(), row.end()}});
    return table;
}

/// All fields of all live items as people may see them, in catalog order.
std::vector<QStringList> shown(const MemoryCatalog &catalog)
{
    const auto reader = catalog.reader();
    const auto names = Names::from(*reader);
    std::vector<QStringList> rows;
    (void)reader->each(Kind::Item, [&](const Record &record) {
        QStringList row{record.ref.uid.toString()};
        for (const Column &column : plainColumns(reader->fields(), Kind::Item))
            row += displayText(reader->fields().info(column.field), record.value(column.field), *names);
        rows.push_back(row);
        return true;
    });
    return rows;
}

QStringList plainHeader()
{
    QStringList header{u"uid"_s};
    for (const Column &column : plainColumns(Fields::standard(), Kind::Item))
        header += column.title;
    return header;
}

}

class TestTableImport : public QObject
{
    Q_OBJECT

private slots:
    void opinionsBesideItemsBecomeRecords();
    void importingAnExportChangesNothing_data();
    void importingAnExportChangesNothing();
    void aPlainTableOfAllFieldsChangesNothing();
    void importingACsvChangesNothing_data();
    void importingACsvChangesNothing();
    void oneEditedCellIsOneChange();
    void anExportFillsAnEmptyCatalog();
    void bandsOfUnknownDomainsBecomeDomains();
    void inheritedChannelsAreNotMadeTheItemsOwn();
    void ticksAndGroupsAreTaken();
    void aNewRowStandsBehindTheOneAbove();
    void whatNoFieldUnderstandsIsKept();
    void copiedRowsAreNewItems();
    void otherTablesAreNotRecognised();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] std::vector<SourceTable> exported(const MemoryCatalog &catalog, const OfficialRequest &request = {})
    {
        const QString path = m_folder.filePath(u"a.xlsx"_s);
        const auto reader = catalog.reader();
        if (!writeOfficialXlsx(*reader, request, path))
            return {};
        auto tables = readXlsxTables(path, WantedSheets::NotVeryHidden);
        return tables ? std::move(*tables) : std::vector<SourceTable>();
    }
};

void TestTableImport::opinionsBesideItemsBecomeRecords()
{
    MemoryCatalog catalog;
    const RecordRef known{Kind::Item, Uid::fromName(u"a")};
    ChangeSet set;
    set.add(known, {{item::level1, Value(u"招生管理"_s)},
                    {item::level2, Value(u"招生计划"_s)},
                    {item::content, Value(u"招生计划、招生范围"_s)},
                    {item::timeLimit, Value(u"15个工作日"_s)},
                    {item::position, Value(qint64(1))}});
    catalog.apply(set);
    const std::vector<QStringList> rows{
        {u"一级事项"_s, u"二级事项"_s, u"公开内容（要素）"_s, u"公开时限"_s, u"修改意见"_s},
        {u"招生管理"_s, u"招生计划"_s, u"招生计划、招生范围"_s, u"15个工作日"_s, u"改为10个工作日"_s},
        {u"招生管理"_s, u"招生结果"_s, u"录取名单、分数线"_s, u"7个工作日"_s, u""_s}};
    const auto read = importTables(*catalog.reader(), {plainTable(rows)});
    QVERIFY(read);
    QCOMPARE(read->added, 1);
    QCOMPARE(read->changed, 0); // beside the item, not in it
    catalog.apply(read->changes);
    std::vector<Record> opinions;
    QVERIFY(catalog.reader()->each(Kind::Opinion, [&](const Record &record) {
        opinions.push_back(record);
        return true;
    }));
    QCOMPARE(opinions.size(), 1U);
    QCOMPARE(opinions.front().value(opinion::item).uid(), known.uid);
    QCOMPARE(opinions.front().text(opinion::proposal), u"改为10个工作日"_s);
    QCOMPARE(std::ranges::count(read->notes, ImportNoteKind::Opinion, &ImportNote::kind), 1);
    QVERIFY(importTables(*catalog.reader(), {plainTable(rows)})->changes.changes.empty()); // read twice, taken once
}

void TestTableImport::importingAnExportChangesNothing_data()
{
    QTest::addColumn<int>("domains");
    QTest::addColumn<int>("items");
    QTest::newRow("no items") << 3 << 0;
    QTest::newRow("no domains") << 0 << 50;
    QTest::newRow("one domain") << 1 << 50;
    QTest::newRow("several domains") << 4 << 250;
    QTest::newRow("many domains") << 9 << 120;
}

void TestTableImport::importingAnExportChangesNothing()
{
    QFETCH(int, domains);
    QFETCH(int, items);
    for (int round = 0; round < 8; ++round) {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        MemoryCatalog catalog = RowBuilder(seed).catalog(domains, items);
        setSetting(catalog, u"tier_names"_s, u"县级=区级"_s);
        // Some that stay at home: their likes in the table must not be taken for them.
        QRandomGenerator random(seed);
        ChangeSet some;
        for (const auto &[ref, record] : catalog.at(catalog.head())) {
            if (ref.kind == Kind::Item && random.bounded(5) == 0)
                some.set(ref, item::state, Value(u"取消"_s));
        }
        catalog.apply(some);
        const auto tables = exported(catalog);
        QCOMPARE(tables.size(), 1U);
        const auto import = importTables(*catalog.reader(), tables);
        QVERIFY(import);
        if (!import->changes.changes.empty())
            qWarning() << int(import->changes.changes.front().field.number)
                       << import->changes.changes.front().value.text();
        QCOMPARE(import->changes.changes.size(), 0U);
        QCOMPARE(import->added + import->changed, 0);
    }
}

void TestTableImport::aPlainTableOfAllFieldsChangesNothing()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    const MemoryCatalog catalog = RowBuilder(seed).catalog(5, 200);
    std::vector<QStringList> rows = shown(catalog);
    rows.insert(rows.begin(), plainHeader());
    const auto withUids = importTables(*catalog.reader(), {plainTable(rows)});
    QVERIFY(withUids);
    QCOMPARE(withUids->changes.changes.size(), 0U);
    QCOMPARE(withUids->unchanged, 200);
    for (QStringList &row : rows)
        row.removeFirst();
    const auto without = importTables(*catalog.reader(), {plainTable(rows)});
    QVERIFY(without);
    QCOMPARE(without->changes.changes.size(), 0U);
}

void TestTableImport::importingACsvChangesNothing_data()
{
    QTest::addColumn<CsvColumns>("columns");
    QTest::addColumn<Purpose>("purpose");
    QTest::newRow("the official form for review") << CsvColumns::Official << Purpose::Review;
    QTest::newRow("all fields for review") << CsvColumns::Plain << Purpose::Review;
    QTest::newRow("all fields with uids") << CsvColumns::Plain << Purpose::Internal;
}

void TestTableImport::importingACsvChangesNothing()
{
    QFETCH(CsvColumns, columns);
    QFETCH(Purpose, purpose);
    for (const int domains : {0, 1, 4}) {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        MemoryCatalog catalog = RowBuilder(seed).catalog(domains, 80);
        setSetting(catalog, u"tier_names"_s, u"乡级=镇（街道）级"_s);
        addItem(catalog, {{item::level1, Value(u"本地"_s)}, {item::tiers, termsValue({u"园区级"_s}, nullptr)}});
        QFile file(m_folder.filePath(u"a.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const auto written =
            writeCsv(*catalog.reader(), {.columns = columns, .rule = {purpose, false}}, [&file](QByteArrayView bytes) {
                file.write(bytes.data(), bytes.size());
                return Outcome(Done{});
            });
        QVERIFY(written);
        file.close();
        auto table = readCsvTable(file.fileName());
        QVERIFY(table);
        const auto import = importTables(*catalog.reader(), {std::move(*table)});
        QVERIFY(import);
        QCOMPARE(import->changes.changes.size(), 0U);
        QCOMPARE(import->unchanged + import->skipped, 81);
    }
}

void TestTableImport::oneEditedCellIsOneChange()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    const MemoryCatalog catalog = RowBuilder(seed).catalog(1, 80);
    QRandomGenerator random(seed);
    for (int round = 0; round < 20; ++round) {
        auto tables = exported(catalog);
        SourceRow &row = tables.front().rows[3 + random.bounded(80U)];
        row.cells.resize(14);
        if (row.cells[1].isEmpty() && row.cells[2].isEmpty())
            continue; // rows are known by their names
        // Once one cell was edited the row is read as any other: an error is no name, 同上 is what stands above.
        const bool isReadOtherwise = std::any_of(row.cells.begin() + 1, row.cells.begin() + 4, [](const QString &text) {
            return text.startsWith(u'#') || cleanLine(text) == u"同上";
        });
        if (isReadOtherwise)
            continue;
        const QString edited = row.cells[5] + u"改"_s;
        row.cells[5] = edited;
        const auto import = importTables(*catalog.reader(), tables);
        QVERIFY(import);
        QCOMPARE(import->changes.changes.size(), 1U);
        QCOMPARE(import->changed, 1);
        QCOMPARE(import->changes.changes.front().field, item::timeLimit);
        QCOMPARE(import->changes.changes.front().value.text(), cleanLine(edited));
    }
}

void TestTableImport::anExportFillsAnEmptyCatalog()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    const MemoryCatalog catalog = RowBuilder(seed).catalog(4, 150);
    const auto tables = exported(catalog);
    MemoryCatalog other;
    auto import = importTables(*other.reader(), tables);
    QVERIFY(import);
    QCOMPARE(import->added + import->skipped, 150);
    other.apply(import->changes);
    const auto again = importTables(*other.reader(), tables);
    QVERIFY(again);
    QCOMPARE(again->changes.changes.size(), 0U); // importing is idempotent
    QCOMPARE(again->added + again->changed, 0);
    QCOMPARE(other.reader()->order(Kind::Domain)->size(), 4U);
}

void TestTableImport::bandsOfUnknownDomainsBecomeDomains()
{
    MemoryCatalog catalog;
    SourceTable table = plainTable({{u"××目录"_s},
                                    {u"序号"_s, u"公开事项"_s, u""_s, u"公开内容（要素）"_s, u"公开对象"_s, u""_s},
                                    {u""_s, u"一级事项"_s, u"二级事项"_s, u""_s, u"全社会"_s, u"特定\n群体"_s},
                                    {u"教育/义务\\/教育"_s},
                                    {u"1"_s, u"招生"_s, u"计划"_s, u"人数"_s, u"√"_s, u"家长"_s},
                                    {u"养老"_s},
                                    {u"2"_s, u"补贴"_s}});
    table.merged = {{1, 1, 1, 2}, {1, 4, 1, 5}};
    auto import = importTables(*catalog.reader(), {table});
    QVERIFY(import);
    catalog.apply(import->changes);
    const auto names = Names::from(*catalog.reader());
    QVERIFY(names->domainByPath(u"教育/义务\\/教育"_s));
    QVERIFY(names->domainByPath(u"养老"_s));
    const auto rows = shown(catalog);
    QCOMPARE(rows.size(), 2U);
    QVERIFY(rows[0].contains(u"家长"_s) && rows[0].contains(u"全社会、特定群体"_s));
    QCOMPARE(std::ranges::count(import->notes, ImportNoteKind::NewDomain, &ImportNote::kind), 3);
}

void TestTableImport::inheritedChannelsAreNotMadeTheItemsOwn()
{
    MemoryCatalog catalog;
    const Uid uid = Uid::fromName(u"教育");
    ChangeSet changes;
    changes.add({Kind::Domain, uid},
                {{domain::name, Value(u"教育"_s)}, {domain::channels, termsValue({u"政府网站"_s}, nullptr)}});
    catalog.apply(changes);
    const RecordRef ref = addItem(catalog, {{item::domain, Value(uid)}, {item::level1, Value(u"招生"_s)}});
    auto tables = exported(catalog);
    QVERIFY(importTables(*catalog.reader(), tables)->changes.changes.empty());
    tables.front().rows.back().cells[5] = u"即时"_s;
    const auto import = importTables(*catalog.reader(), tables);
    QCOMPARE(import->changes.changes, (std::vector<Change>{{ref, item::timeLimit, Value(u"即时"_s)}}));
}

void TestTableImport::ticksAndGroupsAreTaken()
{
    MemoryCatalog catalog;
    const RecordRef ref = addItem(catalog, {{item::level1, Value(u"招生"_s)},
                                            {item::attribute, Value(u"主动公开"_s)},
                                            {item::audience, Value(u"全社会"_s)}});
    auto tables = exported(catalog);
    SourceRow &row = tables.front().rows.back();
    row.cells.resize(14);
    row.cells[7] = u"■政府网站\n□政府公报\n■区融媒体中心"_s;
    row.cells[8].clear();
    row.cells[9] = u"被征收人"_s;
    row.cells[11] = u"√"_s;
    row.cells[12] = u"县级"_s;
    const auto import = importTables(*catalog.reader(), tables);
    catalog.apply(import->changes);
    const Record &record = catalog.at(catalog.head()).at(ref);
    QCOMPARE(termsOf(record.value(item::channels)), (QStringList{u"政府网站"_s, u"区融媒体中心"_s}));
    QCOMPARE(record.text(item::audience), u"特定群体"_s);
    QCOMPARE(record.text(item::audienceGroup), u"被征收人"_s);
    QCOMPARE(record.text(item::attribute), u"主动公开、依申请公开"_s);
    QCOMPARE(termsOf(record.value(item::tiers)), QStringList{u"县级"_s});
    QVERIFY(std::ranges::find(import->notes, ImportNoteKind::LocalTerm, &ImportNote::kind) != import->notes.end());
}

void TestTableImport::aNewRowStandsBehindTheOneAbove()
{
    MemoryCatalog catalog;
    for (int i = 1; i <= 3; ++i)
        addItem(catalog, {{item::position, Value(qint64(i) << 32)}, {item::level1, Value(u"事项%1"_s.arg(i))}});
    auto tables = exported(catalog);
    auto &rows = tables.front().rows;
    SourceRow row = rows[4];
    for (qint64 i = 0; i < 2; ++i) {
        row.cells[1] = u"新%1"_s.arg(i);
        row.cells.resize(2);
        row.number = 100 + i;
        rows.insert(rows.begin() + 5 + i, row);
    }
    const auto import = importTables(*catalog.reader(), tables);
    QCOMPARE(import->added, 2);
    catalog.apply(import->changes);
    QStringList order;
    for (const QStringList &each : shown(catalog))
        order += each.at(2);
    QCOMPARE(order, (QStringList{u"事项1"_s, u"事项2"_s, u"新0"_s, u"新1"_s, u"事项3"_s}));
}

void TestTableImport::whatNoFieldUnderstandsIsKept()
{
    MemoryCatalog catalog;
    const auto import = importTables(*catalog.reader(),
                                     {plainTable({{u"一级事项"_s, u"公开内容（要素）"_s, u"更新日期"_s, u"分管领导"_s},
                                                  {u"招\n生"_s, u"计划\n人数"_s, u"去年"_s, u"张三"_s}})});
    QVERIFY(import);
    catalog.apply(import->changes);
    const auto reader = catalog.reader();
    const Record record = reader->records(Kind::Item, *reader->order(Kind::Item))->front();
    QCOMPARE(record.text(item::level1), u"招生"_s);
    QCOMPARE(record.text(item::content), u"计划\n人数"_s);
    QCOMPARE(extraOf(record.value(item::extra)),
             (std::vector<ExtraText>{{u"更新日期"_s, u"去年"_s}, {u"分管领导"_s, u"张三"_s}}));
    QStringList kinds;
    for (const ImportNote &note : import->notes)
        kinds += note.cell + u' ' + keyOf(note.kind);
    QCOMPARE(kinds, (QStringList{u"D1 extra_column"_s, u"A2 one_line"_s, u"C2 kept_as_extra"_s}));
}

void TestTableImport::copiedRowsAreNewItems()
{
    MemoryCatalog catalog;
    const RecordRef ref = addItem(catalog, {{item::level1, Value(u"招生"_s)}});
    const QString other = Uid::random().toString();
    const auto import = importTables(*catalog.reader(), {plainTable({{u"uid"_s, u"一级事项"_s, u"二级事项"_s},
                                                                     {ref.uid.toString(), u"招生"_s, u""_s},
                                                                     {ref.uid.toString(), u"招生"_s, u"计划"_s},
                                                                     {other, u"招生"_s, u"政策"_s},
                                                                     {u""_s, u""_s, u""_s}})});
    QVERIFY(import);
    QCOMPARE(import->unchanged, 1);
    QCOMPARE(import->added, 2);
    catalog.apply(import->changes);
    QVERIFY(catalog.at(catalog.head()).contains({Kind::Item, *Uid::fromString(other)}));
}

void TestTableImport::otherTablesAreNotRecognised()
{
    const MemoryCatalog catalog;
    for (const SourceTable &table :
         {plainTable({}), plainTable({{u"姓名"_s, u"电话"_s, u"地址"_s}, {u"张三"_s, u"1"_s, u"2"_s}}),
          plainTable({{u"备注"_s, u"编码"_s, u"状态"_s}})}) {
        const auto import = importTables(*catalog.reader(), {table});
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::NoTable);
    }
}

QTEST_GUILESS_MAIN(TestTableImport)
#include "test_tableimport.moc"
