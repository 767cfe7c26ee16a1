// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: acts on the selected cells; each is one step of the session.
#include "table/gridview.h"

#include "parts/messagestrip.h"
#include "tables/itemtable.h"

#include <QtCore/QDate>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace gk {

std::vector<int> GridView::selectedRows() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    if (rows.empty() && currentIndex().isValid())
        rows.insert(currentIndex().row());
    return {rows.begin(), rows.end()};
}

/// By rows, then columns; the current cell when nothing is selected.
QModelIndexList GridView::selectedCells() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &cell) { return isColumnHidden(cell.column()); });
    if (cells.isEmpty() && currentIndex().isValid())
        cells += currentIndex();
    std::ranges::sort(cells, {}, [](const QModelIndex &cell) { return std::pair(cell.row(), cell.column()); });
    return cells;
}

/// Columns as x, rows as y.
QRect GridView::selectedRect() const
{
    QRect rect;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rect |= QRect(QPoint(range.left(), range.top()), QPoint(range.right(), range.bottom()));
    if (rect.isEmpty() && currentIndex().isValid())
        rect = QRect(currentIndex().column(), currentIndex().row(), 1, 1);
    return rect;
}

/// The changes that give the cells these texts. A row's cells are worked out one after another: two ticks of one field
/// must not undo each other.
void GridView::collect(const std::vector<CellText> &cells, std::vector<Change> &changes, QStringList &refused) const
{
    QHash<int, Record> rows;
    for (const CellText &each : cells) {
        const int row = each.cell.row();
        const Column &column = m_table.column(each.cell.column());
        if (column.role == ColumnRole::Serial)
            continue;
        if (!rows.contains(row)) {
            const auto record = m_table.recordAt(row);
            if (!record)
                continue;
            rows.insert(row, *record);
        }
        Record &record = rows[row];
        std::vector<Change> made;
        if (each.value) {
            if (*each.value != record.value(column.field))
                made.push_back({record.ref, column.field, *each.value});
        } else if (auto read = m_table.changesFor(each.cell.column(), record, each.text)) {
            made = std::move(*read);
        } else {
            refused += tr("%1, row %2: %3").arg(columnLabel(column)).arg(row + 1).arg(each.text.left(20));
        }
        for (Change &change : made) {
            record.set(change.field, change.value);
            changes.push_back(std::move(change));
        }
    }
}

QString GridView::labelFor(const QModelIndexList &cells) const
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex &cell : cells) {
        rows.insert(cell.row());
        columns.insert(cell.column());
    }
    if (columns.size() > 1 || columns.empty())
        return changeSeveralLabel(Kind::Item, qint64(rows.size()));
    const QString name = columnLabel(m_table.column(*columns.begin()));
    if (rows.size() > 1)
        return changeLabel(name, Kind::Item, qint64(rows.size()));
    const auto record = m_table.recordAt(*rows.begin());
    return changeLabel(name, record ? itemLabel(*record) : QString());
}

bool GridView::applyTexts(const std::vector<CellText> &cells, const QString &label)
{
    std::vector<Change> changes;
    QStringList refused;
    collect(cells, changes, refused);
    tellRefused(refused);
    return applyChanges(changes, label);
}

bool GridView::applyChanges(const std::vector<Change> &changes, const QString &label)
{
    if (changes.empty())
        return true;
    const auto applied = m_table.session().apply(changes, label);
    if (!applied)
        m_strip.say(describe(applied.error()));
    return bool(applied);
}

void GridView::tellRefused(const QStringList &refused)
{
    if (refused.isEmpty())
        return;
    m_strip.say(colours::Tone::Warning, tr("%1 values cannot be read and were left as they were: %2")
                                            .arg(refused.size())
                                            .arg(refused.mid(0, 5).join(tr("; ", "between refused values"))));
}

