// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/changejson.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/changeshape.h"
#include "exchange/jsonvalue.h"
#include "exchange/linenames.h"
#include "exchange/recordjson.h"

#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Error bad(const QString &key)
{
    return Error{.code = ErrorCode::BadValue, .detail = key};
}

/// Reads the entries of one line one after the other and knows what the earlier ones did.
class ChangeReader
{
public:
    ChangeReader(Reader &reader, const Names &names, const LastPosition &lastPosition)
        : m_reader(reader), m_fields(reader.fields()), m_line(names), m_lastPosition(lastPosition)
    {}

    /// Of the right shape.
    Outcome read(const QJsonObject &entry);
    [[nodiscard]] ReadChanges result() && { return std::move(m_result); }

private:
    Outcome readAdd(Kind kind, QJsonObject values);
    Outcome readSet(const RecordRef &ref, const QJsonObject &values);
    Result<RecordRef> target(Kind kind, const QJsonObject &entry);
    Outcome setField(const RecordRef &ref, const QString &key, const QJsonValue &json);
    Outcome setMode(const RecordRef &ref, const QJsonObject &values);
    Outcome append(const RecordRef &ref);
    Outcome addSetting(const QString &key);

    Result<bool> isAlive(const RecordRef &ref);
    std::optional<Uid> find(Kind kind, const QString &text);
    void change(const RecordRef &ref, Field field, const Value &value);

    Reader &m_reader;
    const Fields &m_fields;
    LineNames m_line;
    const LastPosition &m_lastPosition;
    ReadChanges m_result{};
    QHash<RecordRef, bool> m_alive{};         ///< of records added or removed in the line
    QHash<RecordRef, QString> m_attributes{}; ///< of items whose attribute was set in the line
    QHash<Kind, qint64> m_positions{};        ///< the greatest, once asked for
    std::optional<Error> m_readError{};       ///< the reader's, met while a name was looked for
};

Outcome ChangeReader::read(const QJsonObject &entry)
{
    const auto kind = kindByKey(entry["kind"_L1].toString());
    if (entry.contains("add"_L1))
        return readAdd(*kind, entry["add"_L1].toObject());
    const auto ref = target(*kind, entry);
    if (!ref)
        return ref.error();
    m_result.uids.push_back(ref->uid);
    if (entry.contains("set"_L1))
        return readSet(*ref, entry["set"_L1].toObject());
    change(*ref, aliveOf(*kind), Value(qint64(0)));
    return Done{};
}

/// The record an entry names: alive, or a setting that its first value brings to life.
Result<RecordRef> ChangeReader::target(Kind kind, const QJsonObject &entry)
{
    const QString key = entry["key"_L1].toString();
    const bool isByKey = !key.isEmpty();
    const auto uid = isByKey ? std::optional(Uid::fromName(key)) : Uid::fromString(entry["uid"_L1].toString());
    if (!uid)
        return Error{.code = ErrorCode::NoSuchRecord, .detail = entry["uid"_L1].toString()};
    const RecordRef ref{kind, *uid};
    const auto alive = isAlive(ref);
    if (!alive)
        return alive.error();
    if (!*alive && isByKey && entry.contains("set"_L1)) {
        if (auto added = addSetting(key); !added)
            return added.error();
    } else if (!*alive) {
        return Error{.code = ErrorCode::NoSuchRecord, .detail = isByKey ? key : uid->toString()};
    }
    return ref;
}

Outcome ChangeReader::addSetting(const QString &key)
{
    const RecordRef ref{Kind::Setting, Uid::fromName(key)};
    const auto value = normalised(m_fields.info(setting::key), Value(key));
    if (!value || *value != Value(key))
        return bad(u"key"_s);
    change(ref, aliveOf(Kind::Setting), Value(qint64(1)));
    change(ref, setting::key, *value);
    return Done{};
}

Outcome ChangeReader::readAdd(Kind kind, QJsonObject values)
{
    Uid uid = Uid::random();
    if (const QJsonValue given = values.take(u"uid"_s); !given.isUndefined()) {
        const auto read = Uid::fromString(given.toString());
        if (!read || read->isNull())
            return bad(u"uid"_s);
        uid = *read;
    }
    if (kind == Kind::Setting) {
        const QString key = values["key"_L1].toString();
        uid = Uid::fromName(key);
        if (key.isEmpty())
            return bad(u"key"_s);
    }
    const RecordRef ref{kind, uid};
    const auto before = m_reader.find(ref);
    if (!before)
        return before.error();
    const auto alive = isAlive(ref);
    if (!alive)
        return alive.error();
    if (*alive)
        return bad(kind == Kind::Setting ? u"key"_s : u"uid"_s);
    m_result.uids.push_back(uid);
    change(ref, aliveOf(kind), Value(qint64(1)));
    if (*before) { // a removed record comes back with what it held, its names too
        for (const FieldInfo &info : m_fields.of(kind))
            m_line.note(ref, info.field, (*before)->value(info.field));
    }
    if (auto set = readSet(ref, values); !set)
        return set;
    const Field position = positionOf(kind);
    const bool hasPlace = position.isAlive() || values[m_fields.info(position).key].isDouble()
                          || (*before && !(*before)->value(position).isEmpty());
    return hasPlace ? Outcome(Done{}) : append(ref);
}

