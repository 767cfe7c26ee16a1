// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheetview.h"

#include "import/tablerows.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int tallestSpan = 64;          // a merge over more rows is no heading and no tick
constexpr qint64 mostSteps = 30'000'000; // as many as cells are read at most

}

Result<std::shared_ptr<const SheetView>> SheetView::of(const SourceTable &table, const ImportCorrections &corrections,
                                                       std::vector<ImportNote> &notes)
{
    SheetView view(table);
    view.correct(corrections, notes);
    if (const Outcome filled = view.fillMerged(); !filled)
        return filled.error();
    for (const SourceRow *row : view.m_rows)
        view.m_width = std::max(view.m_width, int(row->cells.size()));
    return std::make_shared<const SheetView>(std::move(view));
}

SheetView::SheetView(const SourceTable &table) : m_table(&table)
{
    m_rows.reserve(table.rows.size());
    for (const SourceRow &row : table.rows)
        m_rows.push_back(&row);
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

void SheetView::correct(const ImportCorrections &corrections, std::vector<ImportNote> &notes)
{
    using Text = ImportCorrections::Text;
    const TablePlace place{m_table->source, m_table->sheet};
    for (const ImportCorrections::Row &row : corrections.rows) {
        if (row.table == place)
            m_said.insert(row.number, row.is);
    }
    QHash<std::pair<qint64, int>, const Text *> cells;
    QHash<int, QHash<QString, const Text *>> alike;
    for (const Text &text : corrections.texts) {
        if (text.table != place || text.column < 0)
            continue;
        if (text.of == Text::Of::Cell)
            cells.insert({text.row, text.column}, &text);
        else
            alike[text.column].insert(text.from, &text);
    }
    for (std::size_t at = 0; !alike.isEmpty() && at < rowCount(); ++at) {
        for (auto it = alike.cbegin(); it != alike.cend(); ++it) {
            const Text *text = it->value(row(at).cell(it.key()));
            if (text && !cells.contains({row(at).number, it.key()}))
                correctCell(at, *text, notes);
        }
    }
    for (const Text *text : std::as_const(cells)) {
        if (const auto at = rowOf(text->row))
            correctCell(*at, *text, notes);
    }
}

void SheetView::correctCell(std::size_t at, const ImportCorrections::Text &text, std::vector<ImportNote> &notes)
{
    notes.push_back(
        noteOn(*m_table, row(at).number, text.column, ImportNoteKind::Corrected, row(at).cell(text.column), text.to));
    setText(at, text.column, text.to);
}

Outcome SheetView::fillMerged()
{
    qint64 steps = 0;
    for (const CellRange &range : m_table->merged) {
        const auto first = range.firstRow == range.lastRow ? std::nullopt : rowOf(range.firstRow);
        const QString text = first ? row(*first).cell(range.firstColumn) : QString();
        if (text.isEmpty())
            continue;
        for (std::size_t at = *first + 1; at < rowCount() && row(at).number <= range.lastRow; ++at) {
            if (++steps > mostSteps)
                return Error{.code = ErrorCode::TooLarge, .detail = u"merges"_s};
            if (row(at).cell(range.firstColumn).isEmpty())
                setText(at, range.firstColumn, text);
        }
    }
    return Done{};
}

void SheetView::setText(std::size_t at, int column, const QString &text)
{
    SourceRow &own = m_own.try_emplace(at, *m_rows[at]).first->second; // stays where it is whatever comes to it
    m_rows[at] = &own;
    const auto place = std::size_t(column);
    if (own.cells.size() <= place)
        own.cells.resize(place + 1);
    own.cells[place] = text;
}

std::optional<std::size_t> SheetView::rowOf(qint64 number) const
{
    const auto it = std::ranges::lower_bound(m_rows, number, {}, &SourceRow::number);
    if (it == m_rows.end() || (*it)->number != number)
        return std::nullopt;
    return std::size_t(it - m_rows.begin());
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

}
