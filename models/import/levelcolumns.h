// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/tableheader.h"

namespace gk {

/// A column that names items, and what is known of its place among the levels.
struct NameColumn {
    std::size_t at = 0; ///< index in the list of columns
    int level = 0;      ///< 1–6 where its heading says so
    int rank = 0;       ///< 1 a class, 2 an item, 3 a part of one, where it does not
    int confidence = 0;
    double domains = 0; ///< share of its cells that are names of domains
};

/// Gives each name column its level: as numbered; else classes before items before parts, in their order. Where a
/// number stands twice, the first of them is the domain when its cells are names of domains, else all count in their
/// order. What is deeper than four levels is joined to the fourth. Weak names (信息名称) give way to real ones.
void assignLevels(std::vector<SourceColumn> &columns, std::vector<NameColumn> names);

}
