// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: acts on the selected cells; each is one step of the session.
#include "table/gridview.h"

#include "parts/messagestrip.h"
#include "parts/progressdialog.h"
#include "table/cellchanges.h"
#include "tables/itemtable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

std::vector<int> GridView::selectedRows() const
{
    return rowsOf(target());
}

/// What the next act is for: the selection, or the current cell when there is none.
QItemSelection GridView::target() const
{
    const QItemSelection selection = selectionModel()->selection();
    if (!selection.isEmpty() || !currentIndex().isValid())
        return selection;
    return {currentIndex(), currentIndex()};
}

/// The rows of items among the cells, ascending; headings of groups are none.
std::vector<int> GridView::rowsOf(const QItemSelection &cells) const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : cells) {
        for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (!m_table.group().isEmpty())
        std::erase_if(rows, [this](int row) { return m_table.isHeading(row); });
    return rows;
}

/// The visible columns of a row that are among the cells, ascending.
std::vector<int> GridView::columnsIn(const QItemSelection &cells, int row) const
{
    std::vector<int> columns;
    for (const QItemSelectionRange &range : cells) {
        for (int column = range.left(); row >= range.top() && row <= range.bottom() && column <= range.right();
             ++column)
            columns.push_back(column);
    }
    std::ranges::sort(columns);
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    std::erase_if(columns, [this](int column) { return isColumnHidden(column); });
    return columns;
}

/// Columns as x, rows as y.
QRect GridView::rectOf(const QItemSelection &cells)
{
    QRect rect;
    for (const QItemSelectionRange &range : cells) {
        if (range.isValid()) // its rows may have gone since
            rect |= QRect(QPoint(range.left(), range.top()), QPoint(range.right(), range.bottom()));
    }
    return rect;
}

/// Calls `visit` for each row, with progress and a way out when it takes long.
/// @return false when the user gave up or the rows moved meanwhile: nothing may come of it then
bool GridView::eachRow(const std::vector<int> &rows, const QString &what, const std::function<void(int)> &visit)
{
    constexpr std::size_t atOnce = 500;
    if (rows.size() <= atOnce) {
        std::ranges::for_each(rows, visit);
        return true;
    }
    ProgressDialog progress(what, window());
    bool areMoved = false;
    const auto moved = [&areMoved] { areMoved = true; };
    connect(&m_table, &QAbstractItemModel::layoutChanged, &progress, moved);
    connect(&m_table, &QAbstractItemModel::rowsInserted, &progress, moved);
    connect(&m_table, &QAbstractItemModel::rowsRemoved, &progress, moved);
    connect(&m_table, &QAbstractItemModel::modelReset, &progress, moved);
    for (std::size_t i = 0; i < rows.size() && !areMoved && !progress.isCancelled(); ++i) {
        visit(rows[i]);
        constexpr std::size_t aFewMilliseconds = 64;
        if (i % aFewMilliseconds != 0)
            continue;
        progress.setProgress(qint64(i), qint64(rows.size()));
        // Keys wait for their turn: until the dialog is there they would reach the grid.
        QCoreApplication::processEvents(progress.isVisible() ? QEventLoop::AllEvents
                                                             : QEventLoop::ExcludeUserInputEvents);
    }
    const bool isWhole = !areMoved && !progress.isCancelled();
    progress.finish();
    return isWhole;
}

bool GridView::applyCells(const CellChanges &cells, const QString &label)
{
    if (cells.countOfRefused() > 0) {
        m_strip.say(colours::Tone::Warning, tr("%1 values cannot be read and were left as they were: %2")
                                                .arg(cells.countOfRefused())
                                                .arg(cells.refused().join(tr("; ", "between refused values"))));
    }
    return applyChanges(cells.changes(), label);
}

bool GridView::applyChanges(const std::vector<Change> &changes, const QString &label)
{
    if (changes.empty())
        return true;
    constexpr std::size_t many = 5000; // written in one go, which takes a moment
    const bool takesLong = changes.size() > many;
    if (takesLong)
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto applied = m_table.session().apply(changes, label);
    if (takesLong)
        QGuiApplication::restoreOverrideCursor();
    if (!applied)
        m_strip.say(describe(applied.error()));
    return bool(applied);
}

