// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/layout.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Column plain(const Fields &fields, Field field)
{
    const FieldInfo &info = fields.info(field);
    return {.title = info.title.toString(), .label = info.label, .field = field, .width = info.width};
}

Column grouped(Column column, const QString &group, const char *groupLabel)
{
    column.group = group;
    column.groupLabel = groupLabel;
    return column;
}

Column serial()
{
    return {.title = u"序号"_s, .label = QT_TRANSLATE_NOOP("Field", "No."), .role = ColumnRole::Serial, .width = 3};
}

Column tick(Field field, const QString &term, const QString &title, const char *label, int width = 4)
{
    return {.title = title, .label = label, .role = ColumnRole::Tick, .field = field, .term = term, .width = width};
}

std::vector<Column> levelColumns(const Fields &fields, int levels)
{
    std::vector<Column> columns;
    for (const Field field : {item::level1, item::level2, item::level3, item::level4}) {
        if (int(columns.size()) < levels)
            columns.push_back(
                grouped(plain(fields, field), u"公开事项"_s, QT_TRANSLATE_NOOP("Field", "Disclosure item")));
    }
    return columns;
}

/// Official fields that have no place in the national form stand at its end: the Field table alone brings them in.
std::vector<Column> furtherColumns(const Fields &fields)
{
    // The fields the form knows, shown or not: levels and the group's text come and go with what the catalog needs.
    constexpr std::array known{item::level1,        item::level2,    item::content,  item::basis,
                               item::timeLimit,     item::subject,   item::channels, item::audience,
                               item::audienceGroup, item::attribute, item::tiers};
    std::vector<Column> columns;
    for (const FieldInfo &info : fields.of(Kind::Item)) {
        if (info.use == FieldUse::Official && std::ranges::find(known, info.field) == known.end())
            columns.push_back(plain(fields, info.field));
    }
    return columns;
}

Column channelList(const Fields &fields)
{
    Column column = plain(fields, item::channels);
    column.role = ColumnRole::TickList;
    return column;
}

}

QHash<QString, QString> readTierNames(const QString &setting)
{
    QHash<QString, QString> names;
    for (const QString &pair : splitList(setting)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals > 0)
            names.insert(pair.left(equals).trimmed(), pair.sliced(equals + 1).trimmed());
    }
    return names;
}

QString localText(const FieldInfo &info, const Value &value, const Names &names,
                  const QHash<QString, QString> &tierNames)
{
    if (info.vocabulary != &vocabulary::tiers())
        return displayText(info, value, names);
    QStringList terms;
    for (const QString &term : termsOf(value))
        terms += tierNames.value(term, term);
    return terms.join(u'、');
}

std::vector<Column> nationalColumns(const Fields &fields, const ColumnNeeds &needs)
{
    std::vector<Column> columns{serial()};
    for (Column &column : levelColumns(fields, needs.levels))
        columns.push_back(std::move(column));
    for (const Field field : {item::content, item::basis, item::timeLimit, item::subject})
        columns.push_back(plain(fields, field));
    columns.push_back(channelList(fields));

    const QString audience = fields.info(item::audience).title.toString();
    const char *audienceLabel = fields.info(item::audience).label;
    columns.push_back(
        grouped(tick(item::audience, u"全社会"_s, u"全社会"_s, QT_TRANSLATE_NOOP("Field", "General public")), audience,
                audienceLabel));
    Column group = tick(item::audience, u"特定群体"_s, u"特定群体"_s, QT_TRANSLATE_NOOP("Field", "Group"), 5);
    group.role = ColumnRole::TickText;
    columns.push_back(grouped(std::move(group), audience, audienceLabel));

    const char *modeLabel = QT_TRANSLATE_NOOP("Field", "Mode of disclosure");
    columns.push_back(grouped(tick(item::attribute, u"主动"_s, u"主动"_s, QT_TRANSLATE_NOOP("Field", "Proactive"), 3),
                              u"公开方式"_s, modeLabel));
    columns.push_back(
        grouped(tick(item::attribute, u"依申请"_s, u"依申请"_s, QT_TRANSLATE_NOOP("Field", "On request"), 4),
                u"公开方式"_s, modeLabel));

    const FieldInfo &tiers = fields.info(item::tiers);
    for (const QString &tier : needs.tiers) {
        const QString title = needs.tierNames.value(tier, tier);
        columns.push_back(grouped(tick(item::tiers, tier, title, "", std::max(3, int(title.size()))),
                                  tiers.title.toString(), tiers.label));
    }
    std::ranges::move(furtherColumns(fields), std::back_inserter(columns));
    return columns;
}

std::vector<Column> departmentColumns(const Fields &fields, const ColumnNeeds &needs)
{
    std::vector<Column> columns{serial()};
    const std::array titles{u"一级"_s, u"二级"_s, u"三级"_s, u"四级"_s};
    for (Column &column : levelColumns(fields, needs.levels)) {
        column.group = u"公开类别及事项"_s;
        column.title = titles.at(columns.size() - 1);
        columns.push_back(std::move(column));
    }
    Column content = plain(fields, item::content);
    content.title = u"公开内容"_s;
    columns.push_back(std::move(content));
    columns.push_back(plain(fields, item::timeLimit));
    Column mode = plain(fields, item::attribute);
    mode.title = u"公开方式"_s;
    mode.label = QT_TRANSLATE_NOOP("Field", "Mode of disclosure");
    columns.push_back(std::move(mode));
    Column section = plain(fields, item::section);
    section.title = u"责任处室"_s;
    columns.push_back(std::move(section));
    columns.push_back(plain(fields, item::subject));
    columns.push_back(plain(fields, item::channels));
    return columns;
}

