// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/itemtable.h"

#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"
#include "tables/samplecatalog.h"

#include <QtCore/QFile>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QString wordsOf(const Column &column, const Record &item)
{
    return column.title + u' ' + itemLabel(item);
}

/// The rows as text: the first three columns, with the marks of blocks.
QStringList dump(const ItemTable &table)
{
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < 3; ++column) {
            const QModelIndex cell = table.index(row, column);
            const int block = cell.data(ItemTable::BlockRole).toInt();
            cells += cell.data().toString() + (block & ItemTable::JoinsAbove ? u"^"_s : QString())
                     + (block & ItemTable::JoinsBelow ? u"v"_s : QString());
        }
        rows += cells.join(u' ');
    }
    return rows;
}

/// All headings, and of each row every cell that says something.
QStringList wholeDump(const ItemTable &table)
{
    QStringList lines;
    for (int column = 0; column < table.columnCount(); ++column) {
        const auto heading = [&](int role) { return table.headerData(column, Qt::Horizontal, role).toString(); };
        lines += u"%1 | %2 | %3"_s.arg(heading(ItemTable::GroupRole), heading(Qt::DisplayRole),
                                       heading(Qt::AccessibleTextRole));
    }
    for (int row = 0; row < table.rowCount(); ++row) {
        lines += u"row %1 %2"_s.arg(row + 1).arg(table.index(row, 0).data(ItemTable::StateRole).toString());
        for (int column = 0; column < table.columnCount(); ++column) {
            const QModelIndex cell = table.index(row, column);
            const QString shown = cell.data().toString();
            const QVariant tick = cell.data(ItemTable::TickRole);
            if (shown.isEmpty() && !tick.isValid())
                continue;
            QStringList facts{cell.data(Qt::AccessibleTextRole).toString(), shown, cell.data(Qt::EditRole).toString(),
                              cell.data(ItemTable::ChipsRole).toStringList().join(u'/')};
            facts += tick.isValid() ? tick.toString() : QString();
            facts += QString::number(cell.data(ItemTable::BlockRole).toInt());
            facts += cell.data(ItemTable::InheritedRole).toBool() ? u"inherited"_s : QString();
            lines += facts.join(u" | "_s);
        }
    }
    return lines;
}

}

/// The items as rows: what is shown, what is told, and that nothing more is.
class TestItemTable : public QObject
{
    Q_OBJECT

    std::unique_ptr<SampleCatalog> m_catalog;
    std::unique_ptr<ItemTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void open()
    {
        m_table = std::make_unique<ItemTable>(m_catalog->session(), wordsOf);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_table.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isIndexed() && m_table->isComplete(), 60000);
    }
    [[nodiscard]] QModelIndex cell(int row, Field field) const { return m_table->index(row, m_table->columnOf(field)); }

