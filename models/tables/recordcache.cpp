// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/recordcache.h"

#include <algorithm>

namespace gk {

RecordCache::Row *RecordCache::at(const std::vector<RowId> &order, std::size_t place)
{
    const RowId wanted = order.at(place);
    if (Row *row = m_rows.object(qint64(wanted)))
        return row;
    // A screenful around it: scrolling either way asks for the neighbours next.
    constexpr std::size_t before = 24;
    constexpr std::size_t after = 72;
    std::vector<RowId> missing;
    for (std::size_t i = place > before ? place - before : 0; i < std::min(order.size(), place + after); ++i) {
        if (qint64(order[i]) > 0 && !m_rows.contains(qint64(order[i])))
            missing.push_back(order[i]);
    }
    for (Record &record : m_fetch(missing)) {
        const auto id = qint64(record.id);
        m_rows.insert(id, new Row{std::move(record), {}});
    }
    return m_rows.object(qint64(wanted));
}

}
