// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: keys and mouse.
#include "table/gridview.h"

#include "catalog/display.h"
#include "parts/messagestrip.h"
#include "parts/palette.h"
#include "table/celldelegate.h"
#include "table/gridheader.h"
#include "tables/itemtable.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace gk {

namespace {

Qt::KeyboardModifiers heldWith(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

constexpr Qt::KeyboardModifiers altShift = Qt::AltModifier | Qt::ShiftModifier;

}

void GridView::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    m_wanted.reset(); // who goes on is not called back to what appears later
    if (answerByKey(*event) || groupByKey(*event) || moveByKey(*event) || copyByKey(*event) || actByKey(*event)
        || rowsByKey(*event))
        return;
    const bool isCommand = heldWith(*event) & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isTyping = !isCommand && !event->text().isEmpty() && event->text().front().isPrint();
    if ((isTyping || event->key() == Qt::Key_F2) && !m_table.session().isWritable())
        tellReadOnly();
    if (isCommand && !event->matches(QKeySequence::SelectAll))
        event->ignore(); // the window's
    else
        QTableView::keyPressEvent(event);
}

/// Typing into what cannot be written would otherwise seem to be lost on the way.
void GridView::tellReadOnly()
{
    constexpr int untilRead = 6000;
    m_strip.say(colours::Tone::Warning,
                m_table.session().shownVersion()
                    ? tr("An old version cannot be changed. Go back to the present to go on editing.")
                    : tr("Nothing can be changed here: the catalog is read-only. Save a copy to go on editing."));
    m_strip.hideAfter(untilRead);
}

bool GridView::answerByKey(const QKeyEvent &event)
{
    if (!isAsking())
        return false;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        acceptPaste();
    else if (event.key() == Qt::Key_Escape)
        dropPaste();
    else
        return false;
    return true;
}

bool GridView::moveByKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = heldWith(event);
    if (held & Qt::AltModifier)
        return false;
    const bool extends = held & Qt::ShiftModifier;
    const bool toEdge = held & Qt::ControlModifier;
    const QModelIndex now = currentIndex().isValid() ? currentIndex() : m_table.index(0, edgeColumn(false));
    if (!now.isValid())
        return false;
    const auto go = [&](const QModelIndex &cell) {
        m_tabColumn = -1;
        goTo(cell, extends);
        return true;
    };
    const auto step = [&](int rows, int columns) {
        return go(toEdge ? blockEdge(now, rows, columns) : stepFrom(now, rows, columns));
    };
    const int page = std::max(1, visibleRows().second - visibleRows().first);
    switch (event.key()) {
    case Qt::Key_Up:
        return step(-1, 0);
    case Qt::Key_Down:
        return step(1, 0);
    case Qt::Key_Left:
        return step(0, -1);
    case Qt::Key_Right:
        return step(0, 1);
    case Qt::Key_PageUp:
        return !toEdge && go(stepFrom(now, -page, 0));
    case Qt::Key_PageDown:
        return !toEdge && go(stepFrom(now, page, 0));
    case Qt::Key_Home:
        return go(m_table.index(toEdge ? 0 : now.row(), edgeColumn(false)));
    case Qt::Key_End:
        return go(m_table.index(toEdge ? m_table.rowCount() - 1 : now.row(), edgeColumn(true)));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (toEdge)
            return false;
        goTo(m_table.index(stepFrom(now, extends ? -1 : 1, 0).row(), m_tabColumn >= 0 ? m_tabColumn : now.column()),
             false);
        m_tabColumn = -1;
        return true;
    case Qt::Key_Tab:
        tabOn(1);
        return true;
    case Qt::Key_Backtab:
        tabOn(-1);
        return true;
    default:
        return false;
    }
}

bool GridView::copyByKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Cut))
        cut();
    else if (event.matches(QKeySequence::Paste))
        paste();
    else
        return false;
    return true;
}

