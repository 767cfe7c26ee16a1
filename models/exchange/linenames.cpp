// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/linenames.h"

#include "catalog/itemfields.h"

namespace gk {

namespace {

constexpr int deepestPath = 64; // as Names: a damaged file's circle of parents must not hang us

}

void LineNames::readDomains()
{
    m_hasDomains = true;
    for (const Uid &uid : m_names.domains()) {
        const Record *record = m_names.domainRecord(uid);
        Uid parent = record->value(domain::parent).uid();
        if (!m_names.domainRecord(parent))
            parent = {};
        const QString name = record->text(domain::name);
        m_domains.insert(uid, {.name = name, .parent = parent, .isAlive = true});
        m_children.insert({parent, name}, uid);
    }
}

std::optional<Uid> LineNames::domainByPath(const QString &path)
{
    if (!m_hasDomains)
        return m_names.domainByPath(path);
    Uid at;
    for (const QString &name : pathNames(path)) {
        const auto found = m_children.values({at, name});
        // Of several domains of one name the one added first counts, as in Names.
        const auto it =
            std::find_if(found.rbegin(), found.rend(), [this](const Uid &uid) { return m_domains.value(uid).isAlive; });
        if (it == found.rend())
            return std::nullopt;
        at = *it;
    }
    return at;
}

bool LineNames::isBelow(const Uid &uid, const Uid &ancestor)
{
    if (!m_hasDomains)
        readDomains();
    Uid at = uid;
    for (int depth = 0; depth < deepestPath && !at.isNull(); ++depth) {
        if (at == ancestor)
            return true;
        at = m_domains.value(at).parent;
    }
    return false;
}

std::optional<Uid> LineNames::officeByName(const QString &name) const
{
    const auto given = m_officeNames.values(name);
    for (const Uid &uid : given) {
        const Office office = m_offices.value(uid);
        if (office.isAlive && office.name == name)
            return uid;
    }
    if (const auto known = m_names.officeByName(name)) {
        const auto it = m_offices.constFind(*known);
        if (it == m_offices.cend())
            return known;
        const std::optional<QString> &now = m_names.officeName(*known) == name ? it->name : it->shortName;
        if (it->isAlive && now.value_or(name) == name)
            return known;
    }
    for (const Uid &uid : given) {
        const Office office = m_offices.value(uid);
        if (office.isAlive && office.shortName == name)
            return uid;
    }
    return std::nullopt;
}

void LineNames::note(const RecordRef &record, Field field, const Value &value)
{
    if (record.kind == Kind::Domain)
        noteDomain(record.uid, field, value);
    else if (record.kind == Kind::Office)
        noteOffice(record.uid, field, value);
}

void LineNames::noteDomain(const Uid &uid, Field field, const Value &value)
{
    if (!field.isAlive() && field != domain::name && field != domain::parent)
        return;
    if (!m_hasDomains)
        readDomains();
    Domain &domain = m_domains[uid];
    if (field.isAlive()) {
        domain.isAlive = value.number() != 0;
    } else {
        m_children.remove({domain.parent, domain.name}, uid);
        if (field == domain::name)
            domain.name = value.text();
        else
            domain.parent = value.uid();
        m_children.insert({domain.parent, domain.name}, uid);
    }
}

void LineNames::noteOffice(const Uid &uid, Field field, const Value &value)
{
    const bool isName = field == office::name || field == office::shortName;
    if (!field.isAlive() && !isName)
        return;
    Office &office = m_offices[uid];
    if (field.isAlive())
        office.isAlive = value.number() != 0;
    else if (field == office::name)
        office.name = value.text();
    else
        office.shortName = value.text();
    if (isName && !value.isEmpty())
        m_officeNames.insert(value.text(), uid);
}

}
