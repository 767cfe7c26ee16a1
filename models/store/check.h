// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"
#include "store/connection.h"

namespace gk {

/// How many of the newest change sets a quick check recomputes.
inline constexpr qint64 checkedLinks = 100;

/// How far SQLite looks into the structure: `Whole` also compares the indexes with their tables.
enum class Depth { Quick, Whole };

/// SQLite's own verdict: "ok", or the first thing it found. Errors: Damaged, Unreadable, Cancelled.
[[nodiscard]] Result<QString> structureVerdict(Connection &connection, Depth depth, const Progress &progress = {});

/// Recomputes the chain behind the change set `after` (0 = all of it), in one state of the file.
/// @return the seq of the first link that does not fit, or nothing. Errors: as reading, Cancelled.
[[nodiscard]] Result<std::optional<qint64>> firstBrokenLink(Connection &connection, const Fields &fields, qint64 after,
                                                            const Progress &progress);

/// SQLite's quick check, then the last `links` of the chain: what must hold before a file is written to that this
/// computer does not know. Errors: Damaged, Unreadable, Cancelled.
[[nodiscard]] Outcome checkQuickly(Connection &connection, const Fields &fields, qint64 links,
                                   const Progress &progress);

/// Whether the structure of a file that nobody has open holds, for copies and backups.
[[nodiscard]] bool isWhole(const QString &path);

}
