// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheetview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int tallestSpan = 64;          // a merge over more rows is no heading and no tick
constexpr qint64 mostSteps = 30'000'000; // as many as cells are read at most

}

SheetView::SheetView(const SourceTable &table, const ImportCorrections &corrections) : m_table(&table)
{
    const TablePlace place{table.source, table.sheet};
    for (const ImportCorrections::Row &row : corrections.rows) {
        if (row.table == place)
            m_said.insert(row.number, row.is);
    }
    for (const SourceRow &row : table.rows)
        m_width = std::max(m_width, int(row.cells.size()));
    for (const CellRange &range : table.merged) {
        if (range.lastRow > range.firstRow)
            m_tall[range.firstColumn].push_back(range);
        for (int row = range.firstRow;
             range.lastColumn > range.firstColumn && row <= std::min(range.lastRow, range.firstRow + tallestSpan);
             ++row)
            m_spans[row].push_back(range);
    }
    for (std::vector<CellRange> &ranges : m_tall)
        std::ranges::sort(ranges, {}, &CellRange::firstRow);
}

std::optional<RowIs> SheetView::said(std::size_t at) const
{
    const auto it = m_said.constFind(row(at).number);
    return it == m_said.cend() ? std::nullopt : std::optional(*it);
}

bool SheetView::isMergedBelow(qint64 number, int column) const
{
    const auto it = m_tall.constFind(column);
    if (it == m_tall.cend())
        return false;
    const auto after = std::ranges::upper_bound(*it, number, {}, [](const CellRange &range) { return range.firstRow; });
    return after != it->begin() && std::prev(after)->firstRow < number && number <= std::prev(after)->lastRow;
}

const CellRange *SheetView::spanAt(qint64 number, int column) const
{
    const auto it = m_spans.constFind(number);
    if (it == m_spans.cend())
        return nullptr;
    const auto found = std::ranges::find_if(
        *it, [column](const CellRange &range) { return range.firstColumn <= column && column <= range.lastColumn; });
    return found == it->end() ? nullptr : &*found;
}

int SheetView::spanStart(std::size_t at, int column) const
{
    const CellRange *span = spanAt(row(at).number, column);
    return span ? span->firstColumn : column;
}

int SheetView::spanEnd(std::size_t at, int column) const
{
    const CellRange *span = spanAt(row(at).number, column);
    return span ? span->lastColumn : column;
}

QString SheetView::text(std::size_t at, int column) const
{
    const QString own = row(at).cell(column);
    return own.isEmpty() ? row(at).cell(spanStart(at, column)) : own;
}

QString SheetView::spreadText(const SourceRow &row, int column) const
{
    const CellRange *span = spanAt(row.number, column);
    return span && span->firstColumn < column ? row.cell(span->firstColumn) : QString();
}

std::vector<int> SheetView::filled(std::size_t at) const
{
    std::vector<int> columns;
    const auto &cells = row(at).cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].trimmed().isEmpty())
            columns.push_back(int(i));
    }
    return columns;
}

QString SheetView::onlyText(std::size_t at) const
{
    QString only;
    for (const QString &cell : row(at).cells) {
        const QString text = cell.trimmed();
        if (text.isEmpty() || text == only)
            continue;
        if (!only.isEmpty())
            return {};
        only = text;
    }
    return only;
}

Outcome fillMergedRows(SourceTable &table)
{
    qint64 steps = 0;
    for (const CellRange &range : table.merged) {
        if (range.firstRow == range.lastRow)
            continue;
        auto row = std::ranges::lower_bound(table.rows, qint64(range.firstRow), {}, &SourceRow::number);
        if (row == table.rows.end() || row->number != range.firstRow)
            continue;
        const QString text = row->cell(range.firstColumn);
        if (text.isEmpty())
            continue;
        const auto at = std::size_t(range.firstColumn);
        for (++row; row != table.rows.end() && row->number <= range.lastRow; ++row) {
            if (++steps > mostSteps)
                return Error{.code = ErrorCode::TooLarge, .detail = u"merges"_s};
            if (row->cells.size() <= at)
                row->cells.resize(at + 1);
            if (row->cells[at].isEmpty())
                row->cells[at] = text;
        }
    }
    return Done{};
}

}
