// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// The tables of a Word document as a reader sees them, numbered "1", "2" in the order of the page; a table inside a
/// cell of table 1 is "1.1". Automatic list numbers are part of the text, deleted text and rows are not, inserted ones
/// are; symbols are what they show (■); a paragraph or manual break is a line break.
/// Errors: as ZipReader::open; Malformed (detail "document" when it is no Word document), TooLarge, Cancelled.
[[nodiscard]] Result<std::vector<SourceTable>> readDocxTables(const QString &path, const Progress &progress = {},
                                                              const Limits &limits = {});

}
