// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/columnmeaning.h"

namespace gk {

/// A table that names its items by uid is one of ours, a working file or a full csv: its headings are one row, each with
/// the official title of a field, and every row below is an item. Nothing is guessed, since its texts may look like
/// headings, notes or totals.
/// @return nothing when no row near the top heads a column "uid" beside at least one field
[[nodiscard]] std::optional<TablePart> uidPart(const SheetView &sheet, const HeadingWords &words);

/// What its columns mean. Headings that somebody added are read as those of foreign tables, by their words.
/// @param sayings what the user says of them
[[nodiscard]] TableHeader uidHeader(const SheetView &sheet, const TablePart &part, const HeadingWords &words,
                                    const ColumnSayings &sayings);

}