void GridView::clearCells()
{
    const QItemSelection cells = target();
    CellChanges cleared(m_table);
    int count = 0;
    const bool isWhole = eachRow(rowsOf(cells), tr("Clearing the selected cells."), [&](int row) {
        for (const int column : columnsIn(cells, row)) {
            const QModelIndex cell = m_table.index(row, column);
            const bool isTick = cell.data(ItemTable::TickRole).isValid();
            const bool isOwn = !cell.data(ItemTable::InheritedRole).toBool() && !cell.data().toString().isEmpty();
            if (!isOwn || m_table.column(column).role == ColumnRole::Serial)
                continue;
            ++count;
            if (isTick)
                cleared.put(row, column, QString());
            else
                cleared.put(row, column, Value());
        }
    });
    if (isWhole)
        applyCells(cleared, count == 1 ? cleared.label() : tr("Clear %1 cells").arg(count));
}

/// Gives `to` the content of `from`: the value itself within one column, else its text.
void GridView::copyCell(const QModelIndex &from, const QModelIndex &to, CellChanges &changes) const
{
    const Column &column = m_table.column(to.column());
    const bool isPlain = column.role == ColumnRole::Text || column.role == ColumnRole::TickList;
    const auto record = from.column() == to.column() && isPlain ? m_table.recordAt(from.row()) : std::nullopt;
    if (record)
        changes.put(to.row(), to.column(), record->value(column.field));
    else
        changes.put(to.row(), to.column(), from.data(Qt::EditRole).toString());
}

/// Fills the selected cells from their first row or column; a single one takes from its neighbour before.
void GridView::fill(Qt::Orientation direction)
{
    const QItemSelection cells = target();
    const QRect rect = rectOf(cells);
    if (rect.isEmpty())
        return;
    const bool isDown = direction == Qt::Vertical;
    const int back = (isDown ? rect.height() : rect.width()) == 1 ? 1 : 0;
    CellChanges filled(m_table);
    int count = 0;
    const bool isWhole = eachRow(rowsOf(cells), tr("Filling the selected cells."), [&](int row) {
        for (const int column : columnsIn(cells, row)) {
            const QModelIndex from =
                isDown ? m_table.index(rect.top() - back, column) : m_table.index(row, rect.left() - back);
            const QModelIndex to = m_table.index(row, column);
            if (!from.isValid() || from == to)
                continue;
            copyCell(from, to, filled);
            ++count;
        }
    });
    if (!isWhole)
        return;
    QString label = filled.label();
    if (isDown && rect.width() == 1 && count > 1)
        label = tr("Fill down “%1” in %2 items").arg(columnLabel(m_table.column(rect.left()))).arg(count);
    else if (count > 1)
        label = isDown ? tr("Fill down %1 cells").arg(count) : tr("Fill right %1 cells").arg(count);
    applyCells(filled, label);
}

void GridView::fillDown()
{
    fill(Qt::Vertical);
}

void GridView::fillRight()
{
    fill(Qt::Horizontal);
}

void GridView::copyFromAbove()
{
    const QModelIndex cell = currentIndex();
    if (!cell.isValid() || cell.row() == 0)
        return;
    CellChanges copied(m_table);
    copyCell(cell.siblingAtRow(cell.row() - 1), cell, copied);
    applyCells(copied, copied.label());
}

void GridView::insertToday()
{
    if (!currentIndex().isValid())
        return;
    CellChanges dated(m_table);
    dated.put(currentIndex().row(), currentIndex().column(), QDate::currentDate().toString(Qt::ISODate));
    applyCells(dated, dated.label());
}

/// All selected ticks become what the current one is not.
void GridView::toggleTicks()
{
    const bool isSet = currentIndex().data(ItemTable::TickRole).toBool();
    const QItemSelection cells = target();
    CellChanges toggled(m_table);
    const bool isWhole = eachRow(rowsOf(cells), tr("Setting the selected ticks."), [&](int row) {
        for (const int column : columnsIn(cells, row)) {
            const QVariant tick = m_table.index(row, column).data(ItemTable::TickRole);
            if (tick.isValid() && tick.toBool() == isSet)
                toggled.put(row, column, isSet ? QString() : u"√"_s);
        }
    });
    if (isWhole)
        applyCells(toggled, toggled.label());
}

/// @return false when the text suits none of the cells or the disk refuses it
bool GridView::putIntoSelection(const QString &text)
{
    const QItemSelection cells = target();
    CellChanges given(m_table);
    const bool isWhole = eachRow(rowsOf(cells), tr("Filling the selected cells."), [&](int row) {
        for (const int column : columnsIn(cells, row))
            given.put(row, column, text);
    });
    if (!isWhole)
        return false;
    const bool suitsSome = !given.isEmpty() || given.countOfRefused() == 0;
    return applyCells(given, given.label()) && suitsSome;
}

}
