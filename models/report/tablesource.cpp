// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/tablesource.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <array>

namespace gk {

TableSource::TableSource(const PlainTable &table) : m_items(table.items), m_columns(table.columns)
{
    constexpr std::array levels{item::level1, item::level2, item::level3, item::level4};
    for (const auto &cells : table.rows) {
        CopyRow row{.cells = cells, .levels = std::vector<QString>(levels.size())};
        for (std::size_t level = 0; level < levels.size(); ++level) {
            const auto column = std::ranges::find(table.columns, levels[level], &Column::field);
            if (column != table.columns.end() && column->role == ColumnRole::Text)
                row.levels[level] = cells[std::size_t(column - table.columns.begin())];
        }
        m_rows.push_back(std::move(row));
    }
    for (const auto &[place, marks] : table.marks)
        m_rows[place.first].marks[place.second] = marks;
}

Outcome TableSource::each(const Progress &progress, const std::function<void(CopyRow &&)> &visit)
{
    for (const CopyRow &row : m_rows) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        visit(CopyRow(row));
    }
    return Done{};
}

Result<std::vector<CopyRow>> TableSource::sample(std::size_t most)
{
    return std::vector<CopyRow>(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(std::min(most, m_rows.size())));
}

}
