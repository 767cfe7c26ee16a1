// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// The tables of a web page saved to disk, or of an "xls" file that is one, with the texts a browser shows; numbered as
/// in readDocxTables. Broken markup is read as browsers do; scripts are not run, nothing outside the file is opened.
/// Encoding: by the byte order mark, else as the page says (gb2312 and gbk read as GB18030), else UTF-8 when it is
/// valid, else GB18030.
/// Errors: NotFound, NotAFile, Unreadable, TooLarge, Malformed (detail "encoding"), Cancelled.
[[nodiscard]] Result<std::vector<SourceTable>> readHtmlTables(const QString &path, const Progress &progress = {},
                                                              const Limits &limits = {});

}
