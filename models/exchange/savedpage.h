// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// Whether this is the beginning of a web page saved as one file (.mht), as browsers, Excel and Word do.
[[nodiscard]] bool isSavedPage(QByteArrayView head);

/// The tables of its pages, numbered through. Pictures and other parts are left out; nothing is fetched.
/// Errors: NotFound, NotAFile, Unreadable, TooLarge (a limit's name), Malformed (detail "encoding"; "parts" when it holds
/// no page), Cancelled.
[[nodiscard]] Result<std::vector<SourceTable>> readSavedPageTables(const QString &path, const Progress &progress = {},
                                                                   const Limits &limits = {});

/// Undoes quoted-printable. Source: RFC 2045, 6.7; what is no escape stays.
[[nodiscard]] QByteArray fromQuotedPrintable(QByteArrayView bytes);

}
