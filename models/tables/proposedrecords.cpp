// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/proposedrecords.h"

namespace gk {

void ProposedRecords::show(std::shared_ptr<const ImportReading> reading)
{
    m_reading = std::move(reading);
    m_changes.clear();
    if (!m_reading)
        return;
    const std::vector<Change> &changes = m_reading->preview.changes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].record.kind == Kind::Item)
            m_changes[changes[i].record.uid].push_back(i);
    }
}

std::optional<Record> ProposedRecords::before(const Uid &item) const
{
    auto record = m_session.record({Kind::Item, item});
    return record && record->isAlive ? record : std::nullopt;
}

Record ProposedRecords::after(const Uid &item) const
{
    Record record = before(item).value_or(Record{.ref = {Kind::Item, item}, .isAlive = true, .values = {}});
    const auto changes = m_changes.constFind(item);
    if (!m_reading || changes == m_changes.cend())
        return record;
    for (const std::size_t at : *changes) {
        const Change &change = m_reading->preview.changes[at];
        if (!change.field.isAlive())
            record.set(change.field, change.value);
    }
    return record;
}

}
