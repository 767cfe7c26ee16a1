// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// What a file with tables is, by its content and never by its name: an "xls" is often a web page.
enum class SourceForm { Xlsx, Xls, XmlSheet, Docx, Ods, Html, SavedPage, Csv };

/// Errors: NotFound, NotAFile, Unreadable, as ZipReader::open; UnknownFormat for anything without tables we read (detail
/// "password", "xls", "pdf", "catalog" or "package" where it is known).
[[nodiscard]] Result<SourceForm> sourceFormOf(const QString &path, const Limits &limits = {});

/// The tables of a file of any form, before any interpretation. Errors: as sourceFormOf and the reader of the form.
[[nodiscard]] Result<std::vector<SourceTable>> readTables(const QString &path, WantedSheets wanted,
                                                          const Progress &progress = {}, const Limits &limits = {});

}
