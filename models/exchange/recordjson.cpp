// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/recordjson.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/jsonvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr QLatin1StringView storedKey("stored");

Error malformed(const QString &key)
{
    return Error{.code = ErrorCode::Malformed, .detail = key};
}

bool isReadOff(Kind kind, const QString &key)
{
    return (kind == Kind::Item && key == u"mode") || (kind == Kind::Domain && key == u"path");
}

}

QJsonObject recordToJson(const Fields &fields, const Record &record, const Names &names, JsonForm form)
{
    const Kind kind = record.ref.kind;
    QJsonObject object{{u"uid"_s, record.ref.uid.toString()}};
    QJsonObject stored;
    for (const FieldInfo &info : fields.of(kind)) {
        const Value &value = record.value(info.field);
        if (value.isEmpty())
            continue;
        object.insert(info.key, readableJson(info, value, names));
        if (!isStoredReadable(info))
            stored.insert(info.key, storedJson(info, value));
    }
    if (kind == Kind::Item) {
        if (const QString mode = modeOf(record.text(item::attribute)); !mode.isEmpty())
            object.insert("mode"_L1, mode);
    }
    if (kind == Kind::Domain) {
        if (const QString path = names.domainPath(record.ref.uid); !path.isEmpty())
            object.insert("path"_L1, path);
    }
    if (form == JsonForm::Exact && !stored.isEmpty())
        object.insert(storedKey, stored);
    return object;
}

Result<Record> recordFromJson(const Fields &fields, Kind kind, const QJsonObject &object)
{
    const auto uid = Uid::fromString(object["uid"_L1].toString());
    if (!uid)
        return malformed(u"uid"_s);
    Record record{.ref = {kind, *uid}, .values = std::vector<Value>(fields.slotCount(kind))};
    const QJsonObject stored = object[storedKey].toObject();
    const auto take = [&](const QString &key, const QJsonValue &json) -> bool {
        const FieldInfo *info = fields.find(kind, key);
        auto value = info ? valueFromStoredJson(*info, json) : Result<Value>(Error{});
        if (value)
            record.set(info->field, std::move(*value));
        return bool(value);
    };
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        if (key == u"uid" || key == storedKey || isReadOff(kind, key) || stored.contains(key))
            continue;
        if (!take(key, *it))
            return malformed(key);
    }
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        if (!take(it.key(), *it))
            return malformed(it.key());
    }
    return record;
}

std::optional<Kind> kindByKey(QStringView key)
{
    const auto kinds = allKinds();
    const auto it = std::ranges::find_if(kinds, [key](Kind kind) { return key == keyOf(kind); });
    return it == kinds.end() ? std::nullopt : std::optional(*it);
}

}
