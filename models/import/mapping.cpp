// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/mapping.h"

#include "base/json.h"
#include "catalog/itemfields.h"
#include "import/headingwords.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Use = SourceColumn::Use;

const QString requirementKey = u"basis+time_limit"_s;

Result<TableMapping> tableOf(const QJsonObject &object, const Fields &fields)
{
    TableMapping table{.domain = object["domain"_L1].toString()};
    if (object.contains("sheet"_L1))
        table.sheet = object["sheet"_L1].toString();
    const QJsonValue columns = object["columns"_L1];
    const QJsonObject byHeading = columns.toObject();
    for (auto it = byHeading.begin(); it != byHeading.end(); ++it) {
        const auto meaning = meaningOf(it->toString(), {}, fields);
        if (!meaning)
            return meaning.error();
        table.columns.push_back({.heading = it.key(), .meaning = *meaning});
    }
    for (const QJsonValue &value : columns.toArray()) {
        const QJsonObject entry = value.toObject();
        const auto meaning = meaningOf(entry["field"_L1].toString(), entry["term"_L1].toString(), fields);
        if (!meaning)
            return meaning.error();
        TableMapping::Entry made{.heading = entry["heading"_L1].toString(), .meaning = *meaning};
        if (entry["index"_L1].isDouble())
            made.index = entry["index"_L1].toInt();
        table.columns.push_back(std::move(made));
    }
    return table;
}

}

Result<SourceColumn> meaningOf(const QString &field, const QString &term, const Fields &fields)
{
    SourceColumn column{.confidence = 100};
    if (field.isEmpty() || field == u"serial") {
        column.use = Use::Ignored;
    } else if (field == u"extra") {
        column.use = Use::Extra;
    } else if (field == u"uid") {
        column.use = Use::Uid;
    } else if (field == requirementKey) {
        column.use = Use::Requirement;
    } else {
        const FieldInfo *info = fields.find(Kind::Item, field);
        if (!info || info->use == FieldUse::Technical)
            return Error{.code = ErrorCode::BadValue, .detail = field};
        column.use = info->type == ValueType::Parties && !term.isEmpty() ? Use::Party : Use::Item;
        column.column.field = info->field;
        column.column.term = term;
        if (column.use == Use::Item && !term.isEmpty())
            column.column.role = term == u"特定群体" ? ColumnRole::TickText : ColumnRole::Tick;
    }
    return column;
}

const SourceColumn *TableMapping::find(int index, const QString &heading) const
{
    // A heading that moved is still the same column; only one without words is known by its place.
    const QString key = headingKey(heading);
    for (const Entry &entry : columns) {
        if (!key.isEmpty() && headingKey(entry.heading) == key && (!entry.index || *entry.index == index))
            return &entry.meaning;
    }
    for (const Entry &entry : columns) {
        if (entry.index == index && entry.heading.isEmpty())
            return &entry.meaning;
    }
    for (const Entry &entry : columns) {
        if (!key.isEmpty() && headingKey(entry.heading) == key)
            return &entry.meaning;
    }
    return nullptr;
}

const TableMapping *mappingFor(const Mapping &mapping, const QString &sheet)
{
    const auto it = std::ranges::find_if(
        mapping, [&sheet](const TableMapping &each) { return each.sheet.value_or(sheet) == sheet; });
    return it == mapping.end() ? nullptr : &*it;
}

RecognisedColumn recognised(const SourceColumn &column, const Fields &fields)
{
    QString field;
    switch (column.use) {
    case Use::Item:
    case Use::Party:
    case Use::Deeper:
        field = fields.info(column.column.field).key;
        break;
    case Use::Uid:
        field = u"uid"_s;
        break;
    case Use::Extra:
        field = u"extra"_s;
        break;
    case Use::Requirement:
        field = requirementKey;
        break;
    case Use::Ignored:
        field = column.heading.isEmpty() ? QString() : u"serial"_s;
    }
    const bool hasTerm = column.use == Use::Item || column.use == Use::Party;
    return {.index = column.index,
            .heading = column.heading,
            .field = field,
            .term = hasTerm ? column.column.term : QString(),
            .confidence = column.confidence,
            .isSaid = column.isSaid};
}

Result<Mapping> readMapping(const QByteArray &json, const Fields &fields)
{
    const auto document = parsedJson(json);
    if (!document || !document->isObject())
        return Error{.code = ErrorCode::Malformed};
    const QJsonObject object = document->object();
    QJsonArray tables = object["tables"_L1].toArray();
    if (tables.isEmpty())
        tables.append(object);
    Mapping mapping;
    for (const QJsonValue &value : tables) {
        auto table = tableOf(value.toObject(), fields);
        if (!table)
            return table.error();
        mapping.push_back(std::move(*table));
    }
    return mapping;
}

}
