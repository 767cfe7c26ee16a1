// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/officialform.h"
#include "exchange/officialsheet.h"

namespace gk {

/// One working file to be written: a spreadsheet for filling in that comes back without loss.
struct WorkingRequest {
    QStringList fields{};             ///< keys of the item fields wanted, in table order; empty = all
    RowSelection selection{};         ///< of the items, in this order
    std::optional<Version> version{}; ///< the frozen version the reader shows, if it is one
    QDateTime at{};                   ///< the state's date; the version's goes before
};

struct WorkingReport {
    qint64 items = 0;
    SheetSum sum{}; ///< what verifyXlsx must find on the first sheet
};

/// Writes the working file: one line per item with all stored values as texts (none inherited), drop-downs for closed
/// vocabularies, a hidden uid in front; a sheet that explains each field; hidden, the choices of the drop-downs and the
/// stamp (WorkingStamp). The headings are locked, what lies below is not: a line of locked cells could not be sorted.
/// The same version gives the same bytes.
/// Errors: NoSuchField (detail = the key), TooLarge (more lines or a longer text than a sheet can hold), Cancelled, as
/// writeError, as the reader.
[[nodiscard]] Result<WorkingReport> writeWorkingFile(Reader &reader, const WorkingRequest &request,
                                                     const QString &temporaryPath, const Progress &progress = {});

}
