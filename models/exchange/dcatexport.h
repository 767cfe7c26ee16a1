// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "exchange/officialtable.h"
#include "exchange/outputfile.h"

namespace gk {

struct DcatReport {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
    Digest bytes{};
};

/// Streams the catalog as JSON-LD after DCAT, for open data platforms: one dcat:Catalog, one dcat:Dataset per item with
/// Chinese labels, the domains as a skos:ConceptScheme. The context stands in the file, so that reading it needs no network.
/// What no term of the vocabularies says (time limit, channels, audience) stands in rdfs:comment; nothing is guessed:
/// dct:accrualPeriodicity only for an update frequency that names a period. Items are named by their place, not by uid.
/// Source: W3C Data Catalog Vocabulary (DCAT) version 3; EU authority tables "frequency" and "access right".
/// Errors: as OfficialTable::from, as the reader, as the sink, Cancelled.
[[nodiscard]] Result<DcatReport> writeDcat(Reader &reader, const OfficialRequest &request, const ByteSink &sink,
                                           const Progress &progress = {});

}
