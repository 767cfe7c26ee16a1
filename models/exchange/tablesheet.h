// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/plaintable.h"
#include "exchange/officialsheet.h"

namespace gk {

/// Writes a table of an official paper to a temporary spreadsheet: title, lead, header repeated on every page, rows;
/// A4 landscape. Every cell is a typed text, never a formula; the same table and date give the same bytes.
/// @param created  the file's only date
/// @return what verifyXlsx must find
/// Errors: TooLarge (a text longer than 32,767; detail = column title), as writeError.
[[nodiscard]] Result<SheetSum> writeTableSheet(const PlainTable &table, const QDateTime &created,
                                               const QString &temporaryPath);

}