private slots:
    void init()
    {
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillSmall();
        open();
    }
    void cleanup()
    {
        m_tester.reset();
        m_table.reset();
        m_catalog.reset();
    }

    void rowsStandInCatalogOrderWithTheirBlocks()
    {
        const QStringList expected{u"1 预算v 政府预算"_s,     u"2 预算^ 部门预算"_s,     u"3 决算 政府决算"_s,
                                   u"4 招生管理v 招生计划"_s, u"5 招生管理^ 招生结果"_s, u"6 学校介绍 办学性质"_s};
        QCOMPARE(dump(*m_table), expected);
    }

    /// Headings and cells in every role. A new field changes this file too: WRITE_GOLDEN=1 writes it anew.
    void everyRoleOfEveryCellIsTheGoldenOne()
    {
        const QString path = QStringLiteral(TEST_SOURCE_DIR "/tests/tables/items.golden");
        const QByteArray text = wholeDump(*m_table).join(u'\n').toUtf8() + '\n';
        if (qEnvironmentVariableIsSet("WRITE_GOLDEN")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        QFile golden(path);
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(golden.readAll()));
    }

    void onePastEachEndIsNothing()
    {
        QVERIFY(!m_table->index(-1, 0).isValid());
        QVERIFY(!m_table->index(0, -1).isValid());
        QVERIFY(!m_table->index(m_table->rowCount(), 0).isValid());
        QVERIFY(!m_table->index(0, m_table->columnCount()).isValid());
        QVERIFY(!m_table->data(m_table->index(m_table->rowCount(), 0)).isValid());
        QVERIFY(!m_table->headerData(m_table->columnCount(), Qt::Horizontal).isValid());
    }

    void oneCellEditedIsOneCellAnnounced()
    {
        QSignalSpy spy(m_table.get(), &QAbstractItemModel::dataChanged);
        const QModelIndex limit = cell(1, item::timeLimit);
        QVERIFY(m_table->setData(limit, u"5个工作日内"_s));
        QTRY_COMPARE(limit.data().toString(), u"5个工作日内"_s);
        QVERIFY(m_catalog->session().waitForDisk(5000));
        QTRY_VERIFY(!limit.data(ItemTable::PendingRole).toBool());
        for (const auto &told : spy) {
            QCOMPARE(told.at(0).toModelIndex(), limit);
            QCOMPARE(told.at(1).toModelIndex(), limit);
        }
        QVERIFY(!spy.isEmpty());
        QCOMPARE(m_catalog->session().nextUndo()->label, u"公开时限 预算 › 部门预算"_s);
    }

    void textAsShownChangesNothing()
    {
        const auto before = m_catalog->session().head();
        for (int row = 0; row < m_table->rowCount(); ++row) {
            for (int column = 1; column < m_table->columnCount(); ++column) {
                const QModelIndex at = m_table->index(row, column);
                QVERIFY(m_table->setData(at, at.data(Qt::EditRole)));
            }
        }
        QVERIFY(m_catalog->session().waitForDisk(5000));
        QCOMPARE(m_catalog->session().head(), before);
    }

    void refusedTextIsHandedBack()
    {
        QSignalSpy spy(m_table.get(), &ItemTable::refused);
        QVERIFY(!m_table->setData(cell(0, item::changedOn), u"下周"_s));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().at(0).value<Error>().code, ErrorCode::BadValue);
        QCOMPARE(spy.front().at(2).toString(), u"下周"_s);
    }

    void ticksAreWrittenByTheirUsualSigns()
    {
        const int column = m_table->columnOf(item::audience);
        const QModelIndex tick = m_table->index(0, column);
        QCOMPARE(tick.data(ItemTable::TickRole), QVariant(false));
        QVERIFY(m_table->setData(tick, u"√"_s));
        QTRY_COMPARE(tick.data(ItemTable::TickRole), QVariant(true));
        QVERIFY(m_table->setData(tick, QString()));
        QTRY_COMPARE(tick.data(ItemTable::TickRole), QVariant(false));
        QVERIFY(!m_table->setData(tick, u"也许"_s));
    }

    void inheritedValuesAreMarkedAndNotCopied()
    {
        const QModelIndex channels = cell(5, item::channels);
        QCOMPARE(channels.data(ItemTable::ChipsRole).toStringList(), QStringList({u"政府网站"_s, u"公开查阅点"_s}));
        QVERIFY(channels.data(ItemTable::InheritedRole).toBool());
        QVERIFY(m_table->setData(channels, channels.data(Qt::EditRole)));
        QVERIFY(channels.data(ItemTable::InheritedRole).toBool());
        QVERIFY(m_table->setData(channels, u"政府网站"_s));
        QTRY_VERIFY(!channels.data(ItemTable::InheritedRole).toBool());
    }

    void itemsComeAndGoAsRows()
    {
        QSignalSpy inserted(m_table.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_table.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
        m_catalog->item(m_catalog->finance, u"采购"_s, u"采购公告"_s);
        m_catalog->write();
        QTRY_COMPARE(inserted.size(), 1);
        QCOMPARE(inserted.front().at(1).toInt(), 3);
        QCOMPARE(m_table->rowCount(), 7);
        QVERIFY(m_catalog->session().undo(u"undo"_s));
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(m_table->rowCount(), 6);
        QCOMPARE(reset.size(), 0);
    }

    void filterByDomainTakesInWhatLiesBelow()
    {
        m_table->setFilter({.domain = m_catalog->school.uid});
        QCOMPARE(m_table->rowCount(), 3);
        m_table->setFilter({.domain = m_catalog->primary.uid});
        QCOMPARE(dump(*m_table), QStringList{u"6 学校介绍 办学性质"_s});
        m_table->setFilter({.domain = m_catalog->finance.uid, .level1 = u"预算"_s});
        QCOMPARE(m_table->rowCount(), 2);
        m_table->setFilter({});
        QCOMPARE(m_table->rowCount(), 6);
    }

    void wordsNarrowOverAllColumnsWhateverTheirCase()
    {
        m_table->setFilter({.text = u"abc"_s});
        QCOMPARE(m_table->rowCount(), 1);
        m_table->setFilter({.text = u" 预算 部门"_s});
        QCOMPARE(dump(*m_table), QStringList{u"2 预算 部门预算"_s});
        m_table->setFilter({.text = u"不存在的词"_s});
        QCOMPARE(m_table->rowCount(), 0);
        m_table->setFilter({.text = u"查阅点"_s});
        QCOMPARE(m_table->rowCount(), 3); // by the inherited channels
    }

    void editsAreFoundAtOnce()
    {
        QVERIFY(m_table->setData(cell(2, item::content), u"全新的词句"_s));
        QVERIFY(m_catalog->session().waitForDisk(5000));
        QTRY_COMPARE(m_table->index(2, 0).data().toString(), u"3"_s);
        m_table->setFilter({.text = u"全新的词"_s});
        QTRY_COMPARE(m_table->rowCount(), 1);
    }

    void aNewItemIsShownWhateverTheWordsAsk()
    {
        m_table->setFilter({.text = u"预算"_s});
        QCOMPARE(m_table->rowCount(), 2);
        m_catalog->item(m_catalog->finance, u"采购"_s, QString());
        m_catalog->write();
        QTRY_COMPARE(m_table->rowCount(), 3);
        m_table->setFilter({.text = u"部门预算"_s});
        QCOMPARE(m_table->rowCount(), 1);
    }

    void sortingIsAViewThatKeepsCellsById()
    {
        const QPersistentModelIndex kept = cell(2, item::level2);
        QSignalSpy layout(m_table.get(), &QAbstractItemModel::layoutChanged);
        m_table->sort(m_table->columnOf(item::level1));
        // juesuan < xuexiao < yusuan < zhaosheng, by pinyin
        QTRY_COMPARE(dump(*m_table).value(0), u"3 决算 政府决算"_s);
        QCOMPARE(layout.size(), 1);
        QCOMPARE(kept.row(), 0);
        QCOMPARE(dump(*m_table),
                 QStringList({u"3 决算 政府决算"_s, u"6 学校介绍 办学性质"_s, u"1 预算 政府预算"_s,
                              u"2 预算 部门预算"_s, u"4 招生管理 招生计划"_s, u"5 招生管理 招生结果"_s}));
        m_table->sort(-1);
        QCOMPARE(kept.row(), 2);
        QCOMPARE(dump(*m_table).value(0), u"1 预算v 政府预算"_s);
    }

    void numbersSortBySizeAndEmptyCellsLast()
    {
        m_table->sort(m_table->columnOf(item::timeLimit), Qt::AscendingOrder);
        QTRY_COMPARE(cell(0, item::timeLimit).data().toString(), u"3个工作日内"_s);
        QCOMPARE(cell(1, item::timeLimit).data().toString(), u"20个工作日内"_s);
        m_table->sort(m_table->columnOf(item::timeLimit), Qt::DescendingOrder);
        QTRY_COMPARE(cell(0, item::timeLimit).data().toString(), u"20个工作日内"_s);
        QVERIFY(cell(5, item::timeLimit).data().toString().isEmpty());
    }

    void aMovedItemMovesItsRow()
    {
        const QPersistentModelIndex kept = cell(0, item::level2);
        std::vector<Change> changes;
        const auto positions =
            m_catalog->session().positionsBetween(m_catalog->items[2], {}, m_catalog->finance.uid, 1, changes);
        changes.push_back({m_catalog->items[0], item::position, Value(positions.front())});
        QVERIFY(m_catalog->session().apply(changes, u"Move"_s));
        QTRY_COMPARE(kept.row(), 2);
        QCOMPARE(dump(*m_table).value(0), u"1 预算 部门预算"_s);
    }

    void renamedOfficesAreReadAnew()
    {
        const QModelIndex subject = cell(0, item::subject);
        QVERIFY(m_table->setData(subject, u"财政局"_s));
        QTRY_COMPARE(subject.data().toString(), u"区财政局"_s);
        ChangeSet set;
        set.set({Kind::Office, Uid::fromName(u"区财政局"_s)}, office::name, Value(u"市财政局"_s));
        QVERIFY(m_catalog->session().apply(set.changes, u"Rename"_s));
        QTRY_COMPARE(subject.data().toString(), u"市财政局"_s);
    }

    void anOldVersionIsShownReadOnly()
    {
        QSignalSpy made(&m_catalog->session(), &CatalogSession::versionMade);
        m_catalog->session().freeze({.label = u"第1版"_s});
        QTRY_COMPARE(made.size(), 1);
        QVERIFY(m_table->setData(cell(0, item::content), u"后来的内容"_s));
        QVERIFY(m_catalog->session().waitForDisk(5000));
        QVERIFY(m_catalog->session().show(1));
        QTRY_COMPARE(cell(0, item::content).data().toString(), u"一般公共预算收支表"_s);
        QVERIFY(!(cell(0, item::content).flags() & Qt::ItemIsEditable));
        QVERIFY(m_catalog->session().show({}));
        QTRY_COMPARE(cell(0, item::content).data().toString(), u"后来的内容"_s);
    }

    void randomEditsLeaveTheTableAsARereadOne()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
        const std::vector domains{m_catalog->finance, m_catalog->school, m_catalog->primary};
        for (int step = 0; step < 150; ++step) {
            ChangeSet set;
            const RecordRef ref = m_catalog->items[std::size_t(below(int(m_catalog->items.size())))];
            switch (below(5)) {
            case 0:
                set.set(ref, aliveOf(Kind::Item), Value(qint64(below(2))));
                break;
            case 1:
                set.set(ref, item::position, Value(qint64(below(1000)) << 30));
                break;
            case 2:
                set.set(ref, item::domain, Value(domains[std::size_t(below(3))].uid));
                break;
            case 3:
                set.set(ref, item::level1, Value(u"事项%1"_s.arg(below(3))));
                break;
            default:
                set.set(ref, item::content, Value(u"内容%1"_s.arg(below(30))));
            }
            QVERIFY(m_catalog->session().apply(set.changes, u"Edit"_s));
            if (below(10) == 0) {
                m_table->setFilter(below(2) ? ItemFilter{.domain = domains[std::size_t(below(3))].uid}
                                            : ItemFilter{.text = u"%1"_s.arg(below(10))});
            }
            if (below(10) == 0)
                m_table->sort(below(5) - 1);
        }
        m_table->setFilter({});
        m_table->sort(-1);
        QTest::qWait(50);
        const ItemTable fresh(m_catalog->session(), wordsOf);
        QCOMPARE(dump(*m_table), dump(fresh));
    }
};

QTEST_GUILESS_MAIN(TestItemTable)
#include "test_itemtable.moc"
