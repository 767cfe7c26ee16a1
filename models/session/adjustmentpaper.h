// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/comparison.h"
#include "catalog/personaldata.h"
#include "catalog/plaintable.h"
#include "catalog/reader.h"
#include "catalog/version.h"

#include <optional>

namespace gk {

/// How adjustments are told.
enum class AdjustmentForm {
    Notice,  ///< 调整对照表: before beside after
    Redline, ///< 修改痕迹稿: the new text with its marks
};

/// Two states of a catalog and what differs between them.
struct ComparedStates {
    Reader &before;
    Reader &after;
    std::vector<FieldChange> changes{}; ///< as Store::changesBetween gives it
    std::optional<Version> from{};      ///< nothing = the empty catalog
    std::optional<Version> to{};        ///< nothing = the present
};

/// What became of the items between two states, worded to be printed or written.
struct AdjustmentPaper {
    PlainTable table{};
    std::vector<PersonalFinding> personal{}; ///< texts on it that look like personal data, what was decided on them too
};

enum class Undecided { Shown, Masked };

/// Masks what was decided to be masked, with Undecided::Masked also what was not decided.
/// @param personal  what was decided; nothing = as the newer state remembers it
/// Errors: as the readers; Cancelled.
[[nodiscard]] Result<AdjustmentPaper> adjustmentPaper(ComparedStates states, AdjustmentForm form,
                                                      const std::optional<PersonalChoices> &personal,
                                                      Undecided undecided, const Progress &progress = {});

}
