// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/gridtest.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"

#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace gk;

/// The grid as a clerk uses it: real keys, real input methods, and one step in the journal for each act.
class TestGrid : public GridTest
{
    Q_OBJECT

private slots:
    void typingReplacesAndTheFirstKeyIsThere()
    {
        go(0, item::content);
        const int before = steps();
        type(u"ab"_s);
        QVERIFY(QApplication::focusWidget() != &grid());
        key(Qt::Key_Return);
        settle();
        QCOMPARE(text(0, item::content), u"ab"_s);
        QCOMPARE(steps(), before + 1);
        QCOMPARE(grid().currentIndex(), cell(1, item::content));
        QVERIFY(session().nextUndo()->label.contains(u"预算 › 政府预算"_s));
    }

    void theFirstKeyOfAnInputMethodIsThere()
    {
        go(1, item::content);
        QVERIFY(grid().testAttribute(Qt::WA_InputMethodEnabled));
        QInputMethodEvent first(u"n"_s, {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &first);
        QInputMethodEvent second(u"ni'hao"_s, {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &second);
        QVERIFY(grid().findChild<QPlainTextEdit *>());
        QInputMethodEvent confirmed;
        confirmed.setCommitString(u"你好"_s);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &confirmed);
        QCOMPARE(grid().findChild<QPlainTextEdit *>()->toPlainText(), u"你好"_s);
        key(Qt::Key_Return);
        settle();
        QCOMPARE(text(1, item::content), u"你好"_s);
    }

    void candidatesAreShownAtTheCellBeforeAndWhileComposing()
    {
        go(5, item::content);
        const QRect cellRect = grid().visualRect(cell(5, item::content));
        const QRect inView(grid().viewport()->mapTo(&grid(), cellRect.topLeft()), cellRect.size());
        QCOMPARE(grid().inputMethodQuery(Qt::ImCursorRectangle).toRect(), inView);
        QInputMethodEvent first(u"n"_s, {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &first);
        const QRect caret = grid().inputMethodQuery(Qt::ImCursorRectangle).toRect();
        QVERIFY(inView.adjusted(-3, -3, 3, 3).contains(caret.center()));
    }

    void enterThatConfirmsACandidateEndsNothing()
    {
        go(0, item::content);
        key(Qt::Key_F2);
        QWidget *inner = QApplication::focusWidget();
        QVERIFY(inner != &grid());
        QInputMethodEvent composing(u"shi"_s, {});
        QCoreApplication::sendEvent(inner, &composing);
        key(Qt::Key_Return);
        QVERIFY(grid().findChild<CellEditor *>());
        QInputMethodEvent confirmed;
        confirmed.setCommitString(u"是"_s);
        QCoreApplication::sendEvent(inner, &confirmed);
        key(Qt::Key_Return);
        settle();
        QVERIFY(text(0, item::content).endsWith(u"是"_s));
        QVERIFY(text(0, item::content).startsWith(u"一般公共预算收支表"_s));
    }

    void escapeLeavesTheOldText()
    {
        go(0, item::content);
        const int before = steps();
        type(u"x"_s);
        key(Qt::Key_Escape);
        settle();
        QCOMPARE(text(0, item::content), u"一般公共预算收支表"_s);
        QCOMPARE(steps(), before);
        QTRY_COMPARE(QApplication::focusWidget(), &grid());
    }

    void f2PutsTheCaretBehindTheText()
    {
        go(0, item::timeLimit);
        key(Qt::Key_F2);
        type(u"x"_s);
        key(Qt::Key_Return);
        settle();
        QCOMPARE(text(0, item::timeLimit), u"20个工作日内x"_s);
    }

    void altEnterBreaksTheLine()
    {
        go(0, item::content);
        type(u"a"_s);
        key(Qt::Key_Return, Qt::AltModifier);
        type(u"b"_s);
        key(Qt::Key_Tab);
        settle();
        QCOMPARE(text(0, item::content), u"a\nb"_s);
        QCOMPARE(grid().currentIndex(), cell(0, item::basis));
    }

    void enterAfterTabsReturnsToTheFirstColumn()
    {
        go(0, item::content);
        type(u"a"_s);
        key(Qt::Key_Tab);
        type(u"b"_s);
        key(Qt::Key_Tab);
        key(Qt::Key_Return);
        QCOMPARE(grid().currentIndex(), cell(1, item::content));
    }

    void leavingAnEditorKeepsWhatWasTyped()
    {
        go(0, item::content);
        type(u"kept"_s);
        const QPoint other = grid().visualRect(cell(2, item::content)).center();
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, other);
        settle();
        QCOMPARE(text(0, item::content), u"kept"_s);
        QCOMPARE(grid().currentIndex(), cell(2, item::content));
    }

    void arrowsLeaveNoEditorBehind()
    {
        go(0, item::content);
        key(Qt::Key_Down);
        QCOMPARE(grid().currentIndex(), cell(1, item::content));
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(grid().selectedRows(), (std::vector{1, 2}));
        key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(grid().currentIndex(), cell(0, item::level1));
        key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(grid().currentIndex(), m_table->index(5, m_table->columnCount() - 1));
        go(0, item::timeLimit);
        key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(grid().currentIndex().row(), 1);
        QCOMPARE(grid().selectedRows(), std::vector{1});
        key(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(grid().selectedRows(), (std::vector{0, 1}));
    }

    void aClickWithShiftExtendsFromTheCurrentCell()
    {
        go(1, item::content);
        const QPoint below = grid().visualRect(cell(4, item::basis)).center();
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, Qt::ShiftModifier, below);
        QCOMPARE(grid().selectedRows(), (std::vector{1, 2, 3, 4}));
        const QPoint serial = grid().visualRect(m_table->index(3, 0)).center();
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, serial);
        QCOMPARE(grid().selectionModel()->selectedIndexes().size(), m_table->columnCount());
    }

