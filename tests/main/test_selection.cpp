// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/openwindow.h"
#include "main/statusline.h"
#include "parts/words.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>
#include <QtWidgets/QHeaderView>

using namespace Qt::StringLiterals;
using namespace gk;

/// What is selected by mouse and keys in the window, counted and filled.
class TestSelection : public OpenWindow
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { close(); }
    void rangesAreAddedWithCtrlAndCounted();
    void whatIsTypedGoesIntoAllRangesInOneStep();
    void headingsAndNumbersSelectColumnsAndRows();
    void headingsOfGroupsAreNoItemsOfASelection();

private:
    void press(const QModelIndex &cell, Qt::KeyboardModifiers held = Qt::NoModifier) const
    {
        m_grid->scrollTo(cell);
        QTest::mousePress(m_grid->viewport(), Qt::LeftButton, held, m_grid->visualRect(cell).center());
    }
    void release(const QModelIndex &cell, Qt::KeyboardModifiers held = Qt::NoModifier) const
    {
        // Not QTest::mouseMove, which knows no keys: a move without Ctrl begins the selection anew.
        const QPoint at = m_grid->visualRect(cell).center();
        QMouseEvent move(QEvent::MouseMove, at, m_grid->viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         held);
        QCoreApplication::sendEvent(m_grid->viewport(), &move);
        QTest::mouseRelease(m_grid->viewport(), Qt::LeftButton, held, at);
    }
    void drag(const QModelIndex &from, const QModelIndex &to, Qt::KeyboardModifiers held = Qt::NoModifier) const
    {
        press(from, held);
        release(to, held);
    }
    [[nodiscard]] QString status() const { return m_window->findChild<StatusLine *>()->fullText(); }
};

void TestSelection::rangesAreAddedWithCtrlAndCounted()
{
    drag(cell(1, item::content), cell(3, item::basis));
    drag(cell(5, item::subject), cell(6, item::subject), Qt::ControlModifier);
    const QModelIndexList chosen = m_grid->selectionModel()->selectedIndexes();
    QCOMPARE(chosen.size(), 3 * 2 + 2);
    QCOMPARE(m_grid->selectedRows(), (std::vector<int>{1, 2, 3, 5, 6}));
    qint64 filled = 0;
    qint64 characters = 0;
    for (const QModelIndex &each : chosen) {
        filled += each.data().toString().isEmpty() ? 0 : 1;
        characters += each.data().toString().size();
    }
    QVERIFY(filled > 0);
    const QString said = u"%1 filled cells, %2 characters"_s.arg(numberText(filled), numberText(characters));
    QTRY_VERIFY2(status().contains(said), qPrintable(status()));
}

void TestSelection::whatIsTypedGoesIntoAllRangesInOneStep()
{
    const std::size_t before = m_window->session().history(100).size();
    drag(cell(1, item::remarks), cell(2, item::remarks));
    drag(cell(4, item::remarks), cell(5, item::remarks), Qt::ControlModifier);
    m_grid->setFocus();
    keys(u"同一句话"_s);
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    for (const int row : {1, 2, 4, 5})
        QTRY_COMPARE(cell(row, item::remarks).data().toString(), u"同一句话"_s);
    QVERIFY(cell(3, item::remarks).data().toString() != u"同一句话"_s);
    QVERIFY(m_window->session().waitForDisk(5000));
    QCOMPARE(m_window->session().history(100).size(), before + 1);
    QTest::keyClick(m_grid, Qt::Key_Delete); // the ranges are still selected
    QTRY_VERIFY(cell(5, item::remarks).data().toString().isEmpty());
    QVERIFY(cell(1, item::remarks).data().toString().isEmpty());
}

void TestSelection::headingsAndNumbersSelectColumnsAndRows()
{
    const int column = m_table->columnOf(item::content);
    QHeaderView *header = m_grid->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(header->sectionViewportPosition(column) + 20, header->height() - 8));
    QVERIFY(m_grid->selectionModel()->isColumnSelected(column, {}));
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                      m_grid->visualRect(m_table->index(2, 0)).center());
    QVERIFY(m_grid->selectionModel()->isRowSelected(2, {}));
    QCOMPARE(m_grid->selectedRows(), std::vector<int>{2});
    m_grid->setFocus();
    m_grid->setCurrentIndex(cell(4, item::basis));
    QTest::keyClick(m_grid, Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(m_grid->selectionModel()->isRowSelected(4, {}));
    m_grid->setCurrentIndex(cell(4, item::basis));
    QTest::keyClick(m_grid, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_grid->selectionModel()->isColumnSelected(m_table->columnOf(item::basis), {}));
}

void TestSelection::headingsOfGroupsAreNoItemsOfASelection()
{
    m_grid->setCurrentIndex(cell(0, item::level1));
    trigger(Act::GroupByColumn);
    QTRY_VERIFY(m_table->isHeading(0));
    m_grid->setFocus();
    QTest::keyClick(m_grid, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(m_grid, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_grid->selectedRows().size(), std::size_t(m_table->shownItems()));
    const QString said = u"%1 items selected"_s.arg(numberText(m_table->shownItems()));
    QTRY_VERIFY2(status().contains(said), qPrintable(status()));
    // A column copied across headings has the lines of the items alone.
    m_grid->goTo(1, m_table->columnOf(item::level2));
    QTest::keyClick(m_grid, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(m_grid, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), m_table->shownItems());
}

QTEST_MAIN(TestSelection)
#include "test_selection.moc"
