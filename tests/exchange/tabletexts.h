// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// Tables in one line for comparing: "[sheet] A1=text|B2=text|A1:B2 [next] …"; for an error its name and detail.
[[nodiscard]] QString textsOf(const Result<std::vector<SourceTable>> &tables);

/// What the tables show beside their texts, in one line: "[sheet] hidden|rows 2-3|columns B-B|A1 comment 说明|
/// A1:B2 filled FFFF00|1 formulas|2 deletions|before # 标题; 正文|after 注".
[[nodiscard]] QString factsOf(const Result<std::vector<SourceTable>> &tables);

}