    void whatTheDiskRefusesComesBackIntoItsEditor()
    {
        emit session().refused(Error{.code = ErrorCode::Full},
                               {{m_catalog->items[1], item::content, Value(u"未存下的内容"_s)}});
        QVERIFY(m_panel->strip().isVisible());
        QVERIFY(grid().findChild<CellEditor *>());
        QCOMPARE(grid().findChild<CellEditor *>()->text(), u"未存下的内容"_s);
        QCOMPARE(grid().currentIndex(), cell(1, item::content));
    }

    void deleteClearsTheSelectionInOneStep()
    {
        select(0, item::content, 2, item::timeLimit);
        const int before = steps();
        key(Qt::Key_Delete);
        settle();
        QVERIFY(text(0, item::content).isEmpty());
        QVERIFY(text(1, item::timeLimit).isEmpty());
        QVERIFY(text(2, item::content).isEmpty());
        QCOMPARE(steps(), before + 1);
        QVERIFY(session().undo(u"undo"_s));
        settle();
        QCOMPARE(text(0, item::timeLimit), u"20个工作日内"_s);
    }

    void backspaceClearsAndEdits()
    {
        go(0, item::content);
        key(Qt::Key_Backspace);
        QVERIFY(grid().findChild<QPlainTextEdit *>());
        key(Qt::Key_Return);
        settle();
        QVERIFY(text(0, item::content).isEmpty());
    }

    void ctrlDFillsDownInOneStep()
    {
        select(0, item::timeLimit, 3, item::timeLimit);
        const int before = steps();
        key(Qt::Key_D, Qt::ControlModifier);
        settle();
        for (int row = 0; row < 4; ++row)
            QCOMPARE(text(row, item::timeLimit), u"20个工作日内"_s);
        QCOMPARE(steps(), before + 1);
        go(5, item::content);
        key(Qt::Key_Apostrophe, Qt::ControlModifier);
        settle();
        QCOMPARE(text(5, item::content), text(4, item::content));
    }

