// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomicfile.h"
#include "store/connection.h"

namespace gk {

/// The whole catalog as the connection sees it now, into a new file: SQLite's backup, verified, synced, renamed.
/// Errors: as AtomicFile, Cancelled, Busy.
[[nodiscard]] Outcome copyCatalog(Connection &from, const QString &target, Replace replace, const Progress &progress);

}