bool GridView::actByKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = heldWith(event);
    const bool isCtrl = held == Qt::ControlModifier;
    if (event.key() == Qt::Key_F2 && held == Qt::NoModifier)
        startEditing(EditStart::Append);
    else if (event.key() == Qt::Key_Down && held == Qt::AltModifier)
        openList();
    else if (event.key() == Qt::Key_Delete && held == Qt::NoModifier)
        clearCells();
    else if (event.key() == Qt::Key_Backspace && held == Qt::NoModifier)
        startEditing(EditStart::Empty);
    else if (event.key() == Qt::Key_Space && held == Qt::NoModifier
             && currentIndex().data(ItemTable::TickRole).isValid())
        toggleTicks();
    else if (event.key() == Qt::Key_D && isCtrl)
        fillDown();
    else if (event.key() == Qt::Key_R && isCtrl)
        fillRight();
    else if (event.key() == Qt::Key_Apostrophe && isCtrl)
        copyFromAbove();
    else if (event.key() == Qt::Key_Semicolon && isCtrl)
        insertToday();
    else if (event.key() == Qt::Key_Space && isCtrl)
        selectWholeColumns();
    else if (event.key() == Qt::Key_Space && held == Qt::ShiftModifier)
        selectWholeRows();
    else
        return false;
    return true;
}

bool GridView::rowsByKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = heldWith(event);
    const bool hasCtrl = held & Qt::ControlModifier; // Ctrl++ needs Shift on most keyboards
    if (hasCtrl && (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal))
        insertItem();
    else if (hasCtrl && event.key() == Qt::Key_Minus)
        deleteItems();
    else if (held == altShift && event.key() == Qt::Key_Up)
        moveItemsUp();
    else if (held == altShift && event.key() == Qt::Key_Down)
        moveItemsDown();
    else
        return false;
    return true;
}

void GridView::goTo(const QModelIndex &cell, bool extends)
{
    if (!cell.isValid())
        return;
    if (!extends || !m_anchor.isValid()) {
        // Not the view's own setCurrentIndex: it asks which keys are held, and Ctrl is for moving far here.
        selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
        return;
    }
    const QModelIndex anchor = m_anchor;
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    const QModelIndex first =
        m_table.index(std::min(anchor.row(), cell.row()), std::min(anchor.column(), cell.column()));
    const QModelIndex last =
        m_table.index(std::max(anchor.row(), cell.row()), std::max(anchor.column(), cell.column()));
    selectionModel()->select(QItemSelection(first, last), QItemSelectionModel::ClearAndSelect);
    m_anchor = anchor;
}

/// So many cells on, hidden columns not counted, at most to the edge.
QModelIndex GridView::stepFrom(const QModelIndex &cell, int rows, int columns) const
{
    const int row = std::clamp(cell.row() + rows, 0, m_table.rowCount() - 1);
    int column = cell.column();
    for (int at = column + columns; columns != 0 && at >= 0 && at < m_table.columnCount(); at += columns) {
        if (!isColumnHidden(at)) {
            column = at;
            break;
        }
    }
    return m_table.index(row, column);
}

/// As Ctrl and an arrow do in spreadsheets: to the last filled cell of a run, else to the next filled one, else the edge.
QModelIndex GridView::blockEdge(const QModelIndex &cell, int rows, int columns) const
{
    const int farAway = m_table.isIndexed() ? m_table.rowCount() : 500; // rows that are read without delay
    const auto isFilled = [this](const QModelIndex &at) { return m_table.isFilled(at.row(), at.column()); };
    QModelIndex at = cell;
    QModelIndex next = stepFrom(at, rows, columns);
    const bool leavesRun = !isFilled(at) || (next != at && !isFilled(next));
    for (int steps = 0; next != at; ++steps) {
        if (steps > farAway)
            return m_table.index(rows > 0 ? m_table.rowCount() - 1 : 0, cell.column());
        if (!leavesRun && !isFilled(next))
            return at;
        at = next;
        if (leavesRun && isFilled(at))
            return at;
        next = stepFrom(at, rows, columns);
    }
    return at;
}

