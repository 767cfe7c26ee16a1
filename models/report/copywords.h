// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/officialform.h"
#include "report/printrequest.h"

namespace gk {

/// What stands around the rows of a copy. Official words, always Chinese.
struct CopyWords {
    FormHead head{};
    QString footer{};       ///< version and check code; empty on public copies
    QString opinionGroup{}; ///< heading over boxes and opinions; empty on public copies
    bool isReview = true;
    bool hasCodesAsSerials = false; ///< 序号 shows item codes, which need more room
};

[[nodiscard]] CopyWords copyWords(const Settings &settings, const PrintRequest &request);

}
