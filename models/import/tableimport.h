// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "catalog/importcorrections.h"
#include "catalog/importnote.h"
#include "catalog/importoutcome.h"
#include "catalog/reader.h"
#include "import/mapping.h"

namespace gk {

/// A table that was recognised.
struct ImportedTable {
    QString source{};
    QString sheet{};
    QStringList titles{}; ///< the lines above, the last nearest
    TableHeader header{};
    bool isContinued = false; ///< it has no headings of its own: those of the table before
    QString domain{};         ///< of all its rows, when it is one
    qint64 rows = 0;
    std::size_t place = 0;     ///< index of the source table
    QString signature{};       ///< of the layout
    bool isRemembered = false; ///< what was said of the same layout before is used
};

struct TableImport {
    ChangeSet changes{}; ///< differences only; its label, author and time are the caller's
    qint64 added = 0;    ///< items, as all counts
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0; ///< rows that are no items, and items that say nothing
    std::vector<ImportedTable> tables{};
    std::vector<ImportNote> notes{};
    std::vector<RowOutcome> rows{};       ///< by source table and row
    std::vector<SourceReading> sources{}; ///< one for each source table
};

struct ImportRequest {
    QString domain{};  ///< path, for rows whose domain neither a column nor a band names
    Mapping mapping{}; ///< what the user says of the columns
    ImportCorrections corrections{};
    std::vector<RememberedLayout> remembered{};
    /// Whether sources without any catalog are refused, or told of, so that the user may say what they are.
    enum class WithoutTable : quint8 { Refuse, Tell } withoutTable = WithoutTable::Refuse;
};

/// Reads tables of any layout as catalogs and finds what differs from the catalog at hand. Rows are matched by uid, then
/// whole, then by code, by domain, levels and content, by levels, by the likeness of their texts; in order. Items that no
/// row speaks of are left alone. Importing an export of the same state gives an empty change set.
/// Errors: NoTable when no table is a catalog; TooLarge "merges"; Cancelled; as the reader.
[[nodiscard]] Result<TableImport> importTables(Reader &reader, const std::vector<SourceTable> &tables,
                                               const ImportRequest &request = {}, const Progress &progress = {});

}
