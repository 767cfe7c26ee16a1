// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "exchange/officialtable.h"
#include "exchange/outputfile.h"

namespace gk {

struct HtmlReport {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
    Digest bytes{}; ///< of the whole page
};

/// Streams the official form as one web page that needs nothing beside it and no network: front text, search, the domains
/// to jump to, one table for each, print style. Headings, scoped table headers, keyboard, contrast and focus after WCAG 2.1
/// AA; the meta names are those government sites are examined by. Without scripts everything is there but the search.
/// Source: 政府网站发展指引 (国办发〔2017〕47号), appendix 2, for the meta names.
/// Errors: as OfficialTable::from and each, as the sink.
[[nodiscard]] Result<HtmlReport> writeHtml(Reader &reader, const OfficialRequest &request, const ByteSink &sink,
                                           const Progress &progress = {});

}
