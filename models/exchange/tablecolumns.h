// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/layout.h"
#include "exchange/tablesource.h"

namespace gk {

/// What a column of a source table is taken for.
struct SourceColumn {
    enum class Use : quint8 {
        Item,    ///< a column of the form or a field
        Uid,     ///< the items' permanent identity
        Ignored, ///< 序号, or a column without heading and text
        Extra,   ///< none of ours: kept beside the item under its heading
    };
    int index = 0;     ///< from 0, in the table
    QString heading{}; ///< as it stands there, group and title
    Use use = Use::Extra;
    Column column{}; ///< for Item
};

/// The header of a table of ours.
struct TableHeader {
    qint64 firstRow = 0; ///< numbers as in the file, from 0
    qint64 lastRow = 0;
    std::size_t body = 0; ///< index of the first row below it in SourceTable::rows
    std::vector<SourceColumn> columns{};

    [[nodiscard]] const SourceColumn *find(Field field) const;
    [[nodiscard]] bool hasUids() const;
};

/// Finds the header by its words: the two-row header of the official form, or one row of field titles.
/// @param needs the tiers in use and what they are called here
/// @return nothing when no row holds the headings of our own exports
[[nodiscard]] std::optional<TableHeader> findHeader(const SourceTable &table, const Fields &fields,
                                                    const ColumnNeeds &needs);

}
