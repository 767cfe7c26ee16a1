// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "exchange/officialsheet.h"
#include "exchange/officialtable.h"

namespace gk {

struct XlsxReport {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
    SheetSum sum{}; ///< what verifyXlsx must find
};

/// Writes the official form to a temporary file, in constant memory: the items are read once for what columns they need
/// and once for their texts; rows are worded on this thread and formatted on another. The same state gives the same bytes. The file is not synced, see AtomicFile.
/// Errors: Cancelled (nothing is left behind), TooLarge (more rows or a longer text than a sheet can hold), as
/// writeError, as the reader.
[[nodiscard]] Result<XlsxReport> writeOfficialXlsx(Reader &reader, const OfficialRequest &request,
                                                   const QString &temporaryPath, const Progress &progress = {});

/// Reads a written file back and compares all its texts with what was written. Errors: WrongDigest (detail: the number
/// of rows found), as XlsxReader, Cancelled.
[[nodiscard]] Outcome verifyXlsx(const QString &path, const SheetSum &written, const Progress &progress = {});

}
