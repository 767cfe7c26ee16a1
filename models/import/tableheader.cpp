// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/tableheader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

const SourceColumn *TableHeader::find(Field field) const
{
    const auto it = std::ranges::find_if(columns, [field](const SourceColumn &column) {
        return column.use == SourceColumn::Use::Item && column.column.field == field
               && column.column.role != ColumnRole::Tick;
    });
    return it == columns.end() ? nullptr : &*it;
}

const SourceColumn *TableHeader::at(int index) const
{
    const auto it = std::ranges::find(columns, index, &SourceColumn::index);
    return it == columns.end() ? nullptr : &*it;
}

bool TableHeader::hasUids() const
{
    return std::ranges::any_of(columns,
                               [](const SourceColumn &column) { return column.use == SourceColumn::Use::Uid; });
}

bool TableHeader::says(Field field) const
{
    return std::ranges::any_of(columns, [field](const SourceColumn &column) {
        const bool isOf = column.use == SourceColumn::Use::Item || column.use == SourceColumn::Use::Party;
        return isOf && column.column.field == field;
    });
}

const SourceColumn *TableHeader::serial() const
{
    const auto it = std::ranges::find_if(columns, [](const SourceColumn &column) {
        return column.use == SourceColumn::Use::Ignored && !column.heading.isEmpty();
    });
    return it == columns.end() ? nullptr : &*it;
}

}
