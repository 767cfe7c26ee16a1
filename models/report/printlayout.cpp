// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/printlayout.h"

#include "base/json.h"
#include "catalog/officialform.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr QStringView keyStart = u"print_layout_";
constexpr std::array contentKeys{"form"_L1, "summary"_L1, "table"_L1, "notice"_L1, "redline"_L1};
constexpr std::array sectionKeys{"none"_L1, "domains"_L1, "offices"_L1};
constexpr std::array roleKeys{"serial"_L1, "text"_L1, "ticks"_L1, "tick"_L1, "tick_text"_L1};
constexpr double widestMargin = 60; // millimetres
constexpr double smallestLetter = 5;
constexpr double largestLetter = 36;
constexpr qsizetype mostColumns = 64;

QJsonObject columnJson(const Fields &fields, const Column &column)
{
    QJsonObject json{{"role"_L1, roleKeys.at(std::size_t(column.role))}};
    if (column.role != ColumnRole::Serial)
        json.insert("field"_L1, fields.info(column.field).key);
    if (!column.term.isEmpty())
        json.insert("term"_L1, column.term);
    return json;
}

/// Headings and usual widths are the program's: only what identifies a column is kept.
std::vector<Column> columnsFromJson(const Fields &fields, const QJsonArray &json)
{
    ColumnNeeds every{.levels = 4};
    if (const FieldInfo *tiers = fields.find(Kind::Item, "tiers"_L1); tiers && tiers->vocabulary)
        every.tiers = tiers->vocabulary->terms;
    std::vector<Column> known = briefColumns(fields);
    for (const auto &more : {nationalColumns(fields, every), gridColumns(fields)})
        known.insert(known.end(), more.begin(), more.end());
    std::vector<Column> columns;
    for (const QJsonValue &each : json) {
        const auto found = std::ranges::find_if(
            known, [&](const Column &column) { return QJsonValue(columnJson(fields, column)) == each; });
        if (found != known.end() && std::ranges::find(columns, *found) == columns.end())
            columns.push_back(*found);
    }
    return columns;
}

double bounded(const QJsonValue &value, double least, double most, double otherwise)
{
    return value.isDouble() ? std::clamp(value.toDouble(), least, most) : otherwise;
}

double letterSize(const QJsonValue &value)
{
    return value.toDouble() > 0 ? bounded(value, smallestLetter, largestLetter, 0) : 0;
}

PaperLook lookFromJson(const QJsonObject &json)
{
    PaperLook look{.bodySize = letterSize(json["body_size"_L1]), .titleSize = letterSize(json["title_size"_L1])};
    const QJsonArray margins = json["margins"_L1].toArray();
    const auto margin = [&](int at, double otherwise) { return bounded(margins.at(at), 0, widestMargin, otherwise); };
    look.margins = {margin(0, look.margins.left()), margin(1, look.margins.top()), margin(2, look.margins.right()),
                    margin(3, look.margins.bottom())};
    const QJsonArray widths = json["widths"_L1].toArray();
    for (qsizetype i = 0; i < std::min(widths.size(), mostColumns); ++i)
        look.widths.push_back(bounded(widths[i], 0.001, 10000, 1));
    return look;
}

}

PrintLayout presetLayout(Preset preset)
{
    switch (preset) {
    case Preset::Public:
        return {.purpose = Purpose::Public};
    case Preset::Offices:
        return {.sections = Sections::Offices};
    case Preset::Summary:
        return {.content = PrintContent::Summary, .turn = Turn::Portrait};
    case Preset::Redline:
        return {.content = PrintContent::Redline};
    case Preset::Notice:
        return {.content = PrintContent::Notice};
    case Preset::Review:
        break;
    }
    return {};
}

void applyLayout(const PrintLayout &layout, PrintRequest &request)
{
    request.content = layout.content;
    request.rule.purpose = layout.purpose;
    request.paper = layout.paper;
    request.turn = layout.turn;
    request.sections = layout.sections;
    request.look = layout.look;
    request.title = layout.title;
    request.office = layout.office;
    request.columns = layout.columns;
}

QString layoutKey(const QString &name)
{
    return keyStart.toString() + name;
}

std::optional<QString> layoutName(QStringView key)
{
    return key.startsWith(keyStart) && key.size() > keyStart.size()
               ? std::optional(key.sliced(keyStart.size()).toString())
               : std::nullopt;
}

QString layoutText(const Fields &fields, const PrintLayout &layout)
{
    const QMarginsF &margins = layout.look.margins;
    QJsonObject json{{"content"_L1, contentKeys.at(std::size_t(layout.content))},
                     {"purpose"_L1, keyOf(layout.purpose)},
                     {"paper"_L1, layout.paper == Paper::A3 ? "A3"_L1 : "A4"_L1},
                     {"turn"_L1, layout.turn == Turn::Portrait ? "portrait"_L1 : "landscape"_L1},
                     {"sections"_L1, sectionKeys.at(std::size_t(layout.sections))},
                     {"margins"_L1, QJsonArray{margins.left(), margins.top(), margins.right(), margins.bottom()}},
                     {"body_size"_L1, layout.look.bodySize},
                     {"title_size"_L1, layout.look.titleSize}};
    QJsonArray widths;
    for (const double width : layout.look.widths)
        widths.append(width);
    if (!widths.isEmpty())
        json.insert("widths"_L1, widths);
    if (!layout.title.isEmpty())
        json.insert("title"_L1, layout.title);
    if (!layout.office.isEmpty())
        json.insert("office"_L1, layout.office);
    if (layout.columns) {
        QJsonArray columns;
        for (const Column &column : *layout.columns)
            columns.append(columnJson(fields, column));
        json.insert("columns"_L1, columns);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<PrintLayout> layoutFromText(const Fields &fields, const QString &name, const QString &text)
{
    const auto document = parsedJson(text.toUtf8());
    if (!document || !document->isObject())
        return std::nullopt;
    const QJsonObject json = document->object();
    const auto purpose = purposeByKey(json["purpose"_L1].toString());
    // Internal papers are no copies to be handed on.
    if (!purpose || *purpose == Purpose::Internal)
        return std::nullopt;
    PrintLayout layout{.name = name, .purpose = *purpose, .look = lookFromJson(json)};
    const auto content = std::ranges::find(contentKeys, json["content"_L1].toString());
    if (content != contentKeys.end() && PrintContent(content - contentKeys.begin()) != PrintContent::Table)
        layout.content = PrintContent(content - contentKeys.begin());
    if (json["paper"_L1] == "A3"_L1)
        layout.paper = Paper::A3;
    if (json["turn"_L1] == "portrait"_L1)
        layout.turn = Turn::Portrait;
    const auto section = std::ranges::find(sectionKeys, json["sections"_L1].toString());
    if (section != sectionKeys.end())
        layout.sections = Sections(section - sectionKeys.begin());
    layout.title = json["title"_L1].toString();
    layout.office = json["office"_L1].toString();
    if (json["columns"_L1].isArray()) {
        layout.columns = columnsFromJson(fields, json["columns"_L1].toArray());
        if (layout.columns->empty())
            layout.columns.reset();
    }
    return layout;
}

}
