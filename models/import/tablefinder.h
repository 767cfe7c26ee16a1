// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/columnmeaning.h"

namespace gk {

/// What a sheet holds below each other and side by side.
struct SheetParts {
    std::vector<TablePart> tables{};
    std::vector<std::size_t> repeated{}; ///< rows that only repeat a header above
    QStringList front{};                 ///< all lines when there is no header at all
};

/// Finds rows of headings and what belongs to each: the lines above as titles, the rows below up to the next header.
/// A header that says the same again without a new title is a page's, not a table's.
[[nodiscard]] SheetParts findParts(const SheetView &sheet, const HeadingWords &words, const Progress &progress);

}
