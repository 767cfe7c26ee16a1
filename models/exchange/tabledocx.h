// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "catalog/plaintable.h"

#include <QtCore/QDateTime>

namespace gk {

/// Writes a table of an official paper as a word document in the style of official papers, A4 landscape, its headings
/// repeated on every page; what was deleted is struck, what was inserted underlined. Nobody's name stands in it.
/// @param created  the file's only date
/// @return what verifyDocx must find
/// Errors: as ZipWriter.
[[nodiscard]] Result<Digest> writeTableDocx(const PlainTable &table, const QDateTime &created,
                                            const QString &temporaryPath);

}
