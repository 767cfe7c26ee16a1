// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formsections.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Keys = std::vector<QLatin1StringView>;

struct Part {
    QLatin1StringView key;
    const char *title;
    Keys fields;
};

const std::vector<Part> &partsOf(Kind kind)
{
    static const std::vector<Part> item{
        {"main"_L1,
         "",
         {"domain"_L1, "level1"_L1, "level2"_L1, "level3"_L1, "level4"_L1, "content"_L1, "basis"_L1, "time_limit"_L1,
          "subject"_L1, "channels"_L1, "audience"_L1, "audience_group"_L1, "attribute"_L1, "withheld_ground"_L1,
          "withheld_reason"_L1, "withheld_reviewed_on"_L1, "tiers"_L1}},
        {"stages"_L1,
         QT_TRANSLATE_NOOP("FormSection", "Stages and participation"),
         {"stages"_L1, "interpretation"_L1, "response"_L1, "participation"_L1}},
        {"registers"_L1,
         QT_TRANSLATE_NOOP("FormSection", "Registers and contacts"),
         {"tasks"_L1, "website_column"_L1, "code"_L1, "frequency"_L1, "section"_L1, "phone"_L1, "supervision"_L1}},
        {"dates"_L1,
         QT_TRANSLATE_NOOP("FormSection", "Dates and state"),
         {"state"_L1, "changed_on"_L1, "confirmed_on"_L1, "effective_from"_L1, "retired_on"_L1, "retired_reason"_L1}},
        {"remarks"_L1, QT_TRANSLATE_NOOP("FormSection", "Remarks"), {"remarks"_L1, "extra"_L1}},
    };
    static const std::vector<Part> domain{
        {"main"_L1, "", {"name"_L1, "parent"_L1, "origin"_L1, "note"_L1}},
        {"defaults"_L1,
         QT_TRANSLATE_NOOP("FormSection", "What its items follow"),
         {"interpretation"_L1, "response"_L1, "participation"_L1, "supervision"_L1, "channels"_L1, "tiers"_L1}},
    };
    static const std::vector<Part> none;
    return kind == Kind::Item ? item : kind == Kind::Domain ? domain : none;
}

struct Condition {
    Kind kind;
    QLatin1StringView field;
    QLatin1StringView on;
    QStringView term;
};

constexpr std::array conditions{
    Condition{Kind::Item, "audience_group"_L1, "audience"_L1, u"特定群体"},
    Condition{Kind::Item, "withheld_ground"_L1, "attribute"_L1, u"不予公开"},
    Condition{Kind::Item, "withheld_reason"_L1, "attribute"_L1, u"不予公开"},
    Condition{Kind::Item, "withheld_reviewed_on"_L1, "attribute"_L1, u"不予公开"},
    Condition{Kind::Document, "attribute_ground"_L1, "attribute"_L1, u"不予公开"},
    Condition{Kind::Document, "attribute_reason"_L1, "attribute"_L1, u"不予公开"},
};

}

std::vector<FormSection> formSections(const Fields &fields, Kind kind)
{
    std::vector<FormSection> sections;
    std::vector<Field> placed;
    for (const Part &part : partsOf(kind)) {
        FormSection section{.key = part.key, .title = part.title};
        for (const QLatin1StringView key : part.fields) {
            if (const FieldInfo *info = fields.find(kind, key)) {
                section.fields.push_back(info->field);
                placed.push_back(info->field);
            }
        }
        sections.push_back(std::move(section));
    }
    const bool isOnePart = sections.empty();
    FormSection rest{.key = u"other"_s, .title = isOnePart ? "" : QT_TRANSLATE_NOOP("FormSection", "Other")};
    for (const FieldInfo &info : fields.of(kind)) {
        if (info.use != FieldUse::Technical && std::ranges::find(placed, info.field) == placed.end())
            rest.fields.push_back(info.field);
    }
    if (!rest.fields.empty())
        sections.push_back(std::move(rest));
    return sections;
}

bool isSeldom(const Fields &fields, Field field)
{
    const QLatin1StringView key = fields.info(field).key;
    return field.kind == Kind::Item && (key == "level3"_L1 || key == "level4"_L1);
}

std::optional<FormCondition> conditionOf(const Fields &fields, Field field)
{
    const FieldInfo &info = fields.info(field);
    const auto it = std::ranges::find_if(
        conditions, [&](const Condition &each) { return each.kind == field.kind && each.field == info.key; });
    if (it == conditions.end())
        return std::nullopt;
    const FieldInfo *on = fields.find(it->kind, it->on);
    return on ? std::optional(FormCondition{on->field, it->term.toString()}) : std::nullopt;
}

bool isMet(const FormCondition &condition, const Value &value)
{
    return value.text().split(u'、').contains(condition.term);
}

}
