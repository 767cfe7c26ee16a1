// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"
#include "import/celltaker.h"
#include "import/itemmatch.h"
#include "import/understanding.h"

namespace gk {

/// What matching and placing must know of an item of the catalog.
struct KnownItem {
    Uid uid{};
    Uid domain{};
    QString label{};
    qint64 position = 0;
    MatchKeys keys{};
};

/// The items of the catalog in catalog order, seen through the columns of a table.
/// Errors: as the reader; Cancelled.
[[nodiscard]] Result<std::vector<KnownItem>> knownItems(Reader &reader, const UnderstoodTable &table,
                                                        const Names &names, const Progress &progress);

/// The keys of a table's rows; of fewer when it was cancelled.
/// @param trial reads a row as an import would, and makes nothing
[[nodiscard]] std::vector<MatchKeys> rowKeys(const Reader &reader, const UnderstoodTable &table, const Names &names,
                                             CellTaker &trial, const Progress &progress);

/// An item without values but its domain.
[[nodiscard]] Record emptyItem(const Fields &fields, const Uid &uid, const Uid &domain);

/// The note that tells how a row came to its item; nothing where that is beyond doubt.
[[nodiscard]] std::optional<ImportNoteKind> noteKindOf(MatchedBy by);

}
