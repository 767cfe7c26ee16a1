// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicolumns.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/jsonvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QJsonValue orUndefined(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

}

QJsonValue ListColumn::of(const Record &record, const Names &names) const
{
    if (info)
        return readableJson(*info, record.value(info->field), names);
    if (key == u"uid")
        return record.ref.uid.toString();
    if (key == u"path")
        return orUndefined(names.domainPath(record.ref.uid));
    if (key == u"mode")
        return orUndefined(modeOf(record.text(item::attribute)));
    return QJsonValue::Undefined;
}

std::vector<ListColumn> listColumns(const Fields &fields, Kind kind)
{
    std::vector<ListColumn> columns{{.key = u"uid"_s}};
    if (kind == Kind::Domain)
        columns.push_back({.key = u"path"_s});
    for (const FieldInfo &info : fields.of(kind)) {
        columns.push_back({.key = info.key, .info = &info});
        if (info.field == item::timeLimit)
            columns.push_back({.key = u"limit_structure"_s});
        else if (info.field == item::attribute)
            columns.push_back({.key = u"mode"_s});
    }
    return columns;
}

Result<std::vector<ListColumn>> chosenColumns(const std::vector<ListColumn> &all, const QString &keys)
{
    std::vector<ListColumn> chosen;
    for (const QString &part : keys.split(u',', Qt::SkipEmptyParts)) {
        const QString key = part.trimmed();
        const auto it = std::ranges::find(all, key, &ListColumn::key);
        if (it == all.end())
            return Error{.code = ErrorCode::NoSuchField, .detail = key};
        chosen.push_back(*it);
    }
    if (chosen.empty())
        return Error{.code = ErrorCode::NoSuchField, .detail = keys.trimmed()};
    return chosen;
}

}
