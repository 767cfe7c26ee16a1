// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// Tables in one line for comparing: "[sheet] A1=text|B2=text|A1:B2 [next] …"; for an error its name and detail.
[[nodiscard]] QString textsOf(const Result<std::vector<SourceTable>> &tables);

}
