// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablebuilder.h"

#include "exchange/sheetnotes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

Outcome TableBuilder::put(qint64 row, qint64 column, const QString &text, const LookOfCell &look)
{
    if (text.isEmpty() || column >= m_limits.columns)
        return Done{};
    if (text.size() > m_limits.cellText)
        return Error{.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = row + 1};
    if (row >= m_limits.rows)
        return Error{.code = ErrorCode::TooLarge, .detail = u"rows"_s, .row = row + 1};
    if (m_table.rows.empty() || m_table.rows.back().number != row)
        m_table.rows.push_back({row, {}});
    auto &cells = m_table.rows.back().cells;
    const auto at = std::size_t(column);
    if (cells.size() <= at) {
        if (auto added = m_texts.addPlaces(qint64(at + 1 - cells.size()), row); !added)
            return added;
        cells.resize(at + 1);
    }
    cells[at] = text;
    if (auto kept = m_texts.keep(cells[at], row); !kept)
        return kept;
    m_marks.add(row, int(column), look);
    return Done{};
}

void TableBuilder::note(qint64 row, qint64 column, CellNoteKind kind, const QString &text)
{
    auto &notes = m_table.facts.notes;
    if (row < m_limits.rows && column < m_limits.columns && qint64(notes.size()) < m_limits.notes)
        notes.push_back({int(row), int(column), kind, text.left(m_limits.cellText)});
}

Outcome TableBuilder::merge(qint64 row, qint64 column, qint64 rows, qint64 columns)
{
    if ((rows <= 1 && columns <= 1) || row >= m_limits.rows || column >= m_limits.columns)
        return Done{};
    if (qint64(m_table.merged.size()) >= m_limits.merges)
        return Error{.code = ErrorCode::TooLarge, .detail = u"merges"_s, .row = row + 1};
    const qint64 lastRow = row + std::clamp<qint64>(rows, 1, m_limits.rows - row) - 1;
    const qint64 lastColumn = column + std::clamp<qint64>(columns, 1, m_limits.columns - column) - 1;
    m_table.merged.push_back({int(row), int(column), int(lastRow), int(lastColumn)});
    return Done{};
}

SourceTable TableBuilder::take(const QString &source, const QString &sheet)
{
    m_table.source = source;
    m_table.sheet = sheet;
    m_table.facts.marks = m_marks.take();
    sortNotes(m_table.facts.notes);
    std::ranges::sort(m_table.merged, {},
                      [](const CellRange &range) { return std::pair(range.firstRow, range.firstColumn); });
    return std::exchange(m_table, {});
}

void closeWith(std::vector<SourceTable> &tables, const std::vector<SourceLine> &lines)
{
    const auto last = std::ranges::find_if(tables.rbegin(), tables.rend(),
                                           [](const SourceTable &table) { return !table.sheet.contains(u'.'); });
    if (last != tables.rend())
        last->after = lines;
}

}
