// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/layout.h"
#include "catalog/redline.h"

#include <map>
#include <vector>

namespace gk {

/// A stretch of a cell's text that was deleted or inserted, in UTF-16 units.
struct TextMark {
    qsizetype start = 0;
    qsizetype length = 0;
    RedlineKind kind = RedlineKind::Inserted;

    bool operator==(const TextMark &) const = default;
};

/// A table of an official paper that is no list of items: worded once, then printed or written in any form.
/// Its words are data, always Chinese.
struct PlainTable {
    QString title{};
    QString office{};                         ///< "编制单位：××", or empty
    QString lead{};                           ///< sentences between title and table, one paragraph a line
    qint64 items = 0;                         ///< items or opinions it speaks of
    std::vector<Column> columns{};            ///< of role Serial or Text; those of item levels are painted as blocks
    std::vector<std::vector<QString>> rows{}; ///< one text per column
    std::map<std::pair<std::size_t, std::size_t>, std::vector<TextMark>> marks{}; ///< by row and column, if any
};

}
