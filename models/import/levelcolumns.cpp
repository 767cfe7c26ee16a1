// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/levelcolumns.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int weakName = 60;

bool hasDoubles(const std::vector<NameColumn> &names)
{
    std::set<int> seen;
    return std::ranges::any_of(names, [&seen](const NameColumn &name) { return !seen.insert(name.level).second; });
}

bool hasDomain(const std::vector<SourceColumn> &columns)
{
    return std::ranges::any_of(columns, [](const SourceColumn &column) {
        return column.use == SourceColumn::Use::Item && column.column.field == item::domain;
    });
}

}

void assignLevels(std::vector<SourceColumn> &columns, std::vector<NameColumn> names)
{
    // A class of items alone names none.
    const bool hasReal =
        std::ranges::any_of(names, [](const NameColumn &name) { return name.confidence > weakName && name.rank != 1; });
    std::erase_if(names, [&](const NameColumn &name) {
        const bool isWeak = hasReal && name.confidence <= weakName && name.rank == 2;
        if (isWeak)
            columns[name.at].use = SourceColumn::Use::Extra;
        return isWeak;
    });
    const bool isNumbered = std::ranges::all_of(names, [](const NameColumn &name) { return name.level > 0; });
    const bool isRanked = std::ranges::all_of(names, [](const NameColumn &name) { return name.level == 0; });
    if (names.size() > 1 && !isRanked && names.front().domains >= 0.5 && !hasDomain(columns)
        && (!isNumbered || hasDoubles(names))) {
        columns[names.front().at].column.field = item::domain;
        names.erase(names.begin());
    }
    if (isRanked)
        std::ranges::stable_sort(names, {}, &NameColumn::rank);
    const bool isAsNumbered =
        std::ranges::all_of(names, [](const NameColumn &name) { return name.level > 0; }) && !hasDoubles(names);
    constexpr std::array levels{item::level1, item::level2, item::level3, item::level4};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto level = std::size_t(isAsNumbered ? names[i].level - 1 : int(i));
        SourceColumn &column = columns[names[i].at];
        column.column.field = levels[std::min(level, levels.size() - 1)];
        if (level >= levels.size())
            column.use = SourceColumn::Use::Deeper;
    }
}

}
