// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablecolumns.h"

#include "catalog/itemfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t rowsSearched = 60; // title and front text stand above
constexpr int fewestColumns = 3;

/// A heading for comparing: no white space, brackets of one width.
QString normal(const QString &heading)
{
    QString text;
    for (const QChar c : heading) {
        if (c == u'（')
            text += u'(';
        else if (c == u'）')
            text += u')';
        else if (!c.isSpace())
            text += c;
    }
    return text;
}

/// All headings that our exports write, with what they mean.
class Headings
{
public:
    Headings(const Fields &fields, const ColumnNeeds &given)
        : m_tierGroup(normal(fields.info(item::tiers).title.toString()))
    {
        ColumnNeeds needs = given;
        needs.levels = 4;
        needs.tiers = fields.info(item::tiers).vocabulary->terms + given.tiers;
        needs.tiers.removeDuplicates();
        for (const Column &column : nationalColumns(fields, needs)) {
            const SourceColumn::Use use =
                column.role == ColumnRole::Serial ? SourceColumn::Use::Ignored : SourceColumn::Use::Item;
            add(column.group, column, use);
            if (!column.group.isEmpty())
                add({}, column, use); // one-row headers leave the group out
        }
        for (const Column &column : plainColumns(fields, Kind::Item))
            add({}, column, SourceColumn::Use::Item);
        for (const Column &column : briefColumns(fields))
            add({}, column, column.role == ColumnRole::Serial ? SourceColumn::Use::Ignored : SourceColumn::Use::Item);
        m_known.insert(key({}, u"uid"_s), {.use = SourceColumn::Use::Uid});
    }

    [[nodiscard]] std::optional<SourceColumn> find(const QString &group, const QString &title) const
    {
        const auto it = m_known.constFind(key(group, title));
        if (it != m_known.cend())
            return *it;
        // A tier of local name that no setting explains is still a tier: the column says so.
        if (normal(group) != m_tierGroup || title.isEmpty())
            return std::nullopt;
        Column column{.group = group, .title = title, .role = ColumnRole::Tick, .field = item::tiers};
        column.term = title.trimmed();
        return SourceColumn{.use = SourceColumn::Use::Item, .column = column};
    }

private:
    static QString key(const QString &group, const QString &title) { return normal(group) + u'\n' + normal(title); }
    void add(const QString &group, const Column &column, SourceColumn::Use use)
    {
        const QString name = key(group, column.title);
        if (!m_known.contains(name))
            m_known.insert(name, {.use = use, .column = column});
    }

    QString m_tierGroup;
    QHash<QString, SourceColumn> m_known{};
};

/// The group heading over a column: its own cell, or the nearest one to the left that is spread over it.
QString groupOver(const SourceTable &table, const SourceRow &upper, int column)
{
    if (const QString own = upper.cell(column); !own.isEmpty())
        return own;
    for (const CellRange &range : table.merged) {
        if (range.firstRow == upper.number && range.firstColumn <= column && column <= range.lastColumn)
            return upper.cell(range.firstColumn);
    }
    for (int left = column; table.merged.empty() && left >= 0; --left) {
        if (const QString text = upper.cell(left); !text.isEmpty())
            return text;
    }
    return {};
}

/// Reads rows [at, at + depth) as a header. @return the columns; none understood gives an empty list
std::vector<SourceColumn> readHeader(const SourceTable &table, std::size_t at, std::size_t depth,
                                     const Headings &headings)
{
    const SourceRow &upper = table.rows[at];
    const SourceRow &lower = table.rows[at + depth - 1];
    std::vector<SourceColumn> columns;
    int understood = 0;
    const int width = int(std::max(upper.cells.size(), lower.cells.size()));
    for (int i = 0; i < width; ++i) {
        QString group;
        QString title = lower.cell(i);
        if (depth == 2) {
            const bool isWhole = title.isEmpty();
            title = isWhole ? upper.cell(i) : title;
            group = isWhole ? QString() : groupOver(table, upper, i);
        }
        std::optional<SourceColumn> found = headings.find(group, title);
        if (!found && !title.trimmed().isEmpty())
            found = SourceColumn{.use = SourceColumn::Use::Extra};
        else if (!found)
            found = SourceColumn{.use = SourceColumn::Use::Ignored};
        else
            ++understood;
        found->index = i;
        found->heading = group.isEmpty() || group == title ? title : group + u' ' + title;
        columns.push_back(std::move(*found));
    }
    return understood >= fewestColumns ? columns : std::vector<SourceColumn>();
}

qsizetype understoodIn(const std::vector<SourceColumn> &columns)
{
    return std::ranges::count_if(columns, [](const SourceColumn &column) {
        return column.use != SourceColumn::Use::Extra && !column.heading.isEmpty();
    });
}

bool namesItems(const std::vector<SourceColumn> &columns)
{
    return std::ranges::any_of(columns, [](const SourceColumn &column) {
        const Field field = column.column.field;
        return column.use == SourceColumn::Use::Item
               && (field == item::level1 || field == item::level2 || field == item::content);
    });
}

}

const SourceColumn *TableHeader::find(Field field) const
{
    const auto it = std::ranges::find_if(columns, [field](const SourceColumn &column) {
        return column.use == SourceColumn::Use::Item && column.column.field == field
               && column.column.role != ColumnRole::Tick;
    });
    return it == columns.end() ? nullptr : &*it;
}

bool TableHeader::hasUids() const
{
    return std::ranges::any_of(columns,
                               [](const SourceColumn &column) { return column.use == SourceColumn::Use::Uid; });
}

std::optional<TableHeader> findHeader(const SourceTable &table, const Fields &fields, const ColumnNeeds &needs)
{
    const Headings headings(fields, needs);
    std::optional<TableHeader> best;
    qsizetype most = 0;
    for (std::size_t at = 0; at < std::min(rowsSearched, table.rows.size()); ++at) {
        for (const std::size_t depth : {std::size_t(1), std::size_t(2)}) {
            if (at + depth > table.rows.size()
                || table.rows[at + depth - 1].number != table.rows[at].number + qint64(depth) - 1)
                continue;
            auto columns = readHeader(table, at, depth, headings);
            const qsizetype understood = understoodIn(columns);
            if (!namesItems(columns) || understood <= most)
                continue;
            most = understood;
            best = TableHeader{.firstRow = table.rows[at].number,
                               .lastRow = table.rows[at + depth - 1].number,
                               .body = at + depth,
                               .columns = std::move(columns)};
        }
    }
    return best;
}

}
