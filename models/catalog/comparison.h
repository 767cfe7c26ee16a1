// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"

#include <vector>

namespace gk {

/// One field whose value differs between two states.
struct FieldChange {
    RecordRef record;
    Field field;
    Value before;
    Value after;

    bool operator==(const FieldChange &) const = default;
};

enum class DifferenceKind { Added, Removed, Changed, Moved, Renamed };
[[nodiscard]] QLatin1StringView keyOf(DifferenceKind kind); ///< "added", …

/// One record that differs: 新增, 取消, 修改, 归类调整 (another domain) or 名称调整 (only its names).
struct Difference {
    RecordRef record{};
    DifferenceKind kind = DifferenceKind::Changed;
    std::vector<FieldChange> fields{}; ///< by field number; positions and "alive" are not listed

    bool operator==(const Difference &) const = default;
};

/// Groups field changes by record and names the kind. Pure changes of order are left out; so are registers and
/// settings that are no content. A record that is removed on both sides is left out; `isAlive(before, after)` comes
/// from the change of its "alive" field, absent = unchanged and alive.
/// @param changes fields whose values differ, in any order, "alive" included
/// @return in the order of kind and uid
[[nodiscard]] std::vector<Difference> differences(std::vector<FieldChange> changes);

}
