// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/comparison.h"
#include "catalog/version.h"

#include <QtCore/QString>

#include <array>
#include <optional>
#include <vector>

namespace gk {

/// How many items differ between two states, by kind of difference.
struct ChangeCounts {
    std::array<qint64, 5> items{}; ///< by DifferenceKind
    qint64 others = 0;             ///< domains, offices, documents, tasks and settings that differ

    [[nodiscard]] static ChangeCounts of(const std::vector<Difference> &differences);
    [[nodiscard]] bool isEmpty() const;
};

/// "6 added, 1 removed, 14 changed, 2 moved, 1 renamed": only what there is; empty when nothing differs.
[[nodiscard]] QString countsText(const ChangeCounts &counts);

/// "Version 3", or "Now" for the present.
[[nodiscard]] QString stateName(std::optional<int> version);

/// "正式发布 · 发布稿 · 2025-06-26": what tells a version from others beside its number; empty for the present.
[[nodiscard]] QString versionWords(const std::vector<Version> &versions, std::optional<int> number);

}