std::span<const OfficialLayout> officialLayouts()
{
    static constexpr std::array layouts{OfficialLayout::DomainStandard, OfficialLayout::DepartmentBasic};
    return layouts;
}

QString nameOf(OfficialLayout layout)
{
    return layout == OfficialLayout::DomainStandard ? u"领域标准目录"_s : u"部门主动公开基本目录"_s;
}

std::optional<OfficialLayout> layoutByName(QStringView name)
{
    for (const OfficialLayout layout : officialLayouts()) {
        if (nameOf(layout) == name)
            return layout;
    }
    return std::nullopt;
}

std::vector<Column> officialColumns(const Fields &fields, OfficialLayout layout, const ColumnNeeds &needs)
{
    return layout == OfficialLayout::DomainStandard ? nationalColumns(fields, needs) : departmentColumns(fields, needs);
}

void addInternalColumns(std::vector<Column> &columns, const Fields &fields)
{
    for (const Field field : {item::attribute, item::state}) {
        Column column = plain(fields, field);
        if (std::ranges::find(columns, column) == columns.end())
            columns.push_back(std::move(column));
    }
}

Result<std::vector<Column>> chosenColumns(std::vector<Column> columns, const Fields &fields, const QStringList &keys)
{
    if (keys.isEmpty())
        return columns;
    const auto keyOf = [&fields](const Column &column) {
        return column.role == ColumnRole::Serial ? QString() : QString(fields.info(column.field).key);
    };
    for (const QString &key : keys) {
        // Deeper levels have a column only where an item uses them.
        const FieldInfo *info = fields.find(Kind::Item, key);
        if (info && (info->field == item::level3 || info->field == item::level4))
            continue;
        if (std::ranges::none_of(columns, [&](const Column &column) { return keyOf(column) == key; }))
            return Error{.code = ErrorCode::NoSuchField, .detail = key};
    }
    std::erase_if(columns, [&](const Column &column) {
        return column.role != ColumnRole::Serial && !keys.contains(keyOf(column));
    });
    return columns;
}

std::vector<Column> briefColumns(const Fields &fields)
{
    std::vector<Column> columns{serial()};
    for (Column &column : levelColumns(fields, 2))
        columns.push_back(std::move(column));
    for (const Field field : {item::content, item::timeLimit, item::subject, item::channels})
        columns.push_back(plain(fields, field));
    Column mode = plain(fields, item::attribute);
    mode.title = u"公开方式"_s;
    mode.label = QT_TRANSLATE_NOOP("Field", "Mode of disclosure");
    columns.push_back(std::move(mode));
    return columns;
}

std::vector<Column> plainColumns(const Fields &fields, Kind kind)
{
    std::vector<Column> columns;
    for (const FieldInfo &info : fields.of(kind)) {
        if (info.use != FieldUse::Technical)
            columns.push_back(plain(fields, info.field));
    }
    return columns;
}

std::vector<Column> gridColumns(const Fields &fields, const ColumnNeeds &needs)
{
    std::vector<Column> columns = nationalColumns(fields, needs);
    const auto isShown = [&columns](Field field) {
        return std::ranges::any_of(columns, [field](const Column &column) {
            return column.field == field && column.role != ColumnRole::Serial
                   && (column.role != ColumnRole::Tick || field == item::audience || field == item::tiers);
        });
    };
    for (Column &column : plainColumns(fields, Kind::Item)) {
        if (!isShown(column.field))
            columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<Field> fieldsOf(const std::vector<Column> &columns)
{
    std::vector<Field> fields{item::domain, item::code, item::level1, item::level2};
    const auto add = [&fields](Field field) {
        if (std::ranges::find(fields, field) == fields.end())
            fields.push_back(field);
    };
    for (const Column &column : columns) {
        if (column.role == ColumnRole::Serial)
            continue;
        add(column.field);
        if (column.role == ColumnRole::TickText)
            add(item::audienceGroup);
    }
    return fields;
}

QString columnKey(const Fields &fields, const Column &column)
{
    if (column.role == ColumnRole::Serial)
        return u"serial"_s;
    const QString key = fields.info(column.field).key.toString();
    return column.term.isEmpty() ? key : key + u':' + column.term;
}

QString cellText(const Fields &fields, const Column &column, const Record &record, const Names &names,
                 qint64 serialNumber)
{
    const QString check = u"√"_s;
    if (column.role == ColumnRole::Serial)
        return QString::number(serialNumber);
    const FieldInfo &info = fields.info(column.field);
    const Value value = names.inheritedValue(info, record);
    switch (column.role) {
    case ColumnRole::TickList:
        return value.isEmpty() ? QString() : tickList(*info.vocabulary, termsOf(value));
    case ColumnRole::TickText:
        if (QString text = record.text(item::audienceGroup); !text.isEmpty())
            return text;
        [[fallthrough]];
    case ColumnRole::Tick:
        return hasTerm(info, value, column.term) ? check : QString();
    default:
        if (column.field == item::attribute && column.title == u"公开方式")
            return modeOf(value.text());
        return displayText(info, value, names);
    }
}

QString itemLabel(const Record &item)
{
    QStringList levels;
    for (const Field field : {item::level1, item::level2, item::level3, item::level4}) {
        if (const QString text = onOneLine(item.text(field)).trimmed(); !text.isEmpty())
            levels += text;
    }
    if (levels.isEmpty())
        return onOneLine(item.text(item::content)).left(20);
    return levels.mid(std::max<qsizetype>(0, levels.size() - 2)).join(u" › "_s);
}

}
