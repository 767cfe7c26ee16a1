// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/layout.h"
#include "exchange/tablesource.h"

namespace gk {

/// What a column of a source table is taken for.
struct SourceColumn {
    enum class Use : quint8 {
        Item,        ///< a column of the form or a field
        Uid,         ///< the items' permanent identity
        Ignored,     ///< 序号, or a column without heading and text
        Extra,       ///< none of ours: kept beside the item under its heading
        Party,       ///< offices with the role in column.term: 牵头单位, 配合单位
        Requirement, ///< basis and time limit in one cell
        Deeper,      ///< a level below the fourth: joined to it
    };
    int index = 0;     ///< from 0, in the table
    QString heading{}; ///< as it stands there, groups and title
    Use use = Use::Extra;
    Column column{};     ///< for Item and Party
    int confidence = 0;  ///< percent
    bool isTried = true; ///< for Extra: no field fits; else the user or another column decided
    bool isSaid = false; ///< the user said so, now or of the same layout before
};

/// The header of a table that is a catalog.
struct TableHeader {
    qint64 firstRow = 0; ///< numbers as in the file, from 0
    qint64 lastRow = 0;
    std::vector<SourceColumn> columns{};

    /// The first column that holds the field's text.
    [[nodiscard]] const SourceColumn *find(Field field) const;
    [[nodiscard]] const SourceColumn *at(int index) const;
    [[nodiscard]] bool hasUids() const;
    /// Whether any column, a tick included, speaks of the field.
    [[nodiscard]] bool says(Field field) const;
    /// The column of 序号; nullptr when there is none.
    [[nodiscard]] const SourceColumn *serial() const;
};

}
