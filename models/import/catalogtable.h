// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/reader.h"
#include "exchange/tablesource.h"

namespace gk {

/// The items of another catalog or package as a table of all fields with their uids, so that it comes in like any other.
/// Errors: as the reader; Cancelled.
[[nodiscard]] Result<SourceTable> catalogTable(Reader &reader, const QString &source, const Progress &progress = {});

}
