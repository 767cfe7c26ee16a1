// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/pasted.h"
#include "exchange/tablesource.h"

namespace gk {

/// The tables on the clipboard: those of the page, numbered as in readHtmlTables when there are several; if it has none,
/// the cells of the text.
/// @param source  what the clipboard is called
/// Errors: NoTable, TooLarge, Malformed, Cancelled; path = the source.
[[nodiscard]] Result<std::vector<SourceTable>> readPasted(const Pasted &pasted, const QString &source,
                                                          const Progress &progress = {}, const Limits &limits = {});

}
