// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/uid.h"
#include "catalog/importnote.h"
#include "import/rowkind.h"

namespace gk {

/// A row of a source table that speaks of one item.
struct SourceItem {
    const SourceRow *literal = nullptr;     ///< as it stands in the file, merged cells filled
    std::optional<SourceRow> resolved{};    ///< with what blanks, 同上 and cut rows stand for; nothing = as literal
    std::optional<QString> domain{};        ///< path; empty = in no domain; nothing = the table does not say
    std::optional<QString> literalDomain{}; ///< the same without resolving blanks
    std::optional<Uid> uid{};               ///< nothing when the cell is empty or no uid
    QString section{};                      ///< of a band that is no domain: its level 1 where the row has none
    std::vector<ImportNote> notes{};        ///< on what was resolved; told when the row is taken in that form

    [[nodiscard]] const SourceRow &read() const { return resolved ? *resolved : *literal; }
    SourceRow &resolving();
};

/// What was found in a table besides its items.
struct TableRows {
    std::vector<SourceItem> items{};
    std::vector<ImportNote> notes{};
    qint64 skipped = 0;           ///< rows that are no items
    std::vector<RowKind> kinds{}; ///< of the part's rows, one by one
};

/// A note on a cell; `column` from 0.
[[nodiscard]] ImportNote noteOn(const SourceTable &table, qint64 row, int column, ImportNoteKind kind,
                                const QString &original, const QString &taken = {});

/// The items of a table, in order: bands become domains or sections, notes and totals are left out with a note, rows a
/// page break cut are joined, blanks and 同上 are resolved column by column. Rows point into the sheet's table.
/// @param domain of the whole table, a path; nothing when neither title nor sheet say
/// @param isKnownDomain whether the catalog has a domain of this path
/// @param progress ends the work early, with the rows so far
[[nodiscard]] TableRows rowsOf(const SheetView &sheet, const TablePart &part, const TableHeader &header,
                               const std::optional<QString> &domain,
                               const std::function<bool(const QString &)> &isKnownDomain, const Progress &progress);

}
