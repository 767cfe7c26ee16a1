// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/starter.h"

#include "base/json.h"
#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "exchange/changejson.h"
#include "exchange/jsonvalue.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

struct List {
    QString key;
    Kind kind;
};

/// The lists of a starter, each after those it refers to.
const std::vector<List> &lists()
{
    static const std::vector<List> all{{u"offices"_s, Kind::Office},
                                       {u"documents"_s, Kind::Document},
                                       {u"domains"_s, Kind::Domain},
                                       {u"tasks"_s, Kind::Task},
                                       {u"items"_s, Kind::Item}};
    return all;
}

class StarterReader
{
public:
    StarterReader(const Fields &fields, const std::function<Uid()> &freshUid) : m_fields(fields), m_freshUid(freshUid)
    {}

    Outcome read(const QJsonObject &starter);
    [[nodiscard]] std::vector<StarterStep> result() && { return std::move(m_steps); }

private:
    Outcome readStep(const QJsonObject &step, qint64 row);
    Outcome readStepChange(const QJsonObject &change, qint64 row);
    Outcome readField(const List &list, const RecordRef &ref, const QString &key, const QJsonValue &json, qint64 row);
    void finishStep(const QJsonObject &step);
    Outcome readSettings(const QJsonObject &settings);
    /// Gives every entry its uid first, so that entries may refer to later ones.
    Outcome nameEntries(const List &list, const QJsonArray &entries);
    Outcome readEntry(const List &list, const QJsonObject &entry, qint64 row);
    Outcome readDomainPath(const RecordRef &ref, const QString &path, qint64 row);
    [[nodiscard]] Uid uidOf(Kind kind, const QJsonObject &entry);

    const Fields &m_fields;
    const std::function<Uid()> &m_freshUid;
    ChangeSet m_changes{}; ///< of the step being read
    std::vector<StarterStep> m_steps{};
    qint64 m_items = 0;                                ///< the starter lists, and steps add
    std::map<std::pair<Kind, QString>, Uid> m_named{}; ///< by path, name, title or the file's own "ref"
    std::vector<Uid> m_uids{};                         ///< of the list being read
};

Error malformed(const QString &where, qint64 row = 0)
{
    return Error{.code = ErrorCode::Malformed, .detail = where, .row = row};
}

Outcome StarterReader::read(const QJsonObject &starter)
{
    for (auto it = starter.begin(); it != starter.end(); ++it) {
        const auto isList = [&it](const List &list) { return list.key == it.key(); };
        static const QStringList others{u"settings"_s, u"steps"_s, u"author"_s, u"at"_s};
        if (!others.contains(it.key()) && std::ranges::none_of(lists(), isList))
            return malformed(it.key());
    }
    if (auto settings = readSettings(starter["settings"_L1].toObject()); !settings)
        return settings;
    for (const List &list : lists()) {
        const QJsonArray entries = starter[list.key].toArray();
        if (auto named = nameEntries(list, entries); !named)
            return named;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (auto entry = readEntry(list, entries.at(i).toObject(), i + 1); !entry)
                return entry;
        }
    }
    m_items = starter["items"_L1].toArray().size();
    finishStep(starter);
    qint64 row = 0;
    for (const QJsonValue &step : starter["steps"_L1].toArray()) {
        if (auto read = readStep(step.toObject(), ++row); !read)
            return read;
    }
    return Done{};
}

void StarterReader::finishStep(const QJsonObject &step)
{
    StarterStep made{.changes = std::exchange(m_changes, {})};
    made.changes.label = step["label"_L1].toString();
    made.changes.author = step["author"_L1].toString();
    made.changes.at = QDateTime::fromString(step["at"_L1].toString(), Qt::ISODate);
    if (const QJsonObject version = step["version"_L1].toObject(); !version.isEmpty())
        made.version = VersionWords{.label = version["label"_L1].toString(),
                                    .reason = version["reason"_L1].toString(),
                                    .stage = version["stage"_L1].toString(),
                                    .author = made.changes.author,
                                    .at = made.changes.at};
    m_steps.push_back(std::move(made));
}

Outcome StarterReader::readStep(const QJsonObject &step, qint64 row)
{
    const QJsonArray changes = step["changes"_L1].toArray();
    if (changes.isEmpty() == step["version"_L1].toObject().isEmpty())
        return malformed(u"steps"_s, row);
    for (const QJsonValue &change : changes) {
        if (auto read = readStepChange(change.toObject(), row); !read)
            return read;
    }
    finishStep(step);
    return Done{};
}

Outcome StarterReader::readStepChange(const QJsonObject &change, qint64 row)
{
    const List &items = lists().back();
    if (const QJsonObject added = change["add"_L1].toObject(); !added.isEmpty()) {
        m_uids.resize(std::size_t(++m_items), m_freshUid());
        m_named.emplace(std::pair(Kind::Item, added["code"_L1].toString()), m_uids.back());
        return readEntry(items, added, m_items);
    }
    const QJsonObject values = change["set"_L1].toObject();
    const QJsonValue one = change["item"_L1];
    for (const QJsonValue &code : one.isArray() ? one.toArray() : QJsonArray{one}) {
        const auto named = m_named.find({Kind::Item, code.toString()});
        if (named == m_named.end())
            return Error{.code = ErrorCode::NoSuchRecord, .detail = code.toString(), .row = row};
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (auto field = readField(items, {Kind::Item, named->second}, it.key(), *it, row); !field)
                return field;
        }
    }
    return Done{};
}

