// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/headingwords.h"
#include "import/sheetview.h"

namespace gk {

/// The headings over one column, from the top; a heading over several rows once.
struct HeadingPath {
    int column = 0;
    QStringList titles{};

    bool operator==(const HeadingPath &) const = default;
};

/// One to four rows of headings.
struct HeaderBlock {
    std::size_t first = 0; ///< index of its first row in SourceTable::rows
    std::size_t depth = 1;
    std::vector<HeadingPath> columns{}; ///< one for each column up to the last heading
    bool isSaid = false;                ///< the user says that these are headings

    [[nodiscard]] std::size_t body() const { return first + depth; }
};

/// Reads a header that begins at this row, its upper groups included when they stand there.
/// @return nothing when the row is no row of headings
[[nodiscard]] std::optional<HeaderBlock> headerAt(const SheetView &sheet, std::size_t at, const HeadingWords &words);

/// Whether two headers say the same, cell by cell, in at least 70 of 100 columns.
[[nodiscard]] bool isSameHeader(const HeaderBlock &a, const HeaderBlock &b);

}
