// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sessionsource.h"

#include "catalog/layout.h"

namespace gk {

std::vector<FormSource::Entry> SessionSource::entries(Kind kind) const
{
    std::vector<Entry> entries;
    for (const Record &record : m_session.records(kind, m_session.order(kind))) {
        if (const QString name = names().nameOf(record.ref); !name.isEmpty())
            entries.push_back({.uid = record.ref.uid, .name = name});
    }
    return entries;
}

QHash<QString, QString> SessionSource::tierNames() const
{
    return readTierNames(m_session.setting(u"tier_names"));
}

}
