// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/layout.h"
#include "catalog/officialrows.h"
#include "catalog/plaintable.h"

#include <functional>
#include <map>
#include <vector>

namespace gk {

/// One row of a copy, worded.
struct CopyRow {
    Uid item{};
    QString section{};             ///< "公开主体：区教育局"; another one begins a new page, empty for none
    QString domain{};              ///< the path shown in the band above, empty for none
    std::vector<QString> cells{};  ///< one per column
    std::vector<QString> levels{}; ///< 一级 to 四级事项, for the blocks of equal neighbours
    std::map<std::size_t, std::vector<TextMark>> marks{}; ///< by column: what is struck and underlined
};

/// Where a copy's rows come from.
class CopySource
{
public:
    virtual ~CopySource() = default;

    [[nodiscard]] virtual const std::vector<Column> &columns() const = 0;
    /// Visits every row in the order of the paper; again on every call. Errors: as Reader, Cancelled.
    [[nodiscard]] virtual Outcome each(const Progress &progress, const std::function<void(CopyRow &&)> &visit) = 0;
    /// Up to about `most` of the rows, in runs of neighbours from all over the copy, always the same ones.
    /// Errors: as Reader.
    [[nodiscard]] virtual Result<std::vector<CopyRow>> sample(std::size_t most) = 0;
    /// Rows that `each` visits.
    [[nodiscard]] virtual qint64 rows() const = 0;
    /// Items the paper speaks of.
    [[nodiscard]] virtual qint64 items() const = 0;
    /// Items the paper does not carry.
    [[nodiscard]] virtual const std::vector<LeftOut> &leftOut() const = 0;
};

}
