// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/columnlook.h"
#include "import/headerfinder.h"
#include "import/sayings.h"

namespace gk {

/// A part of a sheet that may be a table of items.
struct TablePart {
    HeaderBlock header{};
    int firstColumn = 0;
    int lastColumn = 0;
    QStringList titles{};                 ///< the lines above, the last nearest
    std::vector<std::size_t> titleRows{}; ///< where they stand
    std::vector<std::size_t> rows{};      ///< indexes of the rows below that belong to it
};

/// What each column means, from its headings and from what its cells look like.
/// @param sayings what the user says of them
/// @return nothing when the table is no catalog
[[nodiscard]] std::optional<TableHeader> understandColumns(const SheetView &sheet, const TablePart &part,
                                                           const HeadingWords &words, const ColumnSayings &sayings);

}
