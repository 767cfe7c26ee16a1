// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomicfile.h"
#include "report/pages.h"

namespace gk {

/// Writes a copy as PDF: beside the target, verified by reading, then renamed. Holds one page at a time. No author,
/// program or machine stands in the file, and its date is the version's (or request.at): the same version gives the same
/// bytes. Progress counts items, twice each (measured, then painted).
/// Errors: NoFont, Exists, FolderMissing, NotWritable, Locked, Full, WriteFailed, as Reader, Cancelled.
[[nodiscard]] Result<PrintReport> writePdf(Reader &reader, const PrintRequest &request, const QString &target,
                                           Replace replace, const Progress &progress = {});

}
