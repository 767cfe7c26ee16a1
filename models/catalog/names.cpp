// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/names.h"

#include "catalog/changeset.h"
#include "catalog/itemfields.h"

using namespace Qt::StringLiterals;

namespace gk {

QString pathStep(QString name)
{
    return name.replace(u'/', u"\\/"_s);
}

QStringList pathNames(const QString &path)
{
    QStringList names;
    QString name;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path.at(i) == u'\\' && i + 1 < path.size() && path.at(i + 1) == u'/') {
            name += u'/';
            ++i;
        } else if (path.at(i) == u'/') {
            names += name;
            name.clear();
        } else {
            name += path.at(i);
        }
    }
    names += name;
    return names;
}

Result<Names> Names::from(Reader &reader)
{
    Names names;
    names.m_fields = &reader.fields();
    const auto remember = [](QHash<QString, Uid> &index, const QString &name, const Uid &uid) {
        if (!name.isEmpty() && !index.contains(name))
            index.insert(name, uid);
    };
    auto done = reader.each(Kind::Domain, [&](const Record &record) {
        names.m_domains.insert(record.ref.uid, record);
        names.m_domainOrder.push_back(record.ref.uid);
        return true;
    });
    if (!done)
        return done.error();
    for (const Uid &uid : names.m_domainOrder)
        remember(names.m_domainByPath, names.domainPath(uid), uid);

    QHash<QString, Uid> shortNames;
    done = reader.each(Kind::Office, [&](const Record &record) {
        const QString name = record.text(office::name);
        const QString shortName = record.text(office::shortName);
        names.m_officeByUid.insert(record.ref.uid, name.isEmpty() ? shortName : name);
        remember(names.m_officeUid, name, record.ref.uid);
        remember(shortNames, shortName, record.ref.uid);
        for (const QString &each : {name, shortName}) {
            if (!each.isEmpty() && !names.m_officeNames.contains(each))
                names.m_officeNames += each;
        }
        return true;
    });
    if (!done)
        return done.error();
    for (auto it = shortNames.cbegin(); it != shortNames.cend(); ++it)
        remember(names.m_officeUid, it.key(), it.value());

    done = reader.each(Kind::Document, [&](const Record &record) {
        const QString title = record.text(document::title);
        names.m_documentByUid.insert(record.ref.uid, title);
        remember(names.m_documentUid, title, record.ref.uid);
        remember(names.m_documentUid, record.text(document::number), record.ref.uid);
        return true;
    });
    if (!done)
        return done.error();

    done = reader.each(Kind::Task, [&](const Record &record) {
        const QString work = record.text(task::work);
        const QString name = work.isEmpty() ? record.text(task::group) : work;
        names.m_taskByUid.insert(record.ref.uid, name);
        remember(names.m_taskUid, name, record.ref.uid);
        return true;
    });
    if (!done)
        return done.error();
    return names;
}

Names Names::with(const std::vector<Change> &changes) const
{
    Names names = *this;
    for (const Change &change : changes) {
        const Uid &uid = change.record.uid;
        if (change.record.kind == Kind::Domain && !change.field.isAlive()) {
            Record &record = names.m_domains[uid];
            record.ref = change.record;
            record.set(change.field, change.value);
        } else if (change.record.kind == Kind::Office && change.field == office::name) {
            names.m_officeByUid.insert(uid, change.value.text());
        }
    }
    return names;
}

QString Names::domainPath(const Uid &uid) const
{
    QStringList steps;
    Uid at = uid;
    // The bound keeps a damaged file's circle of parents from hanging us.
    for (int depth = 0; depth < 64 && m_domains.contains(at); ++depth) {
        const Record &record = *m_domains.constFind(at);
        steps.prepend(pathStep(record.text(domain::name)));
        at = record.value(domain::parent).uid();
    }
    return steps.join(u'/');
}

QString Names::domainName(const Uid &uid) const
{
    const auto it = m_domains.constFind(uid);
    return it == m_domains.cend() ? QString() : it->text(domain::name);
}

QString Names::officeName(const Uid &uid) const
{
    const auto it = m_officeByUid.constFind(uid);
    return it == m_officeByUid.cend() ? u'<' + uid.toString() + u'>' : *it;
}

QString Names::documentTitle(const Uid &uid) const
{
    return m_documentByUid.value(uid);
}

QString Names::taskName(const Uid &uid) const
{
    return m_taskByUid.value(uid);
}

QString Names::nameOf(const RecordRef &ref) const
{
    switch (ref.kind) {
    case Kind::Domain:
        return domainPath(ref.uid);
    case Kind::Office:
        return officeName(ref.uid);
    case Kind::Document:
        return documentTitle(ref.uid);
    case Kind::Task:
        return taskName(ref.uid);
    default:
        return {};
    }
}

namespace {

std::optional<Uid> lookUp(const QHash<QString, Uid> &index, const QString &name)
{
    const auto it = index.constFind(name);
    return it == index.cend() ? std::nullopt : std::optional(*it);
}

}

std::optional<Uid> Names::domainByPath(const QString &path) const
{
    return lookUp(m_domainByPath, path);
}

std::optional<Uid> Names::officeByName(const QString &name) const
{
    return lookUp(m_officeUid, name);
}

std::optional<Uid> Names::documentByTitle(const QString &title) const
{
    return lookUp(m_documentUid, title);
}

std::optional<Uid> Names::taskByName(const QString &name) const
{
    return lookUp(m_taskUid, name);
}

const Record *Names::domainRecord(const Uid &uid) const
{
    const auto it = m_domains.constFind(uid);
    return it == m_domains.cend() ? nullptr : &*it;
}

Value Names::inheritedValue(const FieldInfo &info, const Record &record) const
{
    const Value &own = record.value(info.field);
    if (!own.isEmpty() || !info.inheritsFromDomain)
        return own;
    Uid at = record.value(item::domain).uid();
    for (int depth = 0; depth < 64; ++depth) {
        const Record *domainRow = domainRecord(at);
        if (!domainRow)
            break;
        const FieldInfo *field = m_fields->find(Kind::Domain, info.key);
        if (field && !domainRow->value(field->field).isEmpty())
            return domainRow->value(field->field);
        at = domainRow->value(domain::parent).uid();
    }
    return {};
}

}
