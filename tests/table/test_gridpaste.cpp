// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/gridtest.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;
using namespace gk;

/// The clipboard: out as text and as a table, in as blocks of any size, asked about where something would be lost.
class TestGridPaste : public GridTest
{
    Q_OBJECT

private slots:
    void copyWritesTextAndTable()
    {
        select(0, item::level1, 1, item::level2);
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"预算\t政府预算\n预算\t部门预算\n"_s);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"rowspan=\"2\">预算"_s));
    }

    void aBlockIsPastedInOneStep()
    {
        QGuiApplication::clipboard()->setText(u"a\t\"第一行\n第二行\"\nb\tc\n"_s);
        go(0, item::content);
        const int before = steps();
        key(Qt::Key_V, Qt::ControlModifier);
        settle();
        QCOMPARE(text(0, item::content), u"a"_s);
        QCOMPARE(text(0, item::basis), u"第一行\n第二行"_s);
        QCOMPARE(text(1, item::basis), u"c"_s);
        QCOMPARE(steps(), before + 1);
    }

    void oneValueGoesIntoAllSelectedCells()
    {
        QGuiApplication::clipboard()->setText(u"同样"_s);
        select(0, item::remarks, 5, item::remarks);
        grid().paste();
        settle();
        QCOMPARE(text(5, item::remarks), u"同样"_s);
    }

    void aSmallBlockIsRepeated()
    {
        QGuiApplication::clipboard()->setText(u"a\nb\n"_s);
        select(0, item::remarks, 5, item::remarks);
        grid().paste();
        settle();
        QCOMPARE(text(4, item::remarks), u"a"_s);
        QCOMPARE(text(5, item::remarks), u"b"_s);
    }

    void rowsBelowTheEndAreAskedAboutAndAdded()
    {
        QGuiApplication::clipboard()->setText(u"甲\n乙\n丙\n"_s);
        go(4, item::content);
        const int before = steps();
        grid().paste();
        QVERIFY(grid().isAsking());
        QVERIFY(m_panel->strip().isVisible());
        QCOMPARE(m_table->rowCount(), 6);
        key(Qt::Key_Return);
        settle();
        QTRY_COMPARE(m_table->rowCount(), 7);
        QCOMPARE(text(6, item::content), u"丙"_s);
        QCOMPARE(text(6, item::level1), u"学校介绍"_s);
        QCOMPARE(steps(), before + 1);
    }

    void aPasteCanBeDropped()
    {
        QGuiApplication::clipboard()->setText(u"甲\n乙\n丙\n"_s);
        go(5, item::content);
        grid().paste();
        QVERIFY(grid().isAsking());
        key(Qt::Key_Escape);
        QVERIFY(!grid().isAsking());
        QCOMPARE(text(5, item::content), u"办学地点"_s);
    }

    void aPasteAmongFilteredItemsSaysWhatStaysHidden()
    {
        QCOMPARE(m_table->rowCount(), 6);
        QVERIFY(m_table->setData(cell(1, item::remarks), u"挑"_s));
        QVERIFY(m_table->setData(cell(4, item::remarks), u"挑"_s));
        settle();
        ItemFilter filter;
        filter.text = u"挑"_s;
        m_table->setFilter(filter);
        QTRY_COMPARE(m_table->rowCount(), 2);
        QCOMPARE(m_table->hiddenBetween(0, 1), 2);
        QGuiApplication::clipboard()->setText(u"甲\n乙\n"_s);
        go(0, item::content);
        grid().paste();
        QVERIFY(grid().isAsking());
        QVERIFY2(m_panel->strip().text().contains(u"2 items in between"_s), qPrintable(m_panel->strip().text()));
        QVERIFY(grid().pendingCells().contains(cell(1, item::content)));
        QVERIFY(!grid().pendingCells().contains(cell(1, item::basis)));
        grid().acceptPaste();
        settle();
        m_table->setFilter({});
        QTRY_COMPARE(m_table->rowCount(), 6);
        QCOMPARE(text(1, item::content), u"甲"_s);
        QCOMPARE(text(4, item::content), u"乙"_s);
        QVERIFY(text(2, item::content) != u"乙"_s);
    }

    void whereAWaitingPasteWouldGoIsTinted()
    {
        const auto ground = [this](Field field) {
            const QRect rect = grid().visualRect(cell(4, field));
            return grid().viewport()->grab().toImage().pixelColor(rect.bottomLeft() + QPoint(4, -4));
        };
        go(4, item::content);
        const QColor before = ground(item::content);
        const QColor beside = ground(item::basis);
        QGuiApplication::clipboard()->setText(u"甲\n乙\n丙\n"_s);
        grid().paste();
        QCOMPARE(ground(item::content).name(), colours::wash(grid().palette(), colours::Tone::Warning).name());
        QCOMPARE(ground(item::basis), beside);
        grid().dropPaste();
        QCOMPARE(ground(item::content), before);
    }

    void refusedValuesOfAPasteAreNamedAndTheRestIsKept()
    {
        QGuiApplication::clipboard()->setText(u"2019-09-28\n下周\n2019年9月1日\n"_s);
        go(0, item::changedOn);
        grid().paste();
        QVERIFY(grid().isAsking());
        QVERIFY(m_panel->strip().text().contains(u"下周"_s));
        grid().acceptPaste();
        settle();
        QCOMPARE(text(0, item::changedOn), u"2019-09-28"_s);
        QCOMPARE(text(2, item::changedOn), u"2019-09-01"_s);
    }

    void aPasteOfNothingThatCanBeReadIsNotAskedAbout()
    {
        QGuiApplication::clipboard()->setText(u"下周"_s);
        select(0, item::changedOn, 1, item::changedOn);
        const Seq head = session().head();
        grid().paste();
        QVERIFY(!grid().isAsking());
        QVERIFY2(m_panel->strip().text().contains(u"下周"_s), qPrintable(m_panel->strip().text()));
        settle();
        QCOMPARE(session().head(), head);
    }

    void theCellsPastedIntoAreSelected()
    {
        QGuiApplication::clipboard()->setText(u"a\tb\nc\td\n"_s);
        go(1, item::content);
        grid().paste();
        settle();
        QCOMPARE(grid().selectionModel()->selection().indexes().size(), 4);
        QVERIFY(grid().selectionModel()->isSelected(cell(2, item::basis)));
        QCOMPARE(grid().currentIndex(), cell(1, item::content));
    }

    void oneRowIsRepeatedDownAColumnOfCells()
    {
        QGuiApplication::clipboard()->setText(u"a\tb\n"_s);
        select(0, item::content, 2, item::content);
        grid().paste();
        settle();
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(text(row, item::content), u"a"_s);
            QCOMPARE(text(row, item::basis), u"b"_s);
        }
        QCOMPARE(text(3, item::basis), QString());
    }

    void aBlockThatDoesNotFitEvenlyIsPastedOnce()
    {
        QGuiApplication::clipboard()->setText(u"a\nb\n"_s);
        select(0, item::remarks, 2, item::remarks);
        grid().paste();
        settle();
        QCOMPARE(text(1, item::remarks), u"b"_s);
        QVERIFY(text(2, item::remarks).isEmpty());
    }

    void nothingIsLostWhereTheRunningNumberStands()
    {
        QGuiApplication::clipboard()->setText(u"甲\t乙\n"_s);
        grid().setCurrentIndex(m_table->index(0, 0));
        grid().paste();
        settle();
        QCOMPARE(text(0, item::level1), u"甲"_s);
        QCOMPARE(text(0, item::level2), u"乙"_s);
    }

    void runningNumbersOfABlockAreNotTaken()
    {
        QGuiApplication::clipboard()->setText(u"1\t甲\t乙\n2\t丙\t丁\n"_s);
        grid().setCurrentIndex(m_table->index(0, 0));
        grid().paste();
        settle();
        QCOMPARE(text(0, item::level1), u"甲"_s);
        QCOMPARE(text(1, item::level2), u"丁"_s);
    }

    void wholeItemsTakeABlockOnce()
    {
        QGuiApplication::clipboard()->setText(u"甲\t乙\t丙\n"_s);
        const QPoint serial = grid().visualRect(m_table->index(1, 0)).center();
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, serial);
        grid().paste();
        settle();
        QCOMPARE(text(1, item::level1), u"甲"_s);
        QCOMPARE(text(1, item::content), u"丙"_s);
        QVERIFY(text(1, item::basis).isEmpty());
    }

    void copiedItemsArePastedOverOthersAsTheyWere()
    {
        const QPoint serial = grid().visualRect(m_table->index(0, 0)).center();
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, serial);
        grid().copy();
        const QPoint other = grid().visualRect(m_table->index(5, 0)).center();
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, other);
        grid().paste();
        settle();
        // Its domain has come along too, so the item stands elsewhere now.
        const int row = m_table->rowOf(m_catalog->items[5]);
        for (int column = 1; column < m_table->columnCount(); ++column)
            QCOMPARE(m_table->index(row, column).data().toString(), m_table->index(0, column).data().toString());
    }

    void aPasteIntoAnEmptyTableMakesItems()
    {
        m_table->setFilter({.domain = m_catalog->domain(u"空领域"_s).uid});
        m_catalog->write();
        QTRY_COMPARE(m_table->rowCount(), 0);
        QGuiApplication::clipboard()->setText(u"甲\t乙\n丙\t丁\n"_s);
        grid().setFocus();
        grid().paste();
        QVERIFY(grid().isAsking());
        key(Qt::Key_Return);
        settle();
        QTRY_COMPARE(m_table->rowCount(), 2);
        QCOMPARE(text(0, item::level1), u"甲"_s);
        QCOMPARE(text(1, item::level2), u"丁"_s);
        QTRY_COMPARE(grid().currentIndex(), cell(0, item::level1));
    }

    void aPasteIntoASortedViewFollowsTheRowsSeen()
    {
        m_table->sort(m_table->columnOf(item::level2), Qt::DescendingOrder);
        QTRY_COMPARE(text(1, item::level2), u"政府决算"_s);
        QGuiApplication::clipboard()->setText(u"甲\n乙\n"_s);
        go(0, item::remarks);
        grid().paste();
        settle();
        QCOMPARE(text(0, item::remarks), u"甲"_s);
        QCOMPARE(text(1, item::remarks), u"乙"_s);
        QCOMPARE(text(1, item::level2), u"政府决算"_s);
    }

    void aPasteIntoANarrowedViewSkipsWhatIsHidden()
    {
        m_table->setFilter({.text = u"财政 政府"_s});
        QTRY_COMPARE(m_table->rowCount(), 2);
        QGuiApplication::clipboard()->setText(u"甲\n乙\n"_s);
        go(0, item::remarks);
        grid().paste();
        grid().acceptPaste();
        settle();
        m_table->setFilter({});
        QCOMPARE(text(0, item::remarks), u"甲"_s);
        QVERIFY(text(1, item::remarks).isEmpty());
        QCOMPARE(text(2, item::remarks), u"乙"_s);
    }

    void aWaitingPasteFollowsWhatChangesMeanwhile()
    {
        QGuiApplication::clipboard()->setText(u"甲\n乙\n"_s);
        go(5, item::remarks);
        grid().paste();
        QVERIFY(grid().isAsking());
        ChangeSet gone;
        gone.set(m_catalog->items[0], aliveOf(Kind::Item), Value(qint64(0)));
        QVERIFY(session().apply(gone.changes, u"Remove"_s));
        QVERIFY(grid().isAsking());
        grid().acceptPaste();
        settle();
        QTRY_COMPARE(m_table->rowCount(), 6);
        QCOMPARE(text(4, item::remarks), u"甲"_s);
        QCOMPARE(text(5, item::remarks), u"乙"_s);
    }

    void aWaitingPasteWhosePlaceIsGoneIsGivenUp()
    {
        QGuiApplication::clipboard()->setText(u"甲\n乙\n"_s);
        go(5, item::remarks);
        grid().paste();
        QVERIFY(grid().isAsking());
        ChangeSet gone;
        gone.set(m_catalog->items[5], aliveOf(Kind::Item), Value(qint64(0)));
        QVERIFY(session().apply(gone.changes, u"Remove"_s));
        QVERIFY(!grid().isAsking());
        QVERIFY(m_panel->strip().isVisible());
    }

    void columnsBeyondTheLastAreAskedAbout()
    {
        QGuiApplication::clipboard()->setText(u"甲\t乙\n"_s);
        grid().setCurrentIndex(m_table->index(0, m_table->columnCount() - 1));
        grid().paste();
        QVERIFY(grid().isAsking());
        key(Qt::Key_Escape);
        QVERIFY(!grid().isAsking());
    }
};

QTEST_MAIN(TestGridPaste)
#include "test_gridpaste.moc"