/// Gives a new record the place after all others.
Outcome ChangeReader::append(const RecordRef &ref)
{
    if (!m_positions.contains(ref.kind)) {
        const auto last = m_lastPosition(ref.kind);
        if (!last)
            return last.error();
        qint64 greatest = *last;
        for (const Change &each : m_result.changes) { // places given in the line count too
            if (each.field == positionOf(ref.kind))
                greatest = std::max(greatest, each.value.number());
        }
        m_positions.insert(ref.kind, greatest);
    }
    const qint64 last = m_positions[ref.kind];
    if (last > std::numeric_limits<qint64>::max() - positionStep)
        return bad(m_fields.info(positionOf(ref.kind)).key);
    change(ref, positionOf(ref.kind), Value(last + positionStep));
    return Done{};
}

Outcome ChangeReader::readSet(const RecordRef &ref, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (ref.kind == Kind::Item && it.key() == u"mode")
            continue;
        if (auto set = setField(ref, it.key(), *it); !set)
            return set;
    }
    // Last, so that the attribute of the same entry stands already.
    return ref.kind == Kind::Item && values.contains("mode"_L1) ? setMode(ref, values) : Outcome(Done{});
}

Outcome ChangeReader::setField(const RecordRef &ref, const QString &key, const QJsonValue &json)
{
    const FieldInfo *info = m_fields.find(ref.kind, key);
    if (!info)
        return Error{.code = ErrorCode::NoSuchField, .detail = key};
    const auto value = valueFromJson(*info, json, [this](Kind kind, const QString &text) { return find(kind, text); });
    if (m_readError)
        return *m_readError;
    if (!value)
        return value.error();
    if (info->field == setting::key && Uid::fromName(value->text()) != ref.uid)
        return bad(key); // the key is the setting's identity
    if (info->field == domain::parent && !value->isEmpty() && m_line.isBelow(value->uid(), ref.uid))
        return bad(key); // a circle
    change(ref, info->field, *value);
    return Done{};
}

Outcome ChangeReader::setMode(const RecordRef &ref, const QJsonObject &values)
{
    const QJsonValue json = values["mode"_L1];
    if (!json.isString() && !json.isNull())
        return bad(u"mode"_s);
    const QString mode = json.toString();
    if (values.contains("attribute"_L1))
        return modeOf(m_attributes.value(ref)) == mode ? Outcome(Done{}) : bad(u"mode"_s);
    QString before = m_attributes.value(ref);
    if (!m_attributes.contains(ref)) {
        const auto record = m_reader.find(ref);
        if (!record)
            return record.error();
        before = *record ? (*record)->text(item::attribute) : QString();
    }
    const auto attribute = attributeOfMode(mode, before);
    if (!attribute)
        return bad(u"mode"_s);
    change(ref, item::attribute, Value(*attribute));
    return Done{};
}

Result<bool> ChangeReader::isAlive(const RecordRef &ref)
{
    if (const auto it = m_alive.constFind(ref); it != m_alive.cend())
        return *it;
    const auto record = m_reader.find(ref);
    if (!record)
        return record.error();
    return *record && (*record)->isAlive;
}

/// A path or name first; then a uid, which may be that of a removed record: what was listed can be written back.
std::optional<Uid> ChangeReader::find(Kind kind, const QString &text)
{
    std::optional<Uid> uid;
    if (kind == Kind::Domain)
        uid = m_line.domainByPath(text);
    else if (kind == Kind::Office)
        uid = m_line.officeByName(text);
    if (uid)
        return uid;
    uid = uidFromText(text);
    if (!uid || m_alive.contains({kind, *uid}))
        return uid;
    const auto record = m_reader.find({kind, *uid});
    if (!record)
        m_readError = record.error();
    return record && *record ? uid : std::nullopt;
}

void ChangeReader::change(const RecordRef &ref, Field field, const Value &value)
{
    m_result.changes.push_back({ref, field, value});
    if (field.isAlive())
        m_alive.insert(ref, value.number() != 0);
    else if (field == item::attribute)
        m_attributes.insert(ref, value.text());
    else if (const auto it = m_positions.find(ref.kind); field == positionOf(ref.kind) && it != m_positions.end())
        *it = std::max(*it, value.number());
    m_line.note(ref, field, value);
}

}

Result<ReadChanges> changesFromJson(const QJsonArray &changes, Reader &reader, const Names &names,
                                    const LastPosition &lastPosition)
{
    ChangeReader line(reader, names, lastPosition);
    qint64 row = 0;
    for (const QJsonValue &entry : changes) {
        ++row;
        const auto fault = shapeFaultOf(entry);
        auto read = fault ? Outcome(bad(fault->key)) : line.read(entry.toObject());
        if (!read) {
            Error error = read.error();
            error.row = row;
            return error;
        }
    }
    return std::move(line).result();
}

}
