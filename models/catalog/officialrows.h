// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"

#include <optional>

namespace gk {

/// For whom something leaves the office. The words are those of CLI.md: review, public, internal.
enum class Purpose : quint8 { Review, Public, Internal };

/// Which items an official form carries.
struct OfficialRule {
    Purpose purpose = Purpose::Review;
    /// Whether items below 审定 may stand in a public form: the user decided so, or the version was frozen as 审定稿 or
    /// 发布稿 and counts as approved whole.
    bool takesUnapproved = false;
};

/// A version frozen at this stage is approved as a whole.
[[nodiscard]] bool isApprovedStage(QStringView stage);

/// Why an item does not stand in an official form.
enum class LeftOutWhy : quint8 { Withheld, Retired, NotApproved };
[[nodiscard]] QLatin1StringView keyOf(LeftOutWhy why); ///< "withheld", "retired", "not_approved"

struct LeftOut {
    Uid uid{};
    LeftOutWhy why = LeftOutWhy::Withheld;

    bool operator==(const LeftOut &) const = default;
};

/// Withheld items never, retired ones neither; in public forms none below 审定 unless the rule says so. Internal
/// papers carry everything. @return nothing when the item stands in the form
[[nodiscard]] std::optional<LeftOutWhy> leftOutWhy(const Record &item, const OfficialRule &rule);

}
