// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/values.h"
#include "catalog/vocabulary.h"
#include "tables/differencetree.h"
#include "tables/domaintree.h"
#include "tables/replacementtable.h"
#include "tables/steptable.h"
#include "tables/versiontable.h"

#include "catalog/itemfields.h"
#include "tables/samplecatalog.h"

#include <QtCore/QMimeData>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto asTest = Tester::FailureReportingMode::QtTest;

QStringList dump(const DomainTree &tree, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < tree.rowCount(parent); ++row) {
        const QModelIndex at = tree.index(row, 0, parent);
        const bool isLevel1 = at.data(DomainTree::NodeKindRole).toInt() == int(DomainTree::NodeKind::Level1);
        lines += indent + (isLevel1 ? u"- "_s : QString()) + at.data().toString() + u' '
                 + at.data(DomainTree::CountRole).toString();
        lines += dump(tree, at, indent + u' ');
    }
    return lines;
}

const DomainTree::EditWords words{[](const QString &name) -> QString { return u"Rename "_s + name; },
                                  [](const QString &name) -> QString { return u"Move "_s + name; }};

}

/// The smaller models: domains, steps, versions, differences.
class TestLists : public QObject
{
    Q_OBJECT

    std::unique_ptr<SampleCatalog> m_catalog;
    [[nodiscard]] CatalogSession &session() const { return m_catalog->session(); }

private slots:
    void init()
    {
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillSmall();
    }

    void domainsStandInTheirOrderWithCounts()
    {
        DomainTree tree(session(), words);
        const Tester tester(&tree, asTest);
        const QStringList expected{u" 6"_s,          u" 财政预决算 3"_s, u"  - 预算 2"_s,      u"  - 决算 1"_s,
                                   u" 义务教育 3"_s, u"  小学教育 1"_s,  u"   - 学校介绍 1"_s, u"  - 招生管理 2"_s};
        QCOMPARE(dump(tree), expected);
        QVERIFY(!tree.index(1, 0).isValid());
        QVERIFY(!tree.index(0, 1).isValid());
        QVERIFY(!tree.index(2, 0, tree.index(0, 0)).isValid());
        QVERIFY(!tree.index(-1, 0, tree.index(0, 0)).isValid());
    }

