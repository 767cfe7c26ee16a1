// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/cards.h"
#include "import/tablefinder.h"
#include "import/tableimport.h"
#include "import/tablerows.h"

#include <memory>

namespace gk {

/// A table that was recognised as a catalog: what its columns mean and which items its rows name.
struct UnderstoodTable {
    std::shared_ptr<const SheetView> sheet{};
    TablePart part{};
    TableHeader header{};
    std::optional<QString> domain{}; ///< path, of all its rows by title or sheet
    TableRows rows{};
    std::shared_ptr<const CardTable> cards{}; ///< where the cells stand in the file, for a table made of cards
    std::size_t source = 0;                   ///< index of the source table
    QString signature{};                      ///< of the layout
    bool isRemembered = false;                ///< what was said of the same layout before is used
};

struct Understanding {
    std::vector<UnderstoodTable> tables{};
    std::vector<ImportNote> notes{};
    qint64 skipped = 0; ///< rows that repeat a header
    std::vector<SourceReading> sources{};
};

/// Reads tables as catalogs, of any layout.
/// A table of a document without headings goes on with the one before when it is as wide.
/// @param progress counts rows; how many there are in all its owner knows
/// Errors: TooLarge "merges"; Cancelled.
[[nodiscard]] Result<Understanding> understand(const std::vector<std::shared_ptr<const SheetView>> &sheets,
                                               const HeadingWords &words, const ImportRequest &request,
                                               const std::function<bool(const QString &)> &isKnownDomain,
                                               const Progress &progress);

}