/// The first or last column that can hold something; the running number cannot.
int GridView::edgeColumn(bool isLast) const
{
    const int count = m_table.columnCount();
    for (int i = 0; i < count; ++i) {
        const int column = isLast ? count - 1 - i : i;
        if (!isColumnHidden(column) && m_table.column(column).role != ColumnRole::Serial)
            return column;
    }
    return 0;
}

void GridView::selectWholeRows()
{
    QItemSelection rows;
    for (const QItemSelectionRange &range : target())
        rows.select(m_table.index(range.top(), 0), m_table.index(range.bottom(), m_table.columnCount() - 1));
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void GridView::selectWholeColumns()
{
    if (!currentIndex().isValid())
        return;
    const QRect rect = rectOf(target());
    selectionModel()->select(
        QItemSelection(m_table.index(0, rect.left()), m_table.index(m_table.rowCount() - 1, rect.right())),
        QItemSelectionModel::ClearAndSelect);
}

/// The next cell of the row, the first of the next row after the last; below the last row of all a new item begins.
void GridView::tabOn(int columns)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid())
        return;
    const int tabColumn = m_tabColumn >= 0 ? m_tabColumn : now.column();
    const QModelIndex next = stepFrom(now, 0, columns);
    if (next != now && m_table.column(next.column()).role != ColumnRole::Serial) {
        goTo(next, false);
    } else if (columns > 0 && now.row() + 1 < m_table.rowCount()) {
        goTo(m_table.index(now.row() + 1, edgeColumn(false)), false);
    } else if (columns < 0 && now.row() > 0) {
        goTo(m_table.index(now.row() - 1, edgeColumn(true)), false);
    } else if (columns > 0 && m_table.session().isWritable()) {
        insertItem();
    }
    m_tabColumn = tabColumn;
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    if (!commitOpenEditor()) {
        m_editor->setFocus();
        return;
    }
    m_tabColumn = -1;
    m_wanted.reset();
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (event->modifiers() & Qt::ShiftModifier && event->button() == Qt::LeftButton) {
        goTo(cell, true);
        return;
    }
    QTableView::mousePressEvent(event);
    if (m_table.isHeading(cell.row())) {
        if (event->button() == Qt::LeftButton)
            toggleGroup();
        return;
    }
    if (cell.isValid() && m_table.column(cell.column()).role == ColumnRole::Serial && event->button() == Qt::LeftButton)
        selectWholeRows();
}

/// By mouse the menu opens where the mouse is; by key under the current cell, which it must not cover.
void GridView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        scrollTo(currentIndex());
        at = viewport()->mapToGlobal(currentIndex().isValid() ? visualRect(currentIndex()).bottomLeft() : QPoint());
    }
    emit menuAsked(at);
}

void GridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (cell.isValid() && event->button() == Qt::LeftButton && m_table.column(cell.column()).role == ColumnRole::Tick)
        toggleTicks();
    else
        QTableView::mouseDoubleClickEvent(event);
}

void GridView::focusInEvent(QFocusEvent *event)
{
    findCurrent();
    QTableView::focusInEvent(event);
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_editor && previous == m_editing && current != previous)
        commitOpenEditor();
    QTableView::currentChanged(current, previous);
    // The first key of a composition arrives here, before there is an editor; the base class opens it, hands it the
    // composition and moves the focus when the first text is confirmed.
    setAttribute(Qt::WA_InputMethodEnabled, current.isValid() && current.flags() & Qt::ItemIsEditable);
    m_header->setCurrentColumn(current.column());
    if (current.isValid())
        m_lastColumn = current.column();
    if (state() != DragSelectingState)
        m_anchor = current; // extending a selection puts it back
    viewport()->update();   // the cross
}

}
