// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/gridpanel.h"
#include "table/gridview.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"
#include "tables/itemtable.h"
#include "tables/samplecatalog.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace gk;

/// The grid as a clerk uses it: real keys, real input methods, and one step in the journal for each act.
class TestGrid : public QObject
{
    Q_OBJECT

    std::unique_ptr<SampleCatalog> m_catalog;
    std::unique_ptr<ItemTable> m_table;
    std::unique_ptr<GridPanel> m_panel;

    [[nodiscard]] GridView &grid() const { return m_panel->grid(); }
    [[nodiscard]] CatalogSession &session() const { return m_catalog->session(); }
    [[nodiscard]] QModelIndex cell(int row, Field field) const { return m_table->index(row, m_table->columnOf(field)); }
    [[nodiscard]] QString text(int row, Field field) const { return cell(row, field).data().toString(); }
    [[nodiscard]] int steps() const { return int(session().history(1000).size()); }

    void go(int row, Field field)
    {
        grid().selectionModel()->setCurrentIndex(cell(row, field), QItemSelectionModel::ClearAndSelect);
        grid().setFocus();
        QCoreApplication::processEvents();
    }
    void select(int firstRow, Field firstField, int lastRow, Field lastField)
    {
        go(firstRow, firstField);
        grid().selectionModel()->select(QItemSelection(cell(firstRow, firstField), cell(lastRow, lastField)),
                                        QItemSelectionModel::ClearAndSelect);
    }
    /// Keys go where the keyboard focus is, as in life.
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, held);
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(c.toUpper().unicode()), QString(c),
                                Qt::NoModifier);
    }
    void settle()
    {
        QVERIFY(session().waitForDisk(10000));
        QCoreApplication::processEvents();
    }

private slots:
    void init()
    {
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillSmall();
        m_table = std::make_unique<ItemTable>(session(), wordsOfEdit);
        m_panel = std::make_unique<GridPanel>(*m_table);
        m_panel->resize(1200, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_table.reset();
        m_catalog.reset();
    }

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
        QCOMPARE(grid().currentIndex(), m_table->index(0, 0));
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
};

QTEST_MAIN(TestGrid)
#include "test_grid.moc"
