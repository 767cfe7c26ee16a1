// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "base/digest.h"
#include "catalog/officialform.h"
#include "exchange/csvfile.h"

namespace gk {

/// Which columns a csv carries.
enum class CsvColumns {
    Official, ///< those of the layout; the domain in front when the rows have several
    Plain,    ///< one column for each field that may leave, or for those asked for; internal ones with the uid in front
};

struct CsvRequest {
    CsvEncoding encoding = CsvEncoding::Utf8; ///< Utf8 or Gb18030
    CsvColumns columns = CsvColumns::Official;
    OfficialLayout layout = OfficialLayout::DomainStandard; ///< for Official
    QStringList fields{};                                   ///< keys for Plain; empty = all
    OfficialRule rule{};
    RowSelection selection{};
};

/// What was written, for the verification that follows.
struct CsvReport {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
    CsvEncoding encoding = CsvEncoding::Utf8;
    Digest texts{}; ///< of all fields, headings included
};

/// Streams the items as csv with one row of official headings. The same state gives the same bytes.
/// Errors: NoSuchField (detail = the key), BadValue (row of the file from 1: a character GB18030 has not), Cancelled, as
/// the reader, as the sink.
[[nodiscard]] Result<CsvReport> writeCsv(Reader &reader, const CsvRequest &request, const ByteSink &sink,
                                         const Progress &progress = {});

/// Reads a written file back and compares all texts. Errors: WrongDigest, as readCsv.
[[nodiscard]] Outcome verifyCsv(const QString &path, const CsvReport &written, const Progress &progress = {});

}