Outcome StarterReader::readSettings(const QJsonObject &settings)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const auto value = valueFromStoredJson(m_fields.info(setting::value), *it);
        if (!value)
            return malformed(u"settings/"_s + it.key());
        if (!value->isEmpty())
            m_changes.add({Kind::Setting, Uid::fromName(it.key())},
                          {{setting::key, Value(it.key())}, {setting::value, *value}});
    }
    return Done{};
}

Uid StarterReader::uidOf(Kind kind, const QJsonObject &entry)
{
    switch (kind) {
    case Kind::Domain:
        return domainUid(entry["path"_L1].toString());
    case Kind::Office:
        return officeUid(entry["name"_L1].toString());
    case Kind::Document:
        return documentUid(entry["title"_L1].toString());
    default:
        return m_freshUid();
    }
}

Outcome StarterReader::nameEntries(const List &list, const QJsonArray &entries)
{
    m_uids.clear();
    QSet<Uid> seen;
    qint64 row = 0;
    for (const QJsonValue &value : entries) {
        ++row;
        const QJsonObject entry = value.toObject();
        const Uid uid = uidOf(list.kind, entry);
        if (entry.isEmpty() || seen.contains(uid))
            return malformed(list.key, row);
        seen.insert(uid);
        m_uids.push_back(uid);
        for (const QLatin1StringView key : {"path"_L1, "name"_L1, "title"_L1, "ref"_L1, "code"_L1}) {
            if (const QString name = entry[key].toString(); !name.isEmpty())
                m_named.emplace(std::pair(list.kind, name), uid);
        }
    }
    // Short names last: a full name goes before the same short name of another office.
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (const QString name = entries.at(i)["short_name"_L1].toString(); !name.isEmpty())
            m_named.emplace(std::pair(list.kind, name), m_uids[std::size_t(i)]);
    }
    return Done{};
}

Outcome StarterReader::readEntry(const List &list, const QJsonObject &entry, qint64 row)
{
    const RecordRef ref{list.kind, m_uids.at(std::size_t(row - 1))};
    m_changes.add(ref);
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        if (it.key() == u"ref")
            continue;
        if (list.kind == Kind::Domain && it.key() == u"path") {
            if (auto path = readDomainPath(ref, it->toString(), row); !path)
                return path;
            continue;
        }
        if (auto field = readField(list, ref, it.key(), *it, row); !field)
            return field;
    }
    if (const Field position = positionOf(list.kind); !position.isAlive())
        m_changes.set(ref, position, Value(row * positionStep));
    return Done{};
}

Outcome StarterReader::readField(const List &list, const RecordRef &ref, const QString &key, const QJsonValue &json,
                                 qint64 row)
{
    const FieldInfo *info = m_fields.find(list.kind, key);
    if (!info)
        return malformed(list.key + u'/' + key, row);
    auto value = valueFromJson(*info, json, [this](Kind kind, const QString &name) {
        const auto found = m_named.find({kind, name});
        return found == m_named.end() ? std::nullopt : std::optional(found->second);
    });
    if (!value) {
        Error error = value.error();
        error.row = row;
        return error;
    }
    m_changes.set(ref, info->field, std::move(*value));
    return Done{};
}

Outcome StarterReader::readDomainPath(const RecordRef &ref, const QString &path, qint64 row)
{
    QStringList steps = pathNames(path);
    const QString name = steps.takeLast();
    if (name.isEmpty())
        return malformed(u"domains/path"_s, row);
    m_changes.set(ref, domain::name, Value(name));
    if (steps.isEmpty())
        return Done{};
    for (QString &step : steps)
        step = pathStep(step);
    const QString parentPath = steps.join(u'/');
    const auto parent = m_named.find({Kind::Domain, parentPath});
    if (parent == m_named.end())
        return Error{.code = ErrorCode::UnknownDomain, .detail = parentPath, .row = row};
    m_changes.set(ref, domain::parent, Value(parent->second));
    return Done{};
}

}

Uid domainUid(const QString &path)
{
    return Uid::fromName(u"domain:"_s + path);
}

Uid officeUid(const QString &name)
{
    return Uid::fromName(u"office:"_s + name);
}

Uid documentUid(const QString &title)
{
    return Uid::fromName(u"document:"_s + title);
}

Result<std::vector<StarterStep>> starterSteps(const Fields &fields, const QByteArray &json,
                                              const std::function<Uid()> &freshUid)
{
    const auto document = parsedJson(json);
    if (!document || !document->isObject())
        return malformed(u"json"_s);
    StarterReader reader(fields, freshUid);
    if (auto read = reader.read(document->object()); !read)
        return read.error();
    return std::move(reader).result();
}

}
