// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/tableheader.h"

#include <span>

namespace gk {

/// One line of the table of headings: a word and what it says of its column.
struct HeadingWord {
    QStringView word{};
    SourceColumn::Use use = SourceColumn::Use::Item;
    Field field{};
    ColumnRole role = ColumnRole::Text;
    QStringView term{};    ///< of a tick, or the role of a party
    int rank = 0;          ///< of a name: 1 a class of items, 2 an item, 3 a part of one
    int confidence = 0;    ///< percent
    bool isPublic = false; ///< speaks of disclosure and of nothing else
};

/// Whole headings. Levels, tiers, stages and channels are not among them: those come from their own lists.
[[nodiscard]] std::span<const HeadingWord> headingTable();
/// Parts of headings, the telling ones first.
[[nodiscard]] std::span<const HeadingWord> headingParts();

}
