// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"
#include "exchange/rowtexts.h"
#include "exchange/tablerows.h"

namespace gk {

/// What matching must know of an item of the catalog.
struct KnownItem {
    Uid uid{};
    Uid domain{};
    qint64 position = 0;
    QString code{};
    QByteArray whole{};    ///< digest of all cells the table shows, its domain included where the table names domains
    QByteArray names{};    ///< of domain, levels and content
    QByteArray anywhere{}; ///< of levels and content
    QByteArray levels{};   ///< of domain and levels
};

/// Which item a row speaks of.
struct RowMatch {
    std::optional<std::size_t> item{}; ///< index among the known ones; nothing = a new one
    bool isWhole = false;              ///< all cells are as the catalog shows them
};

/// The items of the catalog in catalog order, seen through the columns of a table.
/// Errors: as the reader; Cancelled.
[[nodiscard]] Result<std::vector<KnownItem>> knownItems(Reader &reader, const TableHeader &header, const Names &names,
                                                        bool namesDomains, const Progress &progress);

/// The digest of an item's cells as a table shows them: KnownItem::whole.
class WholeDigest
{
public:
    WholeDigest(const Fields &fields, const TableHeader &header, const Names &names);
    /// @param domain its path, or empty where the table names no domains
    [[nodiscard]] QByteArray of(const Record &item, const QString &domain);

private:
    RowTexts m_texts;
};

/// One match per row; no item is matched twice.
/// @param asTaken the whole digest of the item a row would make: what an import cleaned up is known again
[[nodiscard]] std::vector<RowMatch> matchRows(const std::vector<SourceItem> &rows, const TableHeader &header,
                                              const std::vector<KnownItem> &known, bool namesDomains,
                                              const std::function<QByteArray(const SourceItem &)> &asTaken);

}
