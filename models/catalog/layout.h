// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/display.h"

#include <span>
#include <vector>

namespace gk {

/// What a column of the official form shows of an item.
enum class ColumnRole {
    Serial,   ///< 序号: the place in the list, no field
    Text,     ///< the field's text
    TickList, ///< ■/□ list of the vocabulary
    Tick,     ///< √ when the term is in the field
    TickText, ///< the explaining text of the group, or √
};

/// One column of a table with the official two-row header.
struct Column {
    QString group{};             ///< heading over several columns, or empty
    QString title{};             ///< official Chinese heading
    const char *groupLabel = ""; ///< English, translated in the context "Field"
    const char *label = "";      ///< English, translated in the context "Field"
    ColumnRole role = ColumnRole::Text;
    Field field{};
    QString term{}; ///< for ticks: the term looked for
    int width = 10; ///< usual width in Han characters

    bool operator==(const Column &) const = default;
};

/// Neighbouring columns below one heading of the two-row header; one without a group is a run of its own.
struct HeadingRun {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// From left to right, of columns of any kind that name their `group`.
template <typename AnyColumn>
[[nodiscard]] std::vector<HeadingRun> headingRuns(const std::vector<AnyColumn> &columns)
{
    std::vector<HeadingRun> runs;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0 && !columns[i].group.isEmpty() && columns[i].group == columns[i - 1].group)
            runs.back().last = i;
        else
            runs.push_back({i, i});
    }
    return runs;
}

/// What the catalog at hand needs beyond the national form.
struct ColumnNeeds {
    QStringList tiers{QStringLiteral("县级"), QStringLiteral("乡级")}; ///< tier terms with a column of their own
    int levels = 2;                                                    ///< 2 to 4
    QHash<QString, QString> tierNames{};                               ///< 县级 → 区级
};

/// "县级=区级、乡级=镇（街道）级" of the setting tier_names.
[[nodiscard]] QHash<QString, QString> readTierNames(const QString &setting);

/// As displayText, the tiers by their local names.
[[nodiscard]] QString localText(const FieldInfo &info, const Value &value, const Names &names,
                                const QHash<QString, QString> &tierNames);

/// The 14 columns of the national form 领域标准目录, more when levels or tiers need them.
/// Source: the standard catalogs of the 26 pilot domains, see resources/templates.
[[nodiscard]] std::vector<Column> nationalColumns(const Fields &fields, const ColumnNeeds &needs = {});
/// The columns of the departments' simpler form 部门主动公开基本目录: 序号, 公开类别及事项, 公开内容, 公开时限, 公开方式,
/// 责任处室, 公开主体, 公开渠道和载体; deeper levels when the items have them.
[[nodiscard]] std::vector<Column> departmentColumns(const Fields &fields, const ColumnNeeds &needs = {});

/// The layouts official forms are published in.
enum class OfficialLayout : quint8 { DomainStandard, DepartmentBasic };
[[nodiscard]] std::span<const OfficialLayout> officialLayouts();
/// 领域标准目录, 部门主动公开基本目录: the layout's name on paper and on the command line.
[[nodiscard]] QString nameOf(OfficialLayout layout);
[[nodiscard]] std::optional<OfficialLayout> layoutByName(QStringView name);
[[nodiscard]] std::vector<Column> officialColumns(const Fields &fields, OfficialLayout layout,
                                                  const ColumnNeeds &needs = {});
/// Adds what a paper for the office's own use shows besides, since it holds items of every kind: 公开属性 and 状态, as far as
/// no column shows their texts yet.
void addInternalColumns(std::vector<Column> &columns, const Fields &fields);
/// 序号 and the columns of these fields; all when no key is given. Errors: NoSuchField (detail = a key that has no
/// column; a deeper level no item uses is none of them).
[[nodiscard]] Result<std::vector<Column>> chosenColumns(std::vector<Column> columns, const Fields &fields,
                                                        const QStringList &keys);

/// The eight columns of the A4 review copy: 序号, 一级, 二级, 内容, 时限, 主体, 渠道, 方式.
[[nodiscard]] std::vector<Column> briefColumns(const Fields &fields);
/// All fields of a kind that people may see, one plain column each, in table order.
[[nodiscard]] std::vector<Column> plainColumns(const Fields &fields, Kind kind);
/// The grid's columns: the national form, then every other field of the item.
[[nodiscard]] std::vector<Column> gridColumns(const Fields &fields, const ColumnNeeds &needs = {});

/// The fields whose values the columns' texts, the order of the lines and their numbers are made of.
[[nodiscard]] std::vector<Field> fieldsOf(const std::vector<Column> &columns);

/// A column's name for what is remembered: the field's key, for ticks with the term: "tiers:县级"; 序号 is "serial".
[[nodiscard]] QString columnKey(const Fields &fields, const Column &column);

/// The text of one cell as the official form shows it, inherited values included. `serial` is 1-based.
[[nodiscard]] QString cellText(const Fields &fields, const Column &column, const Record &record, const Names &names,
                               qint64 serial);

/// An item's name for lists and notices: its deepest level with the one above, "招生管理 › 招生计划".
[[nodiscard]] QString itemLabel(const Record &item);

}
