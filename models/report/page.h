// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/uid.h"
#include "catalog/plaintable.h"
#include "report/linebreak.h"

#include <memory>
#include <optional>
#include <vector>

namespace gk {

/// A text broken into the lines of its column.
struct SetText {
    QString text{};
    std::vector<LineSpan> lines{};
    std::vector<TextMark> marks{};
};

/// Some lines of a text: all of them, or what one page shows of a row that is taller than a page.
struct PageText {
    std::shared_ptr<const SetText> text{};
    std::size_t first = 0;
    std::size_t count = 0;
};

/// A row or a part of one on a page, or a band naming the domain of the rows below. Points from the page's top.
struct PageRow {
    Uid item{};
    bool isBand = false;
    bool isContinued = false; ///< the row, or the domain of the band, began on an earlier page
    double top = 0;
    double height = 0;
    std::vector<PageText> cells{}; ///< one per column, those of levels empty; a band has one
};

/// The cell that equal neighbours of a level column share on a page.
struct PageBlock {
    std::size_t column = 0;
    double top = 0;
    double height = 0;
    PageText label{};
};

/// One page of a copy, set.
struct Page {
    bool hasTitle = false;
    QString section{};
    int sectionIndex = 0; ///< from 0
    int number = 1;       ///< within its section
    double tableTop = 0;
    double tableBottom = 0; ///< equal to the top on a page that holds the sign-off block only
    std::vector<PageRow> rows{};
    std::vector<PageBlock> blocks{};
    std::optional<double> signOffTop{};
};

/// Counts the pages of each section as they come.
inline void countPage(std::vector<int> &totals, const Page &page)
{
    totals.resize(std::size_t(page.sectionIndex) + 1);
    totals.back() = page.number;
}

}
