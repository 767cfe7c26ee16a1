// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/officialform.h"
#include "report/printrequest.h"

namespace gk {

/// What is signed below the last row.
enum class SignOff {
    None,
    Unit,   ///< who has filled in, checked and answers for it
    Leader, ///< 领导批示
};

/// What stands around the rows of a copy. Official words, always Chinese.
struct CopyWords {
    FormHead head{};
    QString footer{};       ///< version and check code; empty on public copies
    QString opinionGroup{}; ///< heading over boxes and opinions; empty on public copies
    QString lead{};         ///< paragraphs between title and table, on the first page
    bool isReview = true;   ///< boxes, opinions and row codes
    SignOff signOff = SignOff::Unit;
    QString approval{};             ///< who approved the version and when; below what is signed, empty when not known
    bool hasCodesAsSerials = false; ///< 序号 shows item codes, which need more room
};

[[nodiscard]] CopyWords copyWords(const Settings &settings, const PrintRequest &request);

}
