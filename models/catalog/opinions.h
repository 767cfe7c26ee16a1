// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/plaintable.h"
#include "catalog/reader.h"

namespace gk {

/// What became of an opinion; an official paper has no fourth word for it.
enum class Verdict : quint8 { Open, Adopted, Partly, Declined };
/// Open for any word that is none of the three, and for none.
[[nodiscard]] Verdict verdictOf(const Record &opinion);
/// Whether it was taken up, be it in part.
[[nodiscard]] bool isAdopted(Verdict verdict);

/// How the opinions received were dealt with.
struct OpinionCounts {
    qint64 all = 0;
    qint64 senders = 0; ///< different ones named
    qint64 adopted = 0;
    qint64 partly = 0;
    qint64 declined = 0;
    qint64 open = 0; ///< without a verdict

    bool operator==(const OpinionCounts &) const = default;
};

/// "共收到12家单位（个人）的意见建议30条，其中采纳18条……": the sentence that goes with the table. Always Chinese.
[[nodiscard]] QString countingSentence(const OpinionCounts &counts);

struct OpinionTable {
    PlainTable table{};
    OpinionCounts counts{};
};

/// 征求意见采纳情况汇总表: one row per live opinion, those on the catalog as a whole first, then in catalog order of their
/// items; those on removed items last. Columns 序号, 提出单位（人）, 意见来源, 涉及事项, 原文内容, 意见内容, 采纳情况, 采纳情况说明,
/// 答复内容.
/// Errors: as the reader; Cancelled.
[[nodiscard]] Result<OpinionTable> opinionTable(Reader &reader, const Progress &progress = {});

}
