// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"
#include "catalog/record.h"

namespace gk {

/// How a row came to its item.
enum class MatchedBy : quint8 {
    Nothing, ///< a new item
    Uid,
    Shown,  ///< all cells are as the catalog shows them
    Stored, ///< all values are as the catalog has them
    Code,
    Literal, ///< names, without resolving blanks
    Names,
    Moved,   ///< levels and content, in another domain
    Levels,  ///< domain and levels
    Similar, ///< the most similar text of the domain
};

/// What a row of a source was taken for.
enum class SourceRowKind : quint8 {
    Outside, ///< in no table that was recognised
    Title,
    Front, ///< a longer line above: 编制说明 and the like
    Heading,
    Item,
    Band,    ///< names the domain or section of the rows below
    LeftOut, ///< a note, a total, numbers of columns, a repeated heading, or as the user said
    Empty,   ///< nothing but perhaps a number
};

/// What becomes of a row.
enum class RowFate : quint8 { Added, Changed, Unchanged, LeftOut };

struct RowOutcome {
    std::size_t source = 0;             ///< index of the source table
    std::optional<std::size_t> table{}; ///< index of the recognised table
    qint64 number = 0;                  ///< of the row, from 0, as in the file
    RowFate fate = RowFate::LeftOut;
    Uid item{};      ///< null for what is left out
    QString label{}; ///< of the item as it would be, see itemLabel
    Uid domain{};    ///< the same
    int looks = 0;   ///< how many places of the row somebody should look at
    MatchedBy by = MatchedBy::Nothing;
    double likeness = 0;                 ///< 0 to 1, of texts that were matched by it
    std::optional<ImportNoteKind> why{}; ///< of what is left out
};

/// What the rows of a source table were taken for, one by one.
struct SourceReading {
    std::vector<SourceRowKind> kinds{};
    bool isCards = false; ///< each table one item: its columns mean nothing by themselves
};

}
