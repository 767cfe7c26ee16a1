// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/comparison.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isName(Field field)
{
    static constexpr std::array names{item::level1, item::level2, item::level3,     item::level4,
                                      domain::name, office::name, office::shortName};
    return std::ranges::find(names, field) != names.end();
}

DifferenceKind kindOf(const std::vector<FieldChange> &fields)
{
    const auto isMove = [](const FieldChange &change) {
        return change.field == item::domain || change.field == domain::parent;
    };
    if (std::ranges::all_of(fields, isMove))
        return DifferenceKind::Moved;
    if (std::ranges::all_of(fields, [](const FieldChange &change) { return isName(change.field); }))
        return DifferenceKind::Renamed;
    return DifferenceKind::Changed;
}

}

QLatin1StringView keyOf(DifferenceKind kind)
{
    static constexpr std::array keys{"added"_L1, "removed"_L1, "changed"_L1, "moved"_L1, "renamed"_L1};
    return keys.at(std::size_t(kind));
}

std::vector<Difference> differences(std::vector<FieldChange> changes)
{
    std::ranges::sort(changes, [](const FieldChange &a, const FieldChange &b) {
        return std::tie(a.record, a.field) < std::tie(b.record, b.field);
    });
    std::vector<Difference> result;
    for (auto first = changes.begin(); first != changes.end();) {
        const auto last = std::find_if(first, changes.end(),
                                       [&](const FieldChange &change) { return change.record != first->record; });
        Difference difference{.record = first->record};
        bool isAdded = false;
        bool isRemoved = false;
        for (auto it = first; it != last; ++it) {
            if (it->field.isAlive()) {
                isAdded = it->after.number() != 0;
                isRemoved = !isAdded;
            } else if (it->field != positionOf(it->record.kind) && it->before != it->after) {
                difference.fields.push_back(std::move(*it));
            }
        }
        if (isAdded || isRemoved)
            difference.kind = isAdded ? DifferenceKind::Added : DifferenceKind::Removed;
        else
            difference.kind = kindOf(difference.fields);
        if (isAdded || isRemoved || !difference.fields.empty())
            result.push_back(std::move(difference));
        first = last;
    }
    return result;
}

}