    void theTreeFollowsItemsWithoutReset()
    {
        DomainTree tree(session(), words);
        const Tester tester(&tree, asTest);
        QSignalSpy reset(&tree, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex school = tree.indexOf(m_catalog->school.uid);
        m_catalog->item(m_catalog->finance, u"采购"_s, u"采购公告"_s);
        m_catalog->domain(u"新领域"_s);
        m_catalog->write();
        QTRY_COMPARE(tree.index(0, 0).data(DomainTree::CountRole).toInt(), 7);
        QCOMPARE(dump(tree), dump(DomainTree(session(), words)));
        QCOMPARE(school.data().toString(), u"义务教育"_s);
        QVERIFY(session().undo(u"undo"_s));
        QTRY_COMPARE(tree.index(0, 0).data(DomainTree::CountRole).toInt(), 6);
        QCOMPARE(dump(tree), dump(DomainTree(session(), words)));
        QCOMPARE(reset.size(), 0);
    }

    void aLargeCatalogShowsItsDomainsAtOnceAndCountsLater()
    {
        m_catalog->fillMany(2500);
        DomainTree tree(session(), words);
        const Tester tester(&tree, asTest);
        QSignalSpy reset(&tree, &QAbstractItemModel::modelReset);
        const QModelIndex all = tree.index(0, 0);
        QVERIFY(tree.indexOf(m_catalog->primary.uid).isValid());
        QVERIFY(!all.data(DomainTree::CountRole).isValid());
        QVERIFY(!tree.indexOf(m_catalog->finance.uid).data(DomainTree::CountRole).isValid());
        QTRY_COMPARE(all.data(DomainTree::CountRole).toInt(), 2506);
        const QModelIndex finance = tree.indexOf(m_catalog->finance.uid);
        QCOMPARE(finance.data(DomainTree::CountRole).toInt(), 3);
        for (const Uid &uid : session().names().domains()) {
            std::vector<std::pair<QString, qint64>> level1;
            const QModelIndex domain = tree.indexOf(uid);
            for (int row = 0; row < tree.rowCount(domain); ++row) {
                const QModelIndex child = tree.index(row, 0, domain);
                if (child.data(DomainTree::NodeKindRole).toInt() == int(DomainTree::NodeKind::Level1))
                    level1.emplace_back(child.data().toString(), child.data(DomainTree::CountRole).toLongLong());
            }
            QCOMPARE(level1, session().level1Of(uid));
        }
        // Two changes while the first is still being counted.
        m_catalog->item(m_catalog->finance, u"采购"_s, u"采购公告"_s);
        m_catalog->write();
        m_catalog->item(m_catalog->finance, u"采购"_s, u"采购结果"_s);
        m_catalog->domain(u"新领域"_s);
        m_catalog->write();
        QTRY_COMPARE(tree.rowCount(all), 23); // a new domain does not wait for the numbers
        QTRY_COMPARE(finance.data(DomainTree::CountRole).toInt(), 5);
        QCOMPARE(all.data(DomainTree::CountRole).toInt(), 2508);
        QCOMPARE(reset.size(), 0);
    }

    void renamingALevelChangesAllItsItemsInOneStep()
    {
        DomainTree tree(session(), words);
        const Tester tester(&tree, asTest);
        const auto before = session().history(100).size();
        const QModelIndex budget = tree.index(0, 0, tree.indexOf(m_catalog->finance.uid));
        QCOMPARE(tree.itemsOfLevel1(budget).size(), std::size_t(2));
        // Two items: how many is shown first, and nothing happens before that was agreed to.
        QSignalSpy asked(&tree, &DomainTree::level1EditAsked);
        QVERIFY(!tree.setData(budget, u"年度预算"_s));
        QCOMPARE(asked.size(), 1);
        const auto edit = asked.front().front().value<DomainTree::Level1Edit>();
        QCOMPARE(edit.items, 2);
        QCOMPARE(session().history(100).size(), before);
        QVERIFY(tree.carryOut(edit));
        QTRY_COMPARE(tree.index(0, 0, tree.indexOf(m_catalog->finance.uid)).data().toString(), u"年度预算"_s);
        QCOMPARE(session().history(100).size(), before + 1);
        QCOMPARE(session().nextUndo()->label, u"Rename 预算"_s);
        QVERIFY(tree.setData(tree.indexOf(m_catalog->finance.uid), u"财政"_s));
        QTRY_COMPARE(tree.indexOf(m_catalog->finance.uid).data().toString(), u"财政"_s);
        QVERIFY(!tree.setData(tree.index(0, 0), u"x"_s));
    }

    void domainsAreMovedByDragging()
    {
        DomainTree tree(session(), words);
        const Tester tester(&tree, asTest);
        const std::unique_ptr<QMimeData> primary(tree.mimeData({tree.indexOf(m_catalog->primary.uid)}));
        const QModelIndex all = tree.index(0, 0);
        const QModelIndex school = tree.indexOf(m_catalog->school.uid);
        QVERIFY(tree.canDropMimeData(primary.get(), Qt::MoveAction, 0, 0, all));
        tree.dropMimeData(primary.get(), Qt::MoveAction, 0, 0, all);
        QTRY_COMPARE(tree.index(0, 0, tree.index(0, 0)).data().toString(), u"小学教育"_s);
        QCOMPARE(dump(tree), dump(DomainTree(session(), words)));
        const std::unique_ptr<QMimeData> whole(tree.mimeData({school}));
        QVERIFY(!tree.canDropMimeData(whole.get(), Qt::MoveAction, -1, 0, tree.indexOf(m_catalog->school.uid)));
        const SampleCatalog other;
        QMimeData foreign;
        foreign.setData(tree.mimeTypes().front(),
                        Uid::random().toString().toUtf8() + '\n' + m_catalog->school.uid.toString().toUtf8());
        QVERIFY(!tree.canDropMimeData(&foreign, Qt::MoveAction, -1, 0, all));
    }

    void domainsAreMovedByRankToo()
    {
        DomainTree tree(session(), words);
        const Tester tester(&tree, asTest);
        const Uid school = m_catalog->school.uid;
        QCOMPARE(tree.rankOf(school), (std::pair{1, 2}));
        QVERIFY(tree.moveDomain(school, {}, 0));
        QTRY_COMPARE(tree.rankOf(school), (std::pair{0, 2}));
        QVERIFY(tree.moveDomain(school, {}, 2));
        QTRY_COMPARE(tree.rankOf(school), (std::pair{1, 2}));
        QVERIFY(!tree.moveDomain(school, m_catalog->primary.uid, 0));
        // Behind the 一级事项 that its new parent has.
        QVERIFY(tree.moveDomain(m_catalog->primary.uid, m_catalog->finance.uid, 0));
        QTRY_COMPARE(dump(tree), dump(DomainTree(session(), words)));
        QCOMPARE(tree.indexOf(m_catalog->primary.uid).parent(), tree.indexOf(m_catalog->finance.uid));
    }

    void aLevelIsMovedIntoAnotherDomain()
    {
        DomainTree tree(session(), words);
        const Tester tester(&tree, asTest);
        connect(&tree, &DomainTree::level1EditAsked, &tree, &DomainTree::carryOut);
        const QModelIndex budget = tree.index(0, 0, tree.indexOf(m_catalog->finance.uid));
        const std::unique_ptr<QMimeData> data(tree.mimeData({budget}));
        tree.dropMimeData(data.get(), Qt::MoveAction, -1, -1, tree.indexOf(m_catalog->primary.uid));
        QTRY_COMPARE(tree.indexOf(m_catalog->primary.uid).data(DomainTree::CountRole).toInt(), 3);
        QCOMPARE(dump(tree), dump(DomainTree(session(), words)));
    }

    void stepsComeNewestFirstAndFold()
    {
        StepTable steps(session());
        const Tester tester(&steps, asTest);
        QCOMPARE(steps.rowCount(), 1);
        for (int i = 0; i < 3; ++i)
            QVERIFY(session().edit(m_catalog->items[0], item::content, Value(u"内容%1"_s.arg(i)), u"Change"_s));
        QVERIFY(session().waitForDisk(10000));
        QTRY_COMPARE(steps.rowCount(), 2);
        QCOMPARE(steps.index(0, StepTable::Label).data().toString(), u"Change"_s);
        QCOMPARE(steps.index(1, StepTable::Label).data().toString(), u"Build"_s);
        QVERIFY(!steps.index(2, 0).isValid());
        QVERIFY(!steps.index(0, StepTable::ColumnCount).isValid());
        QVERIFY(session().undo(u"Undo"_s));
        QTRY_COMPARE(steps.rowCount(), 3);
        QCOMPARE(steps.index(0, 0).data(StepTable::StepKindRole).toInt(), int(StepKind::Undo));
    }

    void olderStepsAreReadAsNeeded()
    {
        for (int i = 0; i < 130; ++i) {
            ChangeSet set;
            set.set(m_catalog->items[std::size_t(i) % 6], item::content, Value(u"内容%1"_s.arg(i)));
            QVERIFY(session().apply(set.changes, u"Change %1"_s.arg(i)));
        }
        StepTable steps(session());
        const Tester tester(&steps, asTest);
        while (steps.canFetchMore({}))
            steps.fetchMore({});
        QCOMPARE(steps.rowCount(), 131);
        QCOMPARE(steps.index(0, StepTable::Label).data().toString(), u"Change 129"_s);
        QCOMPARE(steps.index(130, StepTable::Label).data().toString(), u"Build"_s);
    }

    void versionsStandBelowThePresent()
    {
        VersionTable versions(session());
        const Tester tester(&versions, asTest);
        QCOMPARE(versions.rowCount(), 1);
        QCOMPARE(versions.index(0, VersionTable::Items).data().toInt(), 6);
        m_catalog->item(m_catalog->finance, u"采购"_s, u"采购公告"_s);
        m_catalog->write();
        QCOMPARE(versions.index(0, VersionTable::Items).data().toInt(), 7);
        session().freeze({.label = u"征求意见"_s, .reason = u"日常核对更正"_s, .stage = u"征求意见稿"_s});
        QTRY_COMPARE(versions.rowCount(), 2);
        session().freeze({.label = u"发布"_s});
        QTRY_COMPARE(versions.rowCount(), 3);
        QCOMPARE(versions.index(1, VersionTable::Number).data().toInt(), 2);
        QCOMPARE(versions.index(2, VersionTable::Label).data().toString(), u"征求意见"_s);
        QVERIFY(versions.index(0, 0).data(VersionTable::IsShownRole).toBool());
        QVERIFY(!versions.index(0, 0).data(VersionTable::VersionRole).isValid());
        QVERIFY(!versions.index(3, 0).isValid());
        QVERIFY(session().show(1));
        QVERIFY(versions.index(versions.rowOf(1), 0).data(VersionTable::IsShownRole).toBool());
    }

    void differencesListFieldsBelowTheirRecords()
    {
        DifferenceTree tree(session());
        const Tester tester(&tree, asTest);
        QSignalSpy made(&session(), &CatalogSession::versionMade);
        session().freeze({.label = u"第1版"_s});
        QTRY_COMPARE(made.size(), 1);
        QVERIFY(session().edit(m_catalog->items[0], item::timeLimit, Value(u"及时"_s), u"Change"_s));
        m_catalog->item(m_catalog->finance, u"采购"_s, u"采购公告"_s);
        m_catalog->write();
        QVERIFY(session().waitForDisk(10000));
        std::vector<Difference> found;
        session().compare(1, {}, [&found](const Result<std::vector<Difference>> &differences) {
            QVERIFY(differences);
            found = *differences;
        });
        QTRY_COMPARE(found.size(), 2U);
        tree.show(found);
        QCOMPARE(tree.rowCount(), 2);
        QCOMPARE(tree.countOf(DifferenceKind::Added), 1);
        QCOMPARE(tree.countOf(DifferenceKind::Changed), 1);
        // In catalog order: the changed item stands before the new one.
        const QModelIndex record = tree.index(0, 0);
        QCOMPARE(record.data().toString(), u"预算 › 政府预算"_s);
        QCOMPARE(tree.rowCount(record), 1);
        QCOMPARE(tree.index(0, DifferenceTree::Name, record).data().toString(), u"公开时限"_s);
        QCOMPARE(tree.index(0, DifferenceTree::Before, record).data().toString(), u"20个工作日内"_s);
        QCOMPARE(tree.index(0, DifferenceTree::After, record).data().toString(), u"及时"_s);
        QVERIFY(!tree.index(2, 0).isValid());
        QVERIFY(!tree.index(1, 0, record).isValid());
        QVERIFY(!session().compare(7, {}));
    }

    void tiersAreComparedByTheirLocalNames()
    {
        m_catalog->setting(u"tier_names"_s, u"县级=区级、乡级=镇（街道）级"_s);
        m_catalog->write();
        DifferenceTree tree(session());
        const RecordRef item = m_catalog->items[0];
        const Value before = termsValue({u"县级"_s}, &vocabulary::tiers());
        const Value after = termsValue({u"县级"_s, u"乡级"_s}, &vocabulary::tiers());
        tree.show({{.record = item, .kind = DifferenceKind::Changed, .fields = {{item, item::tiers, before, after}}}});
        const QModelIndex record = tree.index(0, 0);
        QCOMPARE(tree.index(0, DifferenceTree::Before, record).data().toString(), u"区级"_s);
        QCOMPARE(tree.index(0, DifferenceTree::After, record).data().toString(), u"区级、镇（街道）级"_s);
    }

    void whatIsOnlyProposedHasTheNameItWouldHave()
    {
        const RecordRef proposed{Kind::Item, Uid::random()};
        const RecordRef subject{Kind::Domain, Uid::random()};
        const Value none;
        DifferenceTree tree(session());
        tree.show({{.record = proposed,
                    .kind = DifferenceKind::Added,
                    .fields = {{proposed, item::level1, none, Value(u"采购"_s)},
                               {proposed, item::level2, none, Value(u"公告"_s)}}},
                   {.record = subject,
                    .kind = DifferenceKind::Added,
                    .fields = {{subject, domain::name, none, Value(u"涉农补贴"_s)}}}});
        QStringList names;
        for (int row = 0; row < tree.rowCount(); ++row)
            names += tree.index(row, 0).data().toString();
        QVERIFY2(names.contains(u"采购 › 公告"_s), qPrintable(names.join(u'|')));
        QVERIFY2(names.contains(u"涉农补贴"_s), qPrintable(names.join(u'|')));
    }

    void cellsToBeReplacedCanBeLeftOut()
    {
        const auto cell = [](int number, bool isValue) {
            return ReplacedCell{.item = {Kind::Item, Uid::fromName(QString::number(number))},
                                .field = item::content,
                                .itemName = QString::number(number),
                                .before = u"旧旧"_s,
                                .after = u"新新"_s,
                                .places = {{0, 1}, {1, 1}},
                                .value = isValue ? std::optional(Value(u"新新"_s)) : std::nullopt};
        };
        ReplacementTable table;
        const Tester tester(&table, asTest);
        QSignalSpy choice(&table, &ReplacementTable::choiceChanged);
        table.setCells({cell(1, true), cell(2, false), cell(3, true)});
        QCOMPARE(table.places(), 6);
        QCOMPARE(table.refused(), 1);
        QCOMPARE(table.chosen(), 2);
        QVERIFY(!table.setData(table.index(1, 0), Qt::Checked, Qt::CheckStateRole)); // it cannot be
        QVERIFY(table.setData(table.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(choice.size(), 2);
        QCOMPARE(table.changes().size(), std::size_t(1));
        QCOMPARE(table.changes().front().record.uid, Uid::fromName(u"3"));
        table.setCells({cell(1, true), cell(4, true)}); // found anew: the first stays left out
        QCOMPARE(table.chosen(), 1);
        QCOMPARE(table.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        table.chooseAll(true);
        QCOMPARE(table.chosen(), 2);
        table.chooseAll(false);
        QVERIFY(table.changes().empty());
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
