// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "exchange/htmltables.h"

namespace gk {

/// Feeds a web page to a taker of tables; what the page leaves open is closed at its end. Pages may follow one another.
/// @param charset  what stands beside the page about its encoding; UTF-8 shows itself whatever is said
/// Errors: Malformed "encoding", TooLarge (a limit's name), Cancelled.
[[nodiscard]] Outcome readHtmlPage(const QByteArray &bytes, const QByteArray &charset, HtmlTables &tables,
                                   const Progress &progress);

}
