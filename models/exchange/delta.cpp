// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/delta.h"

#include "catalog/record.h"
#include "exchange/jsonvalue.h"
#include "exchange/recordjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QJsonValue orNull(const QJsonValue &json)
{
    return json.isUndefined() ? QJsonValue(QJsonValue::Null) : json;
}

/// One record's entry; nothing when the record is no content or gone at both ends.
Result<std::optional<QJsonObject>> entryOf(std::span<const FieldChange> changes, Reader &version)
{
    const RecordRef ref = changes.front().record;
    const auto record = version.find(ref);
    if (!record)
        return record.error();
    if (!*record || !isContent(**record))
        return std::optional<QJsonObject>();
    const Fields &fields = version.fields();
    const bool cameOrWent = std::ranges::any_of(changes, [](const FieldChange &c) { return c.field.isAlive(); });
    if (!(*record)->isAlive && !cameOrWent)
        return std::optional<QJsonObject>();
    QJsonObject entry{{u"kind"_s, QString(keyOf(ref.kind))}, {u"uid"_s, ref.uid.toString()}};
    if (cameOrWent)
        entry.insert("alive"_L1, (*record)->isAlive);
    QJsonObject set;
    if (cameOrWent && (*record)->isAlive) {
        for (const FieldInfo &info : fields.of(ref.kind)) {
            if (const Value &value = (*record)->value(info.field); !value.isEmpty())
                set.insert(info.key, storedJson(info, value));
        }
    } else if (!cameOrWent) {
        for (const FieldChange &change : changes)
            set.insert(fields.info(change.field).key, orNull(storedJson(fields.info(change.field), change.after)));
    }
    if (!set.isEmpty())
        entry.insert("set"_L1, set);
    return std::optional(entry);
}

Error malformed(qint64 row, const QString &key)
{
    return Error{.code = ErrorCode::Malformed, .detail = key, .row = row};
}

}

Outcome writeDelta(const QJsonObject &head, std::vector<FieldChange> changes, Reader &version, const ByteSink &sink,
                   const Progress &progress)
{
    std::ranges::stable_sort(changes, {}, &FieldChange::record);
    QByteArray line = QJsonDocument(head).toJson(QJsonDocument::Compact).chopped(1) + ",\n\"changes\":[";
    const char *separator = "\n";
    qint64 done = 0;
    for (auto first = changes.cbegin(); first != changes.cend();) {
        const auto last = std::find_if(first, changes.cend(),
                                       [&](const FieldChange &change) { return change.record != first->record; });
        const auto entry = entryOf(std::span(first, last), version);
        if (!entry)
            return entry.error();
        if (*entry) {
            line += separator + QJsonDocument(**entry).toJson(QJsonDocument::Compact);
            separator = ",\n";
            if (auto written = sink(std::exchange(line, {})); !written)
                return written;
        }
        first = last;
        if (++done % 1000 == 0)
            progress.tell(done, 0);
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
    }
    return sink(line + "\n]\n}\n");
}

Outcome DeltaReader::add(const QJsonObject &entry)
{
    ++m_row;
    for (const QString &key : entry.keys()) {
        if (!QStringList{u"kind"_s, u"uid"_s, u"alive"_s, u"set"_s}.contains(key))
            return malformed(m_row, key);
    }
    const auto kind = kindByKey(entry["kind"_L1].toString());
    const auto uid = Uid::fromString(entry["uid"_L1].toString());
    const bool isCarried = kind && !isRegister(*kind); // registers beside the content are in no package
    if (!isCarried || !uid)
        return malformed(m_row, isCarried ? u"uid"_s : u"kind"_s);
    const RecordRef ref{*kind, *uid};
    if (m_seen.contains(ref))
        return malformed(m_row, u"uid"_s);
    m_seen.insert(ref);
    const QJsonValue alive = entry["alive"_L1];
    const QJsonObject set = entry["set"_L1].toObject();
    if (!(alive.isBool() || alive.isUndefined()) || (alive == QJsonValue(false) && !set.isEmpty()))
        return malformed(m_row, u"alive"_s);
    const bool isAdded = alive.toBool();
    if (alive.isBool())
        m_changes.push_back({ref, aliveOf(*kind), Value(qint64(isAdded ? 1 : 0))});
    for (const QString &key : set.keys()) {
        if (!m_fields.find(*kind, key))
            return malformed(m_row, key);
    }
    for (const FieldInfo &info : m_fields.of(*kind)) {
        if (!isAdded && !set.contains(info.key))
            continue;
        auto value = valueFromStoredJson(info, set[info.key]);
        if (!value)
            return malformed(m_row, info.key);
        m_changes.push_back({ref, info.field, std::move(*value)});
    }
    return Done{};
}

}
