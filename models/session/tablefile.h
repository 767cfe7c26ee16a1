// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomicfile.h"
#include "base/cancel.h"
#include "catalog/plaintable.h"
#include "catalog/reader.h"

#include <QtCore/QDateTime>

namespace gk {

/// Writes a table of an official paper in the form its name ends in, .xlsx, .docx or .pdf: beside the target, verified by
/// reading, renamed; on any error the target is as it was.
/// @param at  the date in the file
/// Errors: UnknownFormat (detail = the ending), Exists, FolderMissing, NotWritable, Full, WriteFailed, TooLarge, NoFont,
/// Cancelled.
[[nodiscard]] Outcome writeTableFile(Reader &reader, const PlainTable &table, const QString &target, Replace replace,
                                     const QDateTime &at, const Progress &progress = {});

}
