// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// All sheets of an OpenDocument spreadsheet, hidden ones too, with the texts a reader sees. Repeated rows and columns
/// are expanded where they hold text; covered cells are empty; cell notes are left out; errors read as empty.
/// Errors: as ZipReader::open (UnknownFormat "password" when it is encrypted); Malformed; TooLarge; Cancelled.
[[nodiscard]] Result<std::vector<SourceTable>> readOdsTables(const QString &path, const Progress &progress = {},
                                                             const Limits &limits = {});

}