    void ctrlEnterPutsTheTextIntoAllSelectedCells()
    {
        select(1, item::remarks, 4, item::remarks);
        const int before = steps();
        type(u"z"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        settle();
        for (int row = 1; row < 5; ++row)
            QCOMPARE(text(row, item::remarks), u"z"_s);
        QCOMPARE(steps(), before + 1);
    }

    void spaceTogglesTicks()
    {
        const int column = m_table->columnOf(item::audience);
        grid().setCurrentIndex(m_table->index(0, column));
        grid().setFocus();
        key(Qt::Key_Space);
        settle();
        QVERIFY(m_table->index(0, column).data(ItemTable::TickRole).toBool());
        key(Qt::Key_Space);
        settle();
        QVERIFY(!m_table->index(0, column).data(ItemTable::TickRole).toBool());
    }

    void twoTicksOfOneFieldAreBothKept()
    {
        const int tiers = m_table->columnOf(item::tiers);
        grid().setCurrentIndex(m_table->index(0, tiers));
        grid().selectionModel()->select(QItemSelection(m_table->index(0, tiers), m_table->index(1, tiers + 1)),
                                        QItemSelectionModel::ClearAndSelect);
        grid().toggleTicks();
        settle();
        for (const int row : {0, 1}) {
            QVERIFY(m_table->index(row, tiers).data(ItemTable::TickRole).toBool());
            QVERIFY(m_table->index(row, tiers + 1).data(ItemTable::TickRole).toBool());
        }
    }

    void refusedTextStaysInItsEditor()
    {
        go(0, item::changedOn);
        type(u"soon"_s);
        key(Qt::Key_Return);
        QVERIFY(grid().findChild<CellEditor *>());
        QVERIFY(m_panel->strip().isVisible());
        QCOMPARE(grid().findChild<CellEditor *>()->text(), u"soon"_s);
        QCoreApplication::processEvents();
        key(Qt::Key_Escape);
        QTRY_VERIFY(!grid().findChild<CellEditor *>());
    }

    void channelsAreTickedInAList()
    {
        go(0, item::channels);
        key(Qt::Key_F2);
        QVERIFY(grid().findChild<CellEditor *>());
        key(Qt::Key_Space);
        key(Qt::Key_Down);
        key(Qt::Key_Space);
        key(Qt::Key_Return);
        settle();
        QCOMPARE(text(0, item::channels), u"政府网站、政府公报"_s);
    }

    void itemsAreInsertedDuplicatedMovedAndDeleted()
    {
        go(0, item::content);
        key(Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
        settle();
        QTRY_COMPARE(m_table->rowCount(), 7);
        QCOMPARE(text(1, item::level1), u"预算"_s);
        QTRY_COMPARE(grid().currentIndex(), cell(1, item::level2));
        key(Qt::Key_Minus, Qt::ControlModifier);
        settle();
        QTRY_COMPARE(m_table->rowCount(), 6);
        go(0, item::content);
        grid().duplicateItems();
        settle();
        QTRY_COMPARE(m_table->rowCount(), 7);
        QCOMPARE(text(1, item::content), text(0, item::content));
        QCOMPARE(text(2, item::level2), u"部门预算"_s);
        go(2, item::level2);
        key(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        settle();
        QTRY_COMPARE(text(1, item::level2), u"部门预算"_s);
        QCOMPARE(grid().currentIndex().row(), 1);
        key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        settle();
        QTRY_COMPARE(text(2, item::level2), u"部门预算"_s);
    }

    void tabInTheLastCellAddsAnItem()
    {
        grid().setCurrentIndex(m_table->index(5, m_table->columnCount() - 1));
        grid().setFocus();
        key(Qt::Key_Tab);
        settle();
        QTRY_COMPARE(m_table->rowCount(), 7);
        QTRY_COMPARE(grid().currentIndex().row(), 6);
    }

    void textThatSuitsNoSelectedCellStaysInItsEditor()
    {
        select(0, item::changedOn, 2, item::changedOn);
        type(u"soon"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"soon"_s);
        QVERIFY(m_panel->strip().isVisible());
        QCoreApplication::processEvents();
        key(Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(!m_panel->strip().isVisible());
    }

    void tabGoesOnInTheNextRowWhereSomethingCanBeTyped()
    {
        grid().setCurrentIndex(m_table->index(1, m_table->columnCount() - 1));
        grid().setFocus();
        key(Qt::Key_Tab);
        QCOMPARE(grid().currentIndex(), cell(2, item::level1));
        key(Qt::Key_Backtab);
        QCOMPARE(grid().currentIndex(), m_table->index(1, m_table->columnCount() - 1));
    }

    void anEditorOpenedAndLeftAloneIsNoStep()
    {
        const int before = steps();
        for (const Field field : {item::content, item::changedOn, item::channels, item::subject, item::attribute}) {
            go(3, field);
            key(Qt::Key_F2);
            key(Qt::Key_Return);
        }
        type(u"x"_s);
        key(Qt::Key_Backspace);
        key(Qt::Key_Escape);
        settle();
        QCOMPARE(steps(), before);
    }

    void copiesStayInTheDomainsOfTheirOriginals()
    {
        select(2, item::content, 3, item::content);
        grid().duplicateItems();
        settle();
        QTRY_COMPARE(m_table->rowCount(), 8);
        QCOMPARE(text(2, item::level2), u"政府决算"_s);
        QCOMPARE(text(3, item::level2), u"政府决算"_s);
        QCOMPARE(text(4, item::level2), u"招生计划"_s);
        QCOMPARE(text(5, item::level2), u"招生计划"_s);
    }

    void movingOutOfTheDomainIsExplained()
    {
        go(2, item::content);
        key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        settle();
        QCOMPARE(text(2, item::level2), u"政府决算"_s);
        QVERIFY(m_panel->strip().isVisible());
    }

    void aCancelledCompositionLeavesTheCellAsItWas()
    {
        go(1, item::content);
        const int before = steps();
        QInputMethodEvent first(u"n"_s, {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &first);
        QVERIFY(editor());
        QInputMethodEvent nothing;
        QCoreApplication::sendEvent(QApplication::focusWidget(), &nothing);
        key(Qt::Key_Return);
        settle();
        QCOMPARE(text(1, item::content), u"部门收支总表"_s);
        QCOMPARE(steps(), before);
        QTRY_VERIFY(!editor());
    }

    void enterWithAListOpenEndsTheEdit()
    {
        go(0, item::subject);
        type(u"教"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        settle();
        QTRY_VERIFY(!editor());
        QCOMPARE(text(0, item::subject), u"教"_s);
        QCOMPARE(grid().currentIndex(), cell(1, item::subject));
    }

    void aLineOfTheListIsTakenByEnterAndMoreMayFollow()
    {
        go(0, item::subject);
        type(u"教"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"区教育和体育局"_s);
        key(Qt::Key_Return);
        settle();
        QCOMPARE(text(0, item::subject), u"区教育和体育局"_s);
    }

    void escapeClosesTheListFirst()
    {
        go(0, item::subject);
        type(u"教"_s);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QVERIFY(editor());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(text(0, item::subject).isEmpty());
    }

    void altDownOpensTheListOfTheCell()
    {
        go(0, item::state);
        key(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        settle();
        QTRY_VERIFY(!editor());
        QVERIFY(!text(0, item::state).isEmpty());
    }

    void anEditorHasRoomForWhatItBeginsWith()
    {
        go(0, item::channels);
        key(Qt::Key_F2);
        const auto *list = editor()->findChild<QListWidget *>();
        QVERIFY(list->viewport()->height() >= list->sizeHintForRow(0) * list->count());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(m_table->setData(cell(0, item::content), QString(300, u'长')));
        settle();
        go(0, item::content);
        key(Qt::Key_F2);
        const auto *longText = editor()->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(longText->verticalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(TestGrid)
#include "test_grid.moc"
