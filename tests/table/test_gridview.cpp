// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/gridtest.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"
#include "parts/palette.h"

#include <QtGui/QAccessible>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QHelpEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;
using namespace gk;

/// What is seen and heard of the grid: places, heights, tips, names, and where a step leads.
class TestGridView : public GridTest
{
    Q_OBJECT

private slots:
    void theFirstColumnsStayWhenTheRestIsScrolled()
    {
        grid().horizontalScrollBar()->setValue(grid().horizontalScrollBar()->maximum());
        const QRect level1 = grid().visualRect(cell(0, item::level1));
        QVERIFY(level1.left() > 0 && level1.right() < 400);
        QCOMPARE(grid().indexAt(level1.center()), cell(0, item::level1));
        go(0, item::content);
        QVERIFY(grid().visualRect(cell(0, item::content)).left() >= grid().visualRect(cell(0, item::level2)).right());
    }

    void rowsHaveTheLinesTheyNeedAndNoMore()
    {
        QVERIFY(m_table->setData(cell(0, item::content), QString(400, u'长')));
        settle();
        QTRY_VERIFY(grid().rowHeight(0) > grid().rowHeight(2));
        const int em = grid().fontMetrics().horizontalAdvance(u'国');
        QVERIFY(grid().rowHeight(0) < em * 5);
    }