void GridView::clearCells()
{
    std::vector<CellText> cells;
    QModelIndexList touched;
    for (const QModelIndex &cell : selectedCells()) {
        if (cell.data(ItemTable::InheritedRole).toBool() || cell.data().toString().isEmpty())
            continue;
        const bool isTick = cell.data(ItemTable::TickRole).isValid();
        cells.push_back({cell, {}, isTick ? std::optional<Value>() : std::optional(Value())});
        touched += cell;
    }
    applyTexts(cells, touched.size() == 1 ? labelFor(touched) : tr("Clear %1 cells").arg(cells.size()));
}

/// What `to` becomes when it takes the content of `from`: the value itself in one column, else its text.
CellText GridView::copied(const QModelIndex &from, const QModelIndex &to) const
{
    const Column &column = m_table.column(to.column());
    const bool isPlain = column.role == ColumnRole::Text || column.role == ColumnRole::TickList;
    if (from.column() == to.column() && isPlain) {
        if (const auto record = m_table.recordAt(from.row()))
            return {to, {}, record->value(column.field)};
    }
    return {to, from.data(Qt::EditRole).toString(), {}};
}

/// Fills each selected range from its first row or column; a single one takes from its neighbour before.
void GridView::fill(int rows, int columns)
{
    std::vector<CellText> cells;
    std::set<int> touchedRows;
    const QRect rect = selectedRect();
    if (rect.isEmpty())
        return;
    const bool isSingle = rows != 0 ? rect.height() == 1 : rect.width() == 1;
    QModelIndexList targets = selectedCells();
    for (const QModelIndex &cell : targets) {
        const int row = rows == 0 ? cell.row() : rect.top() - (isSingle ? 1 : 0);
        const int column = columns == 0 ? cell.column() : rect.left() - (isSingle ? 1 : 0);
        const QModelIndex from = m_table.index(row, column);
        if (from.isValid() && from != cell) {
            cells.push_back(copied(from, cell));
            touchedRows.insert(cell.row());
        }
    }
    const QString name = columnLabel(m_table.column(rect.left()));
    QString label = labelFor(targets);
    if (rows != 0 && rect.width() == 1 && touchedRows.size() > 1)
        label = tr("Fill down “%1” in %2 items").arg(name).arg(touchedRows.size());
    else if (touchedRows.size() > 1 || rect.width() > 1)
        label = rows != 0 ? tr("Fill down %1 cells").arg(cells.size()) : tr("Fill right %1 cells").arg(cells.size());
    applyTexts(cells, label);
}

void GridView::fillDown()
{
    fill(1, 0);
}

void GridView::fillRight()
{
    fill(0, 1);
}

void GridView::copyFromAbove()
{
    const QModelIndex cell = currentIndex();
    if (cell.isValid() && cell.row() > 0)
        applyTexts({copied(cell.siblingAtRow(cell.row() - 1), cell)}, labelFor({cell}));
}

void GridView::insertToday()
{
    if (currentIndex().isValid())
        applyTexts({{currentIndex(), QDate::currentDate().toString(Qt::ISODate), {}}}, labelFor({currentIndex()}));
}

/// All selected ticks become what the current one is not.
void GridView::toggleTicks()
{
    const bool isSet = currentIndex().data(ItemTable::TickRole).toBool();
    std::vector<CellText> cells;
    QModelIndexList touched;
    for (const QModelIndex &cell : selectedCells()) {
        if (!cell.data(ItemTable::TickRole).isValid() || cell.data(ItemTable::TickRole).toBool() != isSet)
            continue;
        cells.push_back({cell, isSet ? QString() : u"√"_s, {}});
        touched += cell;
    }
    if (!cells.empty())
        applyTexts(cells, labelFor(touched));
}

void GridView::putIntoSelection(const QString &text)
{
    std::vector<CellText> cells;
    const QModelIndexList targets = selectedCells();
    for (const QModelIndex &cell : targets)
        cells.push_back({cell, text, {}});
    applyTexts(cells, labelFor(targets));
}

}
