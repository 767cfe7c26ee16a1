// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "exchange/officialtable.h"

namespace gk {

struct DocxReport {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
    Digest document{}; ///< of its main part
};

/// Writes the official form as a word document in the style of official papers: title in 小标宋 22 pt, text in 仿宋 16 pt with
/// 22 lines to the page, the table in a landscape section, its headings repeated on every page, page numbers below.
/// Nobody's name stands in it; the same version gives the same bytes.
/// Source: GB/T 9704-2012, 5.2 (margins 37, 28, 35, 26 mm; 22 lines) and 7.3 (title, text).
/// Errors: as OfficialTable::from and each, as ZipWriter.
[[nodiscard]] Result<DocxReport> writeDocx(Reader &reader, const OfficialRequest &request, const QString &temporaryPath,
                                           const Progress &progress = {});

/// Opens a written document as an archive, and its main part must be the one written. Errors: WrongDigest, as ZipReader.
[[nodiscard]] Outcome verifyDocx(const QString &path, const Digest &document);

}
