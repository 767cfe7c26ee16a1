// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// The sheets of an Excel 97–2003 workbook (.xls, .et). The file is read whole; nothing in it is evaluated or opened.
/// Errors: NotFound, NotAFile, Unreadable, TooLarge (a limit's name), Malformed (detail "container", "records" or "rows"),
/// UnknownFormat (detail "password"; "xls" for another document or a workbook from before 1997), Cancelled.
[[nodiscard]] Result<std::vector<SourceTable>> readXlsTables(const QString &path, WantedSheets wanted,
                                                             const Progress &progress = {}, const Limits &limits = {});

}
