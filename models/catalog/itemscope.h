// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/names.h"
#include "catalog/reader.h"

#include <QtCore/QSet>

#include <optional>

namespace gk {

/// A part of the catalog that people ask for by name: one domain, one office, or both at once.
struct ItemScope {
    std::optional<Uid> domain{}; ///< with all domains below it; a null uid = items without a domain
    std::optional<Uid> office{}; ///< named by the item in any role

    [[nodiscard]] bool isEverything() const { return !domain && !office; }
    bool operator==(const ItemScope &) const = default;
};

/// The domain and all below it.
[[nodiscard]] QSet<Uid> withAllBelow(const Uid &domain, const Names &names);
/// Whether a value of parties names the office.
[[nodiscard]] bool isNaming(const Value &parties, const Uid &office);

/// The ids of the live items in the scope, in catalog order; nothing when everything is.
/// Errors: as the reader, Cancelled.
[[nodiscard]] Result<std::optional<std::vector<RowId>>> itemsIn(Reader &reader, const ItemScope &scope,
                                                                const Progress &progress = {});

}
