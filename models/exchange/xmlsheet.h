// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// Whether this is the beginning of a workbook in the XML of Excel 2003, which is often named xls.
[[nodiscard]] bool isXmlSheet(QByteArrayView head);

/// Its sheets. Errors: NotFound, NotAFile, Unreadable, TooLarge (a limit's name), Malformed (as XmlParser), Cancelled.
[[nodiscard]] Result<std::vector<SourceTable>> readXmlSheetTables(const QString &path, const Progress &progress = {},
                                                                  const Limits &limits = {});

}
