// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/itemfilter.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::array<QStringView, 3> testNames{u"one_of", u"contains", u"blank"};
constexpr QStringView settingStart = u"view_";

QJsonArray toJson(const std::vector<ColumnCondition> &conditions)
{
    QJsonArray array;
    for (const ColumnCondition &each : conditions) {
        QJsonObject json{{u"column"_s, each.column}, {u"test"_s, testNames.at(std::size_t(each.test)).toString()}};
        if (each.isNegated)
            json.insert(u"not"_s, true);
        if (!each.texts.isEmpty())
            json.insert(u"texts"_s, QJsonArray::fromStringList(each.texts));
        array += json;
    }
    return array;
}

QStringList textsOf(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue &each : json.toArray())
        texts += each.toString();
    return texts;
}

std::vector<ColumnCondition> conditionsOf(const QJsonValue &json)
{
    std::vector<ColumnCondition> conditions;
    for (const QJsonValue &each : json.toArray()) {
        const QString test = each[u"test"].toString();
        const auto known = std::ranges::find(testNames, QStringView(test));
        if (known == testNames.end() || each[u"column"].toString().isEmpty())
            continue;
        conditions.push_back({.column = each[u"column"].toString(),
                              .test = ColumnCondition::Test(known - testNames.begin()),
                              .isNegated = each[u"not"].toBool(),
                              .texts = textsOf(each[u"texts"])});
    }
    return conditions;
}

QJsonObject toJson(const ItemFilter &filter)
{
    QJsonObject json;
    if (filter.domain)
        json.insert(u"domain"_s, filter.domain->toString());
    if (filter.level1)
        json.insert(u"level1"_s, *filter.level1);
    if (!filter.text.trimmed().isEmpty())
        json.insert(u"text"_s, filter.text);
    if (!filter.conditions.empty())
        json.insert(u"conditions"_s, toJson(filter.conditions));
    if (filter.changedSince)
        json.insert(filter.isUnchanged ? u"unchanged_since"_s : u"changed_since"_s, *filter.changedSince);
    if (filter.notes) {
        const bool isNoted = filter.notes->what == NoteCondition::What::Noted;
        json.insert(u"notes"_s, QJsonObject{{u"what"_s, isNoted ? u"noted"_s : u"marked"_s},
                                            {u"mark"_s, filter.notes->mark},
                                            {u"not"_s, filter.notes->isNegated}});
    }
    return json;
}

ItemFilter filterOf(const QJsonObject &json)
{
    ItemFilter filter{.domain = Uid::fromString(json[u"domain"].toString()),
                      .text = json[u"text"].toString(),
                      .conditions = conditionsOf(json[u"conditions"])};
    if (json.contains(u"level1") && filter.domain)
        filter.level1 = json[u"level1"].toString();
    filter.isUnchanged = json.contains(u"unchanged_since");
    const QJsonValue version = json[filter.isUnchanged ? u"unchanged_since" : u"changed_since"];
    if (version.isDouble())
        filter.changedSince = version.toInt();
    const QJsonValue notes = json[u"notes"];
    const QString what = notes[u"what"].toString();
    if (what == u"noted" || what == u"marked") {
        filter.notes = {.what = what == u"noted" ? NoteCondition::What::Noted : NoteCondition::What::Marked,
                        .mark = notes[u"mark"].toString(),
                        .isNegated = notes[u"not"].toBool()};
    }
    return filter;
}

}

const ColumnCondition *ItemFilter::conditionOn(const QString &column) const
{
    const auto found = std::ranges::find(conditions, column, &ColumnCondition::column);
    return found == conditions.end() ? nullptr : &*found;
}

void ItemFilter::setCondition(ColumnCondition condition)
{
    const auto found = std::ranges::find(conditions, condition.column, &ColumnCondition::column);
    if (found == conditions.end())
        conditions.push_back(std::move(condition));
    else
        *found = std::move(condition);
}

void ItemFilter::dropConditions(const QString &column)
{
    std::erase_if(conditions, [&column](const ColumnCondition &each) { return each.column == column; });
}

QJsonObject toJson(const ItemView &view)
{
    QJsonObject json;
    const auto add = [&json](const QString &key, const auto &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    add(u"filter"_s, toJson(view.filter));
    QJsonArray sort;
    for (const SortKey &key : view.sort) {
        const bool isDown = key.direction == Qt::DescendingOrder;
        sort += QJsonObject{{u"column"_s, key.column}, {u"descending"_s, isDown}};
    }
    add(u"sort"_s, sort);
    add(u"group"_s, view.group);
    add(u"collapsed"_s, QJsonArray::fromStringList(view.collapsed));
    add(u"hidden"_s, QJsonArray::fromStringList(view.hidden));
    add(u"widths"_s, view.widths);
    return json;
}

ItemView viewFromJson(const QJsonObject &json)
{
    ItemView view{.filter = filterOf(json[u"filter"].toObject()),
                  .group = json[u"group"].toString(),
                  .collapsed = textsOf(json[u"collapsed"]),
                  .hidden = textsOf(json[u"hidden"]),
                  .widths = json[u"widths"].toObject()};
    for (const QJsonValue &key : json[u"sort"].toArray()) {
        if (const QString column = key[u"column"].toString(); !column.isEmpty()) {
            view.sort.push_back({column, key[u"descending"].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
    }
    return view;
}

QString settingOfView(const QString &name)
{
    return settingStart.toString() + name;
}

std::optional<QString> viewOfSetting(const QString &key)
{
    if (!key.startsWith(settingStart) || key.size() == settingStart.size())
        return std::nullopt;
    return key.sliced(settingStart.size());
}

}
