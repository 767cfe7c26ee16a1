// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/domainfinder.h"

#include "catalog/itemfields.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 positionStep = qint64(1) << 32;

}

DomainFinder::DomainFinder(const Names &names) : m_names(names)
{
    for (const Uid &uid : names.domains()) {
        if (const Record *record = names.domainRecord(uid))
            m_last = std::max(m_last, record->value(domain::position).number());
    }
}

Uid DomainFinder::find(const QString &path, ChangeSet &changes, const std::function<void(const QString &)> &told)
{
    if (path.isEmpty())
        return {};
    if (const auto known = m_names.domainByPath(path))
        return *known;
    if (const auto it = m_made.constFind(path); it != m_made.cend())
        return *it;
    QStringList steps = pathNames(path);
    const QString name = steps.takeLast();
    QString above;
    for (const QString &step : steps)
        above += (above.isEmpty() ? QString() : u"/"_s) + pathStep(step);
    const Uid parent = find(above, changes, told);
    const Uid uid = Uid::random();
    m_last += positionStep;
    changes.add({Kind::Domain, uid}, {{domain::name, Value(name)}, {domain::position, Value(m_last)}});
    if (!parent.isNull())
        changes.set({Kind::Domain, uid}, domain::parent, Value(parent));
    m_made.insert(path, uid);
    told(path);
    return uid;
}

qint64 PlaceFinder::after(const Uid &domain, std::optional<qint64> previous)
{
    std::set<qint64> &taken = m_taken[domain];
    qint64 place = taken.empty() ? positionStep : *taken.rbegin() + positionStep;
    if (previous) {
        const auto next = taken.upper_bound(*previous);
        // A quarter of the gap leaves room for further rows behind this one.
        if (next != taken.end() && *next - *previous > 4)
            place = *previous + (*next - *previous) / 4;
    }
    taken.insert(place);
    return place;
}

}
