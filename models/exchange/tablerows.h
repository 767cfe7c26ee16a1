// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tableimport.h"

namespace gk {

/// A row of a source table that speaks of one item.
struct SourceItem {
    const SourceRow *row = nullptr;
    std::optional<QString> domain{}; ///< path; empty = in no domain; nothing = the table does not say
    std::optional<Uid> uid{};        ///< nothing when the cell is empty or no uid
};

/// The items of a table, bands and repeated headers taken out. Rows point into `table`.
[[nodiscard]] std::vector<SourceItem> itemsOf(const SourceTable &table, const TableHeader &header, TableImport &report);

/// A note on a cell; `column` from 0.
[[nodiscard]] ImportNote noteOn(const SourceTable &table, qint64 row, int column, ImportNoteKind kind,
                                const QString &original, const QString &taken = {});

}
