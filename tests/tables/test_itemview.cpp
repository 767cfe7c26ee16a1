// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "tables/itemtable.h"
#include "tables/samplecatalog.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

using Test = ColumnCondition::Test;

/// What the cell says, as conditions see it: lists without the marks of the form.
QString shownText(const QModelIndex &cell)
{
    const QVariant terms = cell.data(ItemTable::ChipsRole);
    return terms.isValid() ? terms.toStringList().join(u'、') : cell.data().toString();
}

QStringList entriesOf(const ItemTable &table, int column, const QString &text)
{
    QStringList entries;
    for (const QStringView each : ItemIndex::entriesOf(table.column(column), text))
        entries += each.toString().toCaseFolded();
    return entries;
}

}

/// Views of the catalog: conditions, values and their counts, sorting by several columns, groups.
class TestItemView : public QObject
{
    Q_OBJECT

    std::unique_ptr<SampleCatalog> m_catalog;
    std::unique_ptr<ItemTable> m_table;
    std::shared_ptr<const PinyinLetters> m_letters = PinyinLetters::make();

    [[nodiscard]] int column(const QString &key) const { return m_table->columnByKey(key); }
    [[nodiscard]] QModelIndex cell(int row, Field field) const { return m_table->index(row, m_table->columnOf(field)); }
    void open()
    {
        m_table =
            std::make_unique<ItemTable>(m_catalog->session(), [](const Column &, const Record &) { return u"x"_s; });
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isIndexed(), 30000);
    }
    [[nodiscard]] ValueCounts counted(int column, const QString &words = {}) const
    {
        std::optional<ValueCounts> counts;
        m_table->countValues(column, words, [&counts](const ValueCounts &all) { counts = all; });
        [&] { QTRY_VERIFY(counts); }();
        return counts.value_or(ValueCounts{});
    }
    [[nodiscard]] QStringList level2() const
    {
        QStringList texts;
        for (int row = 0; row < m_table->rowCount(); ++row) {
            texts += m_table->isHeading(row)
                         ? u"[%1 %2]"_s.arg(m_table->index(row, 0).data(ItemTable::HeadingRole).toString(),
                                            m_table->index(row, 0).data(ItemTable::HeadingCountRole).toString())
                         : cell(row, item::level2).data().toString();
        }
        return texts;
    }
    /// Whether the plain reading of the row's cell meets the condition.
    [[nodiscard]] bool meets(int row, const ColumnCondition &condition) const
    {
        const int at = column(condition.column);
        const QString text = shownText(m_table->index(row, at));
        bool holds = false;
        if (condition.test == Test::IsBlank) {
            holds = text.isEmpty();
        } else if (condition.test == Test::Contains) {
            holds = true;
            for (const QString &word : condition.texts.value(0).simplified().split(u' ', Qt::SkipEmptyParts)) {
                const SearchWords words(word, m_letters);
                holds = holds && !words.hitsIn(text).isEmpty();
            }
        } else {
            for (const QString &entry : entriesOf(*m_table, at, text))
                holds = holds || condition.texts.contains(entry, Qt::CaseInsensitive);
        }
        return holds != condition.isNegated;
    }

