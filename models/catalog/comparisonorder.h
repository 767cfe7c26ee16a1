// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/comparison.h"
#include "catalog/reader.h"

namespace gk {

/// Puts differences into the order in which people know their records: kinds in their own order, items by domain and
/// position, domains as the tree has them. What is gone stands where it was before.
/// @param before the earlier state of the comparison
/// @param after the later one
/// Errors: as the readers.
[[nodiscard]] Result<std::vector<Difference>> inCatalogOrder(std::vector<Difference> differences, Reader &before,
                                                             Reader &after);

}
