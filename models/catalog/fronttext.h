// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/officialform.h"

namespace gk {

/// One part of 编制说明.
struct FrontPart {
    QString title{}; ///< 编制依据, 适用范围 …
    QString text{};  ///< never empty; several paragraphs by line breaks
};

/// The text that stands before the table of a catalog, from its settings front_*: only what is filled in, in the usual order.
[[nodiscard]] std::vector<FrontPart> frontText(const Settings &settings);

/// 一, 二 … 十, 十一 …, as parts of official documents are numbered. `number` from 1 to 99.
[[nodiscard]] QString chineseNumber(int number);

}
