// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/officefinder.h"

#include "catalog/itemfields.h"

namespace gk {

Uid OfficeFinder::find(const QString &name) const
{
    if (const auto known = m_names.officeByName(name))
        return *known;
    return m_uids.value(name);
}

OfficeFinder::Made OfficeFinder::make(const QString &name)
{
    if (const Uid known = find(name); !known.isNull())
        return {known, false};
    const Uid uid = Uid::random();
    m_uids.insert(name, uid);
    m_made.add({Kind::Office, uid}, {{office::name, Value(name)}});
    return {uid, true};
}

}
