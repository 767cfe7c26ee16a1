// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablematch.h"

#include "base/digest.h"
#include "base/text.h"
#include "catalog/itemfields.h"
#include "exchange/xlsxtext.h"

#include <QtCore/QHash>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isCell(const SourceColumn &column)
{
    return column.use == SourceColumn::Use::Item && column.column.field != item::domain;
}

std::vector<Column> cellColumns(const TableHeader &header)
{
    std::vector<Column> columns;
    for (const SourceColumn &column : header.columns) {
        if (isCell(column))
            columns.push_back(column.column);
    }
    return columns;
}

QByteArray digestOf(std::initializer_list<QString> texts)
{
    Sha256 hash;
    for (const QString &text : texts)
        hash.addPart(text.toUtf8());
    return hash.result().toBytes();
}

/// The cells of a row that carry its names; empty where the table has no such column.
struct RowNames {
    QString level1;
    QString level2;
    QString content;
};

RowNames namesOf(const SourceItem &row, const TableHeader &header)
{
    const auto cell = [&](Field field) {
        const SourceColumn *column = header.find(field);
        return column ? onOneLine(row.row->cell(column->index)) : QString();
    };
    return {cell(item::level1), cell(item::level2), cell(item::content)};
}

/// A queue of unmatched items under each key: rows and items meet in their order.
class Waiting
{
public:
    void add(const QByteArray &key, std::size_t item) { m_items[key].push_back(item); }
    std::optional<std::size_t> take(const QByteArray &key, const std::vector<bool> &isTaken)
    {
        const auto it = m_items.find(key);
        if (it == m_items.end())
            return std::nullopt;
        std::deque<std::size_t> &queue = *it;
        while (!queue.empty() && isTaken[queue.front()])
            queue.pop_front();
        if (queue.empty())
            return std::nullopt;
        const std::size_t item = queue.front();
        queue.pop_front();
        return item;
    }

private:
    QHash<QByteArray, std::deque<std::size_t>> m_items;
};

/// One way of matching: fills the rows that have no match yet.
template <typename KeyOfItem, typename KeyOfRow>
void matchBy(std::vector<RowMatch> &matches, std::vector<bool> &isTaken, const std::vector<KnownItem> &known,
             const std::vector<SourceItem> &rows, bool isWhole, KeyOfItem keyOfItem, KeyOfRow keyOfRow)
{
    if (std::ranges::all_of(matches, [](const RowMatch &match) { return match.item.has_value(); }))
        return;
    Waiting waiting;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (const QByteArray key = keyOfItem(known[i]); !isTaken[i] && !key.isEmpty())
            waiting.add(key, i);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (matches[i].item)
            continue;
        const QByteArray key = keyOfRow(rows[i]);
        const auto found = key.isEmpty() ? std::nullopt : waiting.take(key, isTaken);
        if (!found)
            continue;
        matches[i] = {.item = found, .isWhole = isWhole};
        isTaken[*found] = true;
    }
}

}

WholeDigest::WholeDigest(const Fields &fields, const TableHeader &header, const Names &names)
    : m_texts(fields, cellColumns(header), names)
{}

QByteArray WholeDigest::of(const Record &record, const QString &domain)
{
    Sha256 hash;
    hash.addPart(domain.toUtf8());
    for (const FormCell &cell : m_texts.cells(record, {}))
        hash.addPart(cell.utf8);
    return hash.result().toBytes();
}

Result<std::vector<KnownItem>> knownItems(Reader &reader, const TableHeader &header, const Names &names,
                                          bool namesDomains, const Progress &progress)
{
    WholeDigest whole(reader.fields(), header, names);
    std::vector<KnownItem> known;
    const auto read = reader.each(Kind::Item, [&](const Record &record) {
        KnownItem item{.uid = record.ref.uid,
                       .domain = record.value(item::domain).uid(),
                       .position = record.value(item::position).number(),
                       .code = record.text(item::code)};
        const QString domain = namesDomains ? names.domainPath(item.domain) : QString();
        const auto text = [&](Field field) { return header.find(field) ? onOneLine(record.text(field)) : QString(); };
        item.whole = whole.of(record, domain);
        item.names = digestOf({domain, text(item::level1), text(item::level2), text(item::content)});
        item.anywhere = digestOf({text(item::level1), text(item::level2), text(item::content)});
        item.levels = digestOf({domain, text(item::level1), text(item::level2)});
        known.push_back(std::move(item));
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    return known;
}

std::vector<RowMatch> matchRows(const std::vector<SourceItem> &rows, const TableHeader &header,
                                const std::vector<KnownItem> &known, bool namesDomains,
                                const std::function<QByteArray(const SourceItem &)> &asTaken)
{
    std::vector<RowMatch> matches(rows.size());
    std::vector<bool> isTaken(known.size());
    const auto domainOf = [namesDomains](const SourceItem &row) {
        return namesDomains ? row.domain.value_or(QString()) : QString();
    };
    const auto wholeOf = [&](const SourceItem &row) {
        Sha256 hash;
        hash.addPart(domainOf(row).toUtf8());
        for (const SourceColumn &column : header.columns) {
            if (isCell(column))
                hash.addPart(cellUtf8(row.row->cell(column.index)));
        }
        return hash.result().toBytes();
    };
    const auto uidOf = [](const SourceItem &row) { return row.uid ? row.uid->toBytes() : QByteArray(); };
    matchBy(
        matches, isTaken, known, rows, false, [](const KnownItem &item) { return item.uid.toBytes(); }, uidOf);
    for (std::size_t i = 0; i < rows.size(); ++i)
        matches[i].isWhole = matches[i].item && known[*matches[i].item].whole == wholeOf(rows[i]);
    matchBy(
        matches, isTaken, known, rows, true, [](const KnownItem &item) { return item.whole; }, wholeOf);
    matchBy(
        matches, isTaken, known, rows, true, [](const KnownItem &item) { return item.whole; }, asTaken);

    const SourceColumn *code = header.find(item::code);
    const auto codeOf = [&](const SourceItem &row) {
        return code ? row.row->cell(code->index).toUtf8() : QByteArray();
    };
    matchBy(
        matches, isTaken, known, rows, false, [](const KnownItem &item) { return item.code.toUtf8(); }, codeOf);
    const auto key = [&](const SourceItem &row, bool withDomain, bool withContent) {
        const RowNames names = namesOf(row, header);
        // A row without any name would take the first nameless item it meets.
        if (names.level1.isEmpty() && names.level2.isEmpty() && names.content.isEmpty())
            return QByteArray();
        if (!withContent)
            return names.level1.isEmpty() && names.level2.isEmpty()
                       ? QByteArray()
                       : digestOf({domainOf(row), names.level1, names.level2});
        return withDomain ? digestOf({domainOf(row), names.level1, names.level2, names.content})
                          : digestOf({names.level1, names.level2, names.content});
    };
    matchBy(
        matches, isTaken, known, rows, false, [](const KnownItem &item) { return item.names; },
        [&](const SourceItem &row) { return key(row, true, true); });
    matchBy(
        matches, isTaken, known, rows, false, [](const KnownItem &item) { return item.anywhere; },
        [&](const SourceItem &row) { return key(row, false, true); });
    matchBy(
        matches, isTaken, known, rows, false, [](const KnownItem &item) { return item.levels; },
        [&](const SourceItem &row) { return key(row, true, false); });
    return matches;
}

}