    void theMenuKeyOpensTheMenuUnderTheCell()
    {
        go(3, item::content);
        QSignalSpy asked(&grid(), &GridView::menuAsked);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(1, 1), grid().mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&grid(), &byKey);
        const QRect rect = grid().visualRect(cell(3, item::content));
        QCOMPARE(asked.takeFirst().at(0).toPoint(), grid().viewport()->mapToGlobal(rect.bottomLeft()));
        const QPoint at = grid().viewport()->mapToGlobal(rect.center());
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, rect.center(), at);
        QCoreApplication::sendEvent(grid().viewport(), &byMouse);
        QCOMPARE(asked.takeFirst().at(0).toPoint(), at);
    }

    void theCurrentCellOfABlockSaysWhatItBelongsTo()
    {
        // The first two items share their 一级事项, whose label stands in the first row.
        QVERIFY(cell(1, item::level1).data(ItemTable::BlockRole).toInt() & ItemTable::JoinsAbove);
        const auto inkIn = [this] {
            const QRect inner = grid().visualRect(cell(1, item::level1)).adjusted(4, 4, -6, -6);
            const QImage picture = grid().viewport()->grab(inner).toImage();
            const QRgb ground = picture.pixel(picture.width() - 1, picture.height() - 1);
            int count = 0;
            for (int x = 0; x < picture.width(); ++x) {
                for (int y = 0; y < picture.height(); ++y)
                    count += picture.pixel(x, y) == ground ? 0 : 1;
            }
            return count;
        };
        go(3, item::content);
        QCOMPARE(inkIn(), 0);
        go(1, item::level1);
        QVERIFY(inkIn() > 0);
    }

    /// How much of the cell has the ground of words looked for.
    int foundGroundIn(const QModelIndex &index)
    {
        const QImage picture = grid().viewport()->grab(grid().visualRect(index)).toImage();
        const QRgb ground = colours::foundGround(grid().palette()).rgb();
        int count = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y)
                count += picture.pixel(x, y) == ground ? 1 : 0;
        }
        return count;
    }

    void aWordBeyondWhatHasRoomIsBroughtIntoView()
    {
        const int em = grid().fontMetrics().horizontalAdvance(u'国');
        QVERIFY(m_table->setData(cell(0, item::content), QString(300, u'长') + u"收费标准"_s + QString(300, u'短')));
        settle();
        QCOMPARE(foundGroundIn(cell(0, item::content)), 0);
        m_table->setFilter({.text = u"收费标准"_s});
        QTRY_COMPARE(m_table->rowCount(), 1);
        grid().viewport()->update();
        QTRY_VERIFY(foundGroundIn(cell(0, item::content)) > 2 * em * em / 2); // the whole word, not a sliver of it
        m_table->setFilter({.text = u"长长"_s});
        QTRY_VERIFY(foundGroundIn(cell(0, item::content)) > 2 * em * em / 2);
    }

    void whatIsUndoneIsShown()
    {
        go(4, item::content);
        type(u"x"_s);
        key(Qt::Key_Return);
        settle();
        go(0, item::level1);
        QList<std::pair<RecordRef, Field>> touched;
        connect(&session(), &CatalogSession::changed, this, [&](const Changed &change) { touched = change.touched; });
        QVERIFY(session().undo(u"undo"_s));
        QVERIFY(grid().showCells(touched));
        QCOMPARE(grid().currentIndex(), cell(4, item::content));
        QVERIFY(grid().selectionModel()->isSelected(cell(4, item::content)));
    }

    void whatIsUndoneElsewhereIsNotShown()
    {
        m_table->setFilter({.text = u"部门"_s});
        QTRY_COMPARE(m_table->rowCount(), 1);
        QVERIFY(!grid().showCells({{m_catalog->items[4], item::content}}));
        QVERIFY(!grid().showCells({{m_catalog->finance, domain::name}}));
    }

    void aCutTextIsToldByATip()
    {
        const QString story(400, u'长');
        QVERIFY(m_table->setData(cell(0, item::content), story));
        settle();
        const auto tipOver = [this](const QModelIndex &over) {
            const QPoint at = grid().visualRect(over).center();
            QHelpEvent event(QEvent::ToolTip, at, grid().viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(grid().viewport(), &event);
            return QToolTip::isVisible() ? QToolTip::text() : QString();
        };
        QVERIFY(tipOver(cell(0, item::content)).contains(story));
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
        QCOMPARE(tipOver(cell(2, item::content)), QString());
        // The coloured mark of a state stands beside the running number.
        QVERIFY(m_table->setData(cell(2, item::state), u"送审"_s));
        settle();
        QVERIFY2(tipOver(m_table->index(2, 0)).contains(u"送审"_s), qPrintable(tipOver(m_table->index(2, 0))));
        QToolTip::hideText();
    }

    void aScreenReaderHearsGroupColumnAndValue()
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&grid());
        QVERIFY(table && table->tableInterface());
        const auto heard = [&](int row, int column) {
            QAccessibleInterface *at = table->tableInterface()->cellAt(row, column);
            return at ? at->text(QAccessible::Name) : QString();
        };
        QCOMPARE(heard(0, m_table->columnOf(item::level2)), u"公开事项, 二级事项, 政府预算"_s);
        QCOMPARE(heard(0, m_table->columnOf(item::timeLimit)), u"公开时限, 20个工作日内"_s);
        QCOMPARE(heard(2, m_table->columnOf(item::audience)), u"公开对象, 全社会, 是"_s);
        QCOMPARE(heard(0, m_table->columnOf(item::audience)), u"公开对象, 全社会, 否"_s);
    }

    void aStripThatOpensLeavesTheCurrentCellInView()
    {
        m_panel->resize(1200, grid().horizontalHeader()->height() + 6 * grid().rowHeight(0));
        go(5, item::level1);
        grid().scrollTo(grid().currentIndex());
        m_panel->strip().say(colours::Tone::Plain, u"x"_s);
        QTRY_VERIFY(m_panel->strip().height() > 0 && grid().y() > 0);
        QTRY_VERIFY(grid().viewport()->rect().contains(grid().visualRect(grid().currentIndex())));
    }

    void aLowWindowHasTwoLinesARow()
    {
        QVERIFY(m_table->setData(cell(0, item::content), QString(400, u'长')));
        settle();
        m_panel->resize(1200, 950);
        QTRY_VERIFY(grid().rowHeight(0) > grid().fontMetrics().height() * 3);
        m_panel->resize(1200, 700);
        QTRY_VERIFY(grid().rowHeight(0) < grid().fontMetrics().height() * 3);
        grid().setMaxLines(1);
        QTRY_VERIFY(grid().rowHeight(0) < grid().fontMetrics().height() * 2);
    }

    void sortingByKeyIsAViewOfTheCurrentColumn()
    {
        go(0, item::level2);
        grid().sortByCurrent(Qt::AscendingOrder);
        QTRY_COMPARE(text(0, item::level2), u"办学性质"_s);
        QCOMPARE(m_table->sortColumn(), m_table->columnOf(item::level2));
        grid().showCatalogOrder();
        QCOMPARE(text(0, item::level2), u"政府预算"_s);
    }

    void aLateItemDoesNotCallBackWhoWentOn()
    {
        const RecordRef late{Kind::Item, Uid::fromName(u"late"_s)};
        grid().goTo(late, 1);
        go(1, item::content);
        key(Qt::Key_Down);
        ChangeSet set;
        set.add(late, {{item::domain, Value(m_catalog->finance.uid)}, {item::position, Value(qint64(1))}});
        QVERIFY(session().apply(set.changes, u"Add"_s));
        QTRY_COMPARE(m_table->rowCount(), 7);
        QCOMPARE(text(grid().currentIndex().row(), item::level2), u"政府决算"_s);
    }

    void theCursorStaysInItsColumnWhenItsRowIsNarrowedAway()
    {
        go(0, item::content);
        m_table->setFilter({.domain = m_catalog->school.uid});
        QCOMPARE(m_table->rowCount(), 3);
        QCOMPARE(grid().currentIndex(), cell(0, item::content));
        m_table->setFilter({.text = u"没有这样的事项"_s});
        QVERIFY(!grid().currentIndex().isValid());
        m_table->setFilter({});
        QCOMPARE(grid().currentIndex(), cell(0, item::content));
    }

    void ctrlWithAnArrowLeapsToTheEndOfWhatIsFilled()
    {
        go(0, item::timeLimit);
        QTest::keyClick(&grid(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(grid().currentIndex(), cell(1, item::timeLimit));
        QTest::keyClick(&grid(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(grid().currentIndex(), cell(5, item::timeLimit));
        QTest::keyClick(&grid(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(grid().currentIndex(), cell(1, item::timeLimit));
        QVERIFY(m_table->setData(cell(3, item::timeLimit), u"及时"_s));
        settle();
        QTest::keyClick(&grid(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(grid().currentIndex(), cell(3, item::timeLimit));
    }
};

QTEST_MAIN(TestGridView)
#include "test_gridview.moc"
