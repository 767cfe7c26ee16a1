// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"
#include "store/connection.h"

namespace gk {

/// How many of the newest change sets a quick check recomputes.
inline constexpr qint64 checkedLinks = 100;

/// SQLite's quick_check, then the last `links` of the chain: what must hold before a file is written to that this
/// computer does not know. Errors: Damaged, Unreadable, Cancelled.
[[nodiscard]] Outcome checkQuickly(Connection &connection, const Fields &fields, qint64 links,
                                   const Progress &progress);

}
