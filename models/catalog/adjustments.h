// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/comparison.h"
#include "catalog/officialrows.h"
#include "catalog/plaintable.h"
#include "catalog/reader.h"

namespace gk {

/// One field of an adjusted item, as official forms show it.
struct AdjustedField {
    QString title{}; ///< official
    QString before{};
    QString after{};

    bool operator==(const AdjustedField &) const = default;
};

/// What became of one item between two states of the official form.
struct Adjustment {
    DifferenceKind kind = DifferenceKind::Changed;
    QString domain{}; ///< names joined by " › "
    QString name{};
    QString subject{};
    std::vector<AdjustedField> fields{}; ///< of an added or removed item what it holds

    bool operator==(const Adjustment &) const = default;
};

/// The adjustments of items from `before` to `after` in catalog order, as readers of the official form see them: an item
/// withheld or retired on one side came or went, one so on both sides is not spoken of; neither are fields that stay in
/// the office, states, checking dates, codes and order.
/// @param changes  what differs, as Store::changesBetween gives it
/// Errors: as the readers; Cancelled.
[[nodiscard]] Result<std::vector<Adjustment>> adjustments(Reader &before, Reader &after,
                                                          std::vector<FieldChange> changes, const OfficialRule &rule,
                                                          const Progress &progress = {});

/// 新增, 取消, 修改, 归类调整 or 名称调整.
[[nodiscard]] QString officialName(DifferenceKind kind);

/// What the papers about adjustments say around them.
struct AdjustmentWords {
    QString catalog{}; ///< the catalog's title
    QString office{};  ///< the compiling office
    QString from{};    ///< "第2版", or empty
    QString to{};      ///< "第3版", "现行稿"
    QString reason{};  ///< 调整依据, where the version gives one
};

/// 调整对照表: 序号、领域、事项名称、调整类型、调整前、调整后、调整依据、责任单位、备注, below the sentences 现对……作如下调整.
[[nodiscard]] PlainTable noticeTable(const std::vector<Adjustment> &adjusted, const AdjustmentWords &words);
/// 修改痕迹稿: one row for each field, the new text with what was deleted and inserted marked in it.
[[nodiscard]] PlainTable redlineTable(const std::vector<Adjustment> &adjusted, const AdjustmentWords &words);

}
