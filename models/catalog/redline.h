// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <vector>

namespace gk {

/// What became of a stretch of text.
enum class RedlineKind { Kept, Deleted, Inserted };

struct RedlinePart {
    RedlineKind kind = RedlineKind::Kept;
    QString text{};

    bool operator==(const RedlinePart &) const = default;
};

/// What must be struck and what inserted to make `after` of `before`, as a person would mark it on paper: Chinese letter
/// by letter, numbers and Latin words whole; what stays between two changes in a single letter or sign is marked with
/// them, so that the text can be read. The parts without the inserted ones are `before`, without the deleted ones `after`.
/// Texts with little in common are struck and written anew as a whole.
/// Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), greedy algorithm.
[[nodiscard]] std::vector<RedlinePart> redline(const QString &before, const QString &after);

}
