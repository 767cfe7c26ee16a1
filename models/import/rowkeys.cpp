// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/rowkeys.h"

#include "base/digest.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "exchange/rowtexts.h"
#include "exchange/xlsxtext.h"
#include "import/headingwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isCell(const SourceColumn &column)
{
    return column.use == SourceColumn::Use::Item && column.column.field != item::domain;
}

/// Our official form lists every channel with ■ or □, a plain table the chosen ones.
bool showsAllTerms(const UnderstoodTable &table, int column)
{
    return std::ranges::any_of(table.rows.items, [column](const SourceItem &row) {
        return row.literal->cell(column).contains(u'□') || row.literal->cell(column).contains(u'■');
    });
}

std::vector<Column> cellColumns(const UnderstoodTable &table)
{
    std::vector<Column> columns;
    for (const SourceColumn &column : table.header.columns) {
        if (!isCell(column))
            continue;
        columns.push_back(column.column);
        const bool isList = column.column.field == item::channels && column.column.role == ColumnRole::Text;
        if (isList && showsAllTerms(table, column.index))
            columns.back().role = ColumnRole::TickList;
    }
    return columns;
}

bool namesDomains(const UnderstoodTable &table)
{
    return std::ranges::any_of(table.rows.items, [](const SourceItem &row) { return row.domain.has_value(); });
}

/// The fields a table speaks of.
std::vector<Field> saidFields(const UnderstoodTable &table)
{
    std::vector<Field> fields;
    bool hasExtra = std::ranges::count(table.sheet->table().facts.notes, CellNoteKind::Link, &CellNote::kind) != 0;
    for (const SourceColumn &column : table.header.columns) {
        hasExtra = hasExtra || column.use == SourceColumn::Use::Extra;
        if (column.use == SourceColumn::Use::Requirement)
            std::ranges::copy(std::array{item::basis, item::timeLimit}, std::back_inserter(fields));
        else if (column.use != SourceColumn::Use::Ignored && column.use != SourceColumn::Use::Uid
                 && column.use != SourceColumn::Use::Extra)
            fields.push_back(column.column.field);
        if (column.column.field == item::audience)
            fields.push_back(item::audienceGroup);
    }
    if (hasExtra)
        fields.push_back(item::extra);
    const bool hasSections =
        std::ranges::any_of(table.rows.items, [](const SourceItem &row) { return !row.section.isEmpty(); });
    if (hasSections)
        fields.push_back(item::level1);
    std::ranges::sort(fields);
    fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
    std::erase(fields, item::domain);
    return fields;
}

QByteArray digestOf(const QStringList &texts)
{
    Sha256 hash;
    for (const QString &text : texts)
        hash.addPart(text.toUtf8());
    return hash.result().toBytes();
}

/// Puts together the keys that rows and items share: those of values.
class KeyMaker
{
public:
    explicit KeyMaker(const UnderstoodTable &table)
        : m_fields(saidFields(table)), m_isNamed(namesDomains(table)), m_says(m_fields.begin(), m_fields.end())
    {}

    /// @param domain the path of its domain
    [[nodiscard]] MatchKeys of(const Record &record, const QString &domain) const
    {
        MatchKeys keys{.domain = domain};
        const QString place = m_isNamed ? domain : QString();
        QStringList levels;
        for (const Field field : {item::level1, item::level2, item::level3, item::level4})
            levels += textOf(record, field);
        const QString content = textOf(record, item::content);
        const bool hasLevels = !levels.join(QString()).isEmpty();
        // Without any name it would meet the first nameless item.
        if (hasLevels || !content.isEmpty()) {
            keys.names = digestOf(QStringList{place, content} + levels);
            keys.anywhere = digestOf(QStringList{content} + levels);
        }
        if (hasLevels)
            keys.levels = digestOf(QStringList{place} + levels);
        keys.content = content;
        keys.text = levels.join(QString()) + content;
        Sha256 hash;
        hash.addPart(place.toUtf8());
        for (const Field field : m_fields)
            hash.addPart(record.value(field).canonical());
        keys.stored = hash.result().toBytes();
        if (m_says.contains(item::code))
            keys.code = record.text(item::code).toUtf8();
        if (!m_isNamed)
            keys.domain.clear();
        return keys;
    }

private:
    [[nodiscard]] QString textOf(const Record &record, Field field) const
    {
        return m_says.contains(field) ? headingKey(record.text(field)) : QString();
    }

    std::vector<Field> m_fields;
    bool m_isNamed;
    QSet<Field> m_says;
};

}

Record emptyItem(const Fields &fields, const Uid &uid, const Uid &domain)
{
    Record empty{.ref = {Kind::Item, uid}, .isAlive = false, .values = {}};
    empty.values.resize(fields.slotCount(Kind::Item));
    if (!domain.isNull())
        empty.set(item::domain, Value(domain));
    return empty;
}

std::optional<ImportNoteKind> noteKindOf(MatchedBy by)
{
    switch (by) {
    case MatchedBy::Moved:
        return ImportNoteKind::MatchedMoved;
    case MatchedBy::Levels:
        return ImportNoteKind::MatchedLevels;
    case MatchedBy::Similar:
        return ImportNoteKind::MatchedSimilar;
    default:
        return std::nullopt;
    }
}

Result<std::vector<KnownItem>> knownItems(Reader &reader, const UnderstoodTable &table, const Names &names,
                                          const Progress &progress)
{
    const KeyMaker maker(table);
    const bool isNamed = namesDomains(table);
    RowTexts texts(reader.fields(), cellColumns(table), names);
    std::vector<KnownItem> known;
    const auto read = reader.each(Kind::Item, [&](const Record &record) {
        KnownItem made{.uid = record.ref.uid,
                       .domain = record.value(item::domain).uid(),
                       .label = itemLabel(record),
                       .position = record.value(item::position).number()};
        const QString domain = names.domainPath(made.domain);
        made.keys = maker.of(record, domain);
        made.keys.uid = record.ref.uid.toBytes();
        Sha256 hash;
        hash.addPart((isNamed ? domain : QString()).toUtf8());
        for (const FormCell &cell : texts.cells(record, {}))
            hash.addPart(cell.utf8);
        made.keys.shown = hash.result().toBytes();
        known.push_back(std::move(made));
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    return known;
}

std::vector<MatchKeys> rowKeys(const Reader &reader, const UnderstoodTable &table, const Names &names, CellTaker &trial,
                               const Progress &progress)
{
    const KeyMaker maker(table);
    const bool isNamed = namesDomains(table);
    std::vector<MatchKeys> rows;
    rows.reserve(table.rows.items.size());
    for (const SourceItem &row : table.rows.items) {
        if (progress.isCancelled())
            break;
        progress.tell(qint64(rows.size()), qint64(table.rows.items.size()));
        const QString domain = row.domain.value_or(QString());
        const Record empty = emptyItem(reader.fields(), Uid(), names.domainByPath(domain).value_or(Uid{}));
        MatchKeys keys = maker.of(trial.taken(row.read(), row.section, empty), domain);
        const QString literal = row.literalDomain.value_or(QString());
        if (row.resolved)
            keys.literal = maker.of(trial.taken(*row.literal, row.section, empty), literal).names;
        if (row.uid)
            keys.uid = row.uid->toBytes();
        Sha256 hash;
        hash.addPart((isNamed ? literal : QString()).toUtf8());
        for (const SourceColumn &column : table.header.columns) {
            if (isCell(column))
                hash.addPart(cellUtf8(row.literal->cell(column.index)));
        }
        keys.shown = hash.result().toBytes();
        rows.push_back(std::move(keys));
    }
    return rows;
}

}