private slots:
    void init()
    {
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillSmall();
        open();
    }
    void cleanup()
    {
        m_table.reset();
        m_catalog.reset();
    }

    void aConditionAndItsOppositeShareTheItems()
    {
        ColumnCondition condition{.column = u"level1"_s, .texts = {u"预算"_s}};
        m_table->setFilter({.conditions = {condition}});
        QCOMPARE(level2(), (QStringList{u"政府预算"_s, u"部门预算"_s}));
        condition.isNegated = true;
        m_table->setFilter({.conditions = {condition}});
        QCOMPARE(m_table->rowCount(), 4);
        condition = {.column = u"audience:全社会"_s, .test = Test::IsBlank, .isNegated = true};
        m_table->setFilter({.conditions = {condition}});
        QCOMPARE(level2(), QStringList{u"政府决算"_s});
        condition = {.column = u"content"_s, .test = Test::Contains, .texts = {u"abc"_s}};
        m_table->setFilter({.conditions = {condition}});
        QCOMPARE(level2(), QStringList{u"招生结果"_s});
        m_table->setFilter({.conditions = {{.column = u"没有这一列"_s, .texts = {u"预算"_s}}}});
        QCOMPARE(m_table->rowCount(), 6);
    }

    void entriesOfListsAreValuesOfTheirOwn()
    {
        const int channels = column(u"channels"_s);
        const ValueCounts counts = counted(channels);
        QStringList said;
        for (const ValueCount &each : counts.values)
            said += each.text + u' ' + QString::number(each.items);
        QCOMPARE(said,
                 (QStringList{u"公开查阅点 3"_s, u"政府网站 3"_s, u" 3"_s})); // the domain's, and blank cells last
        m_table->setFilter({.conditions = {{.column = u"channels"_s, .texts = {u"公开查阅点"_s}}}});
        QCOMPARE(m_table->rowCount(), 3);
        m_table->setFilter({.conditions = {{.column = u"channels"_s, .texts = {u"公开查阅点"_s, QString()}}}});
        QCOMPARE(m_table->rowCount(), 6);
    }

    void valuesAreCountedUnderTheOtherConditionsAndFoundByLetters()
    {
        const int level1 = column(u"level1"_s);
        m_table->setFilter({.text = u"收支"_s, .conditions = {{.column = u"level1"_s, .texts = {u"预算"_s}}}});
        ValueCounts counts = counted(level1);
        QCOMPARE(counts.distinct, 1);
        m_table->setFilter({.text = u"政府"_s, .conditions = {{.column = u"level1"_s, .texts = {u"预算"_s}}}});
        counts = counted(level1);
        QCOMPARE(counts.distinct, 4); // its own condition does not count
        QCOMPARE(counts.values.front().text, u"招生管理"_s);
        m_table->setFilter({});
        counts = counted(level1, u"zsgl"_s);
        QCOMPARE(counts.values.size(), std::size_t(1));
        QCOMPARE(counts.values.front().text, u"招生管理"_s);
        QCOMPARE(counts.values.front().items, 2);
        const ValueCounts contents = counted(column(u"content"_s), u"abc"_s);
        QCOMPARE(m_table->asWritten(column(u"content"_s), contents.values.front().text, contents.values.front().sample),
                 u"录取名单 ABC"_s);
    }

    /// Random filters of the reference catalog against the plain reading of every cell.
    void whatPassesIsWhatTheCellsSay()
    {
        m_table.reset();
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillReference();
        open();
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](qsizetype bound) {
            return std::uniform_int_distribution<qsizetype>(0, bound - 1)(random);
        };
        const int all = m_table->rowCount();
        const auto anyCondition = [&] {
            const int at = int(1 + below(m_table->columnCount() - 1));
            ColumnCondition condition{.column = m_table->keyOf(at), .test = Test(below(3)), .isNegated = below(3) == 0};
            for (int i = 0; i < 3 && condition.test != Test::IsBlank; ++i) {
                const QString text = shownText(m_table->index(int(below(all)), at));
                if (condition.test == Test::Contains)
                    condition.texts = {text.simplified().mid(below(4), 2)};
                else
                    condition.texts += entriesOf(*m_table, at, text);
            }
            return condition;
        };
        qsizetype narrowed = 0;
        for (int run = 0; run < 60; ++run) {
            m_table->setFilter({});
            ItemFilter filter;
            for (int i = 0; i <= int(below(2)); ++i)
                filter.setCondition(anyCondition());
            std::vector<RowId> expected;
            for (int row = 0; row < all; ++row) {
                if (std::ranges::all_of(filter.conditions, [&](const auto &each) { return meets(row, each); }))
                    expected.push_back(m_table->idAt(row));
            }
            const int at = int(1 + below(m_table->columnCount() - 1));
            std::map<QString, qint64> values;
            for (const RowId id : expected) {
                for (const QString &entry : entriesOf(*m_table, at, shownText(m_table->index(m_table->rowOf(id), at))))
                    ++values[entry];
            }
            m_table->setFilter(filter);
            QVERIFY2(m_table->shownIds() == expected,
                     qPrintable(u"%1 %2: %3 instead of %4"_s
                                    .arg(filter.conditions.front().column, filter.conditions.front().texts.join(u'|'))
                                    .arg(m_table->rowCount())
                                    .arg(expected.size())));
            narrowed += expected.empty() || int(expected.size()) == all ? 0 : 1;
            if (filter.conditionOn(m_table->keyOf(at)))
                continue;
            const ValueCounts counts = counted(at);
            std::map<QString, qint64> said;
            for (const ValueCount &each : counts.values)
                said[each.text] = each.items;
            QVERIFY(said == values);
        }
        QVERIFY(narrowed > 10);
    }

    void severalColumnsSortOneBelowTheOther()
    {
        const QSignalSpy sorted(m_table.get(), &ItemTable::sortChanged);
        m_table->sortBy({{u"level1"_s, Qt::DescendingOrder}, {u"level2"_s, Qt::AscendingOrder}});
        QTRY_COMPARE(sorted.count(), 1);
        QCOMPARE(level2(), (QStringList{u"招生计划"_s, u"招生结果"_s, u"部门预算"_s, u"政府预算"_s, u"办学性质"_s,
                                        u"政府决算"_s}));
        QCOMPARE(m_table->sortColumn(), column(u"level1"_s));
        const std::vector<RowId> order = m_catalog->session().order(Kind::Item);
        m_table->sortBy({});
        QCOMPARE(m_table->shownIds(), order);
        QCOMPARE(m_catalog->session().history(10).size(), std::size_t(1)); // a view writes nothing
    }

    void groupsStandBelowHeadingsWithTheirCounts()
    {
        const QAbstractItemModelTester tester(m_table.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_table->setGroup(u"level1"_s);
        QCOMPARE(level2(),
                 (QStringList{u"[预算 2]"_s, u"政府预算"_s, u"部门预算"_s, u"[决算 1]"_s, u"政府决算"_s,
                              u"[招生管理 2]"_s, u"招生计划"_s, u"招生结果"_s, u"[学校介绍 1]"_s, u"办学性质"_s}));
        QCOMPARE(m_table->shownItems(), 6);
        QVERIFY(!m_table->isInCatalogOrder());
        QVERIFY(!m_table->recordAt(0));
        QVERIFY(!(m_table->index(0, 3).flags() & Qt::ItemIsEditable));
        QVERIFY(!m_table->setData(m_table->index(0, 3), u"x"_s));
        QCOMPARE(m_table->headingOf(0), 0);
        QCOMPARE(m_table->headingOf(4), 3);

        const QPersistentModelIndex plan = cell(6, item::level2);
        const QPersistentModelIndex heading = m_table->index(5, 1);
        m_table->setFolded(0, true);
        QCOMPARE(m_table->rowCount(), 8);
        QCOMPARE(plan.data().toString(), u"招生计划"_s);
        QCOMPARE(heading.data(ItemTable::HeadingRole).toString(), u"招生管理"_s);
        QCOMPARE(m_table->shownItems(), 6);
        QCOMPARE(m_table->shownIds().size(), std::size_t(6)); // what is folded away is exported all the same
        QCOMPARE(m_table->foldedGroups(), QStringList{u"预算"_s});

        m_table->setFilter({.conditions = {{.column = u"level2"_s, .test = Test::Contains, .texts = {u"政府"_s}}}});
        QCOMPARE(level2(), (QStringList{u"[预算 1]"_s, u"[决算 1]"_s, u"政府决算"_s}));
        m_table->setFilter({});
        m_table->setAllFolded(true);
        QCOMPARE(m_table->rowCount(), 4);
        m_table->setAllFolded(false);
        m_table->setGroup(u"time_limit"_s);
        QCOMPARE(level2().at(4), u"[ 4]"_s); // blank cells come last
        m_table->setGroup({});
        QCOMPARE(m_table->rowCount(), 6);
        QVERIFY(m_table->isInCatalogOrder());
    }

    void anEditedItemStaysInItsGroupUntilTheViewIsArrangedAnew()
    {
        m_table->setGroup(u"level1"_s);
        const QStringList before = level2();
        QVERIFY(m_table->setData(cell(1, item::level1), u"决算"_s));
        QVERIFY(m_catalog->session().waitForDisk(10000));
        QCOMPARE(level2(), before);
        m_table->setFolded(8, true); // any other arrangement
        QCOMPARE(level2().mid(0, 5),
                 (QStringList{u"[决算 2]"_s, u"政府预算"_s, u"政府决算"_s, u"[预算 1]"_s, u"部门预算"_s}));
    }

    void randomEditsLeaveTheGroupsAsReadAnew()
    {
        const QAbstractItemModelTester tester(m_table.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
        m_table->setGroup(u"level1"_s);
        for (int step = 0; step < 80; ++step) {
            ChangeSet set;
            const RecordRef ref = m_catalog->items[std::size_t(below(int(m_catalog->items.size())))];
            if (below(3) == 0)
                set.set(ref, aliveOf(Kind::Item), Value(qint64(below(2))));
            else
                set.set(ref, item::level1, Value(u"事项%1"_s.arg(below(3))));
            QVERIFY(m_catalog->session().apply(set.changes, u"Edit"_s));
            if (below(4) == 0)
                m_table->setFolded(below(std::max(1, m_table->rowCount())), below(2) == 0);
            if (below(6) == 0)
                m_table->setGroup(below(3) == 0 ? QString() : u"level1"_s);
            std::set<RowId> ids;
            for (int row = 0; row < m_table->rowCount(); ++row) {
                QCOMPARE(m_table->rowOf(m_table->idAt(row)), row);
                QVERIFY(ids.insert(m_table->idAt(row)).second);
            }
        }
        m_table->setGroup({});
        m_table->setGroup(u"level1"_s);
        ItemTable fresh(m_catalog->session(), [](const Column &, const Record &) { return u"x"_s; });
        QTRY_VERIFY_WITH_TIMEOUT(fresh.isIndexed(), 30000);
        fresh.setGroup(u"level1"_s);
        QCOMPARE(m_table->shownIds(), fresh.shownIds());
    }

    void changedSinceAVersionShowsWhatReadsOtherwiseNow()
    {
        CatalogSession &session = m_catalog->session();
        const QSignalSpy made(&session, &CatalogSession::versionMade);
        session.freeze({.label = u"送审"_s, .author = u"测试"_s});
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(m_table->setData(cell(1, item::content), u"改过"_s));
        QVERIFY(session.waitForDisk(10000));
        m_table->setFilter({.changedSince = 1});
        QTRY_COMPARE(m_table->rowCount(), 1);
        QCOMPARE(cell(0, item::content).data().toString(), u"改过"_s);
        m_table->setFilter({.changedSince = 1, .isUnchanged = true});
        QTRY_COMPARE(m_table->rowCount(), 5);
        // What is touched from now on counts as well.
        m_table->setFilter({});
        m_table->setFilter({.changedSince = 1});
        QTRY_COMPARE(m_table->rowCount(), 1);
        QVERIFY(session.edit(m_catalog->items[4], item::content, Value(u"也改过"_s), u"x"_s));
        QVERIFY(session.waitForDisk(10000));
        m_table->setFilter({.text = u"改过"_s, .changedSince = 1});
        QTRY_COMPARE(m_table->rowCount(), 2);
        // Undone, it reads as in the version; it stays in view until the filter is another one.
        QVERIFY(session.undo(u"x"_s));
        QVERIFY(session.waitForDisk(10000));
        QCOMPARE(m_table->rowCount(), 2);
        m_table->setFilter({.changedSince = 1});
        QTRY_COMPARE(m_table->rowCount(), 1);
    }

    void aViewIsTheSameAfterWriting()
    {
        const ItemView view{
            .filter = {.domain = Uid::random(),
                       .level1 = u"预算"_s,
                       .text = u"a b"_s,
                       .conditions = {{.column = u"subject"_s, .texts = {u"教育局"_s, QString()}},
                                      {.column = u"tiers:县级"_s, .test = Test::IsBlank, .isNegated = true},
                                      {.column = u"content"_s, .test = Test::Contains, .texts = {u"公"_s}}},
                       .changedSince = 3,
                       .isUnchanged = true},
            .sort = {{u"subject"_s, Qt::DescendingOrder}, {u"code"_s}},
            .group = u"subject"_s,
            .collapsed = {u"区教育局"_s},
            .hidden = {u"remarks"_s},
            .widths = {{u"content"_s, 120}}};
        QVERIFY(viewFromJson(toJson(view)) == view);
        QVERIFY(viewFromJson(toJson(ItemView{})) == ItemView{});
        QVERIFY(toJson(ItemView{}).isEmpty());
        // Of a newer program: what is understood stays.
        QJsonObject strange = toJson(view);
        strange.insert(u"sort"_s, 7);
        strange.insert(u"shape"_s, u"round"_s);
        QCOMPARE(viewFromJson(strange).group, u"subject"_s);
        QVERIFY(viewFromJson(strange).sort.empty());
        QCOMPARE(viewOfSetting(settingOfView(u"教育局的"_s)), u"教育局的"_s);
        QVERIFY(!viewOfSetting(u"title"_s) && !viewOfSetting(u"view_"_s));
    }
};

QTEST_GUILESS_MAIN(TestItemView)
#include "test_itemview.moc"
