// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/proposedrecords.h"

#include <algorithm>

namespace gk {

std::optional<Record> ProposedRecords::before(const Uid &item) const
{
    auto record = m_session.record({Kind::Item, item});
    return record && record->isAlive ? record : std::nullopt;
}

Record ProposedRecords::after(const Uid &item) const
{
    Record record = before(item).value_or(Record{.ref = {Kind::Item, item}, .isAlive = true, .values = {}});
    if (!m_reading)
        return record;
    const std::vector<Change> &changes = m_reading->preview.changes;
    const std::vector<std::size_t> &all = m_reading->itemChanges;
    const auto itemOf = [&changes](std::size_t at) { return changes[at].record.uid; };
    for (auto own = std::ranges::lower_bound(all, item, {}, itemOf); own != all.end() && itemOf(*own) == item; ++own) {
        for (std::size_t at = *own; at < changes.size() && changes[at].record == record.ref; ++at) {
            if (!changes[at].field.isAlive())
                record.set(changes[at].field, changes[at].value);
        }
    }
    return record;
}

}
