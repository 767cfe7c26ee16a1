// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/opinions.h"

#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "catalog/officialform.h"

#include <QtCore/QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype whole = -1; // opinions on the catalog as a whole come first
constexpr qsizetype gone = std::numeric_limits<qsizetype>::max();

/// An opinion and where it stands in the table.
struct Placed {
    qsizetype rank = whole;
    Record record{};
};

class Counter
{
public:
    void add(const Record &opinion)
    {
        ++m_counts.all;
        if (const QString from = opinion.text(opinion::from).trimmed(); !from.isEmpty())
            m_senders.insert(from);
        switch (verdictOf(opinion)) {
        case Verdict::Open:
            ++m_counts.open;
            break;
        case Verdict::Adopted:
            ++m_counts.adopted;
            break;
        case Verdict::Partly:
            ++m_counts.partly;
            break;
        case Verdict::Declined:
            ++m_counts.declined;
            break;
        }
    }
    [[nodiscard]] OpinionCounts counts() const
    {
        OpinionCounts counts = m_counts;
        counts.senders = m_senders.size();
        return counts;
    }

private:
    OpinionCounts m_counts;
    QSet<QString> m_senders;
};

std::vector<Column> columnsOfTable()
{
    const auto text = [](const QString &title, Field field, int width) {
        return Column{.title = title, .field = field, .width = width};
    };
    return {{.title = u"序号"_s, .role = ColumnRole::Serial, .width = 3},
            text(u"提出单位（人）"_s, opinion::from, 9),
            text(u"意见来源"_s, opinion::source, 5),
            text(u"涉及事项"_s, opinion::item, 11),
            text(u"原文内容"_s, opinion::original, 14),
            text(u"意见内容"_s, opinion::proposal, 18),
            text(u"采纳情况"_s, opinion::adopted, 5),
            text(u"采纳情况说明"_s, opinion::reason, 13),
            text(u"答复内容"_s, opinion::reply, 13)};
}

/// "义务教育 › 招生管理 › 招生计划（公开时限）": the item, and the column spoken of.
QString placeText(const Record &opinion, const std::optional<Record> &item, const Names &names)
{
    QString place = u"目录整体"_s;
    if (item) {
        QStringList steps = pathNames(names.domainPath(item->value(item::domain).uid()));
        if (const QString label = itemLabel(*item); !label.isEmpty())
            steps += label;
        place = steps.isEmpty() ? u"未命名事项"_s : steps.join(u" › "_s);
        if (!item->isAlive)
            place += u"（已取消）"_s;
    }
    // Written by key from the card, as it stands on paper otherwise.
    const QString named = opinion.text(opinion::field);
    const FieldInfo *info = Fields::standard().find(Kind::Item, named);
    const QString field = info ? info->title.toString() : named;
    return field.isEmpty() ? place : place + u'：' + field;
}

Result<std::vector<Placed>> placedOpinions(Reader &reader, Counter &counter, const Progress &progress)
{
    std::vector<Placed> placed;
    const auto read = reader.each(Kind::Opinion, [&](const Record &record) {
        counter.add(record);
        placed.push_back({.record = record});
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    const bool hasPlaces =
        std::ranges::any_of(placed, [](const Placed &each) { return !each.record.value(opinion::item).isEmpty(); });
    if (!hasPlaces)
        return placed;
    const auto order = reader.order(Kind::Item);
    if (!order)
        return order.error();
    QHash<RowId, qsizetype> ranks;
    for (const RowId id : *order)
        ranks.insert(id, ranks.size());
    for (Placed &each : placed) {
        const Uid uid = each.record.value(opinion::item).uid();
        if (uid.isNull())
            continue;
        const auto found = reader.find({Kind::Item, uid});
        if (!found)
            return found.error();
        each.rank = *found && (*found)->isAlive ? ranks.value((*found)->id, gone) : gone;
    }
    std::ranges::stable_sort(placed, {}, &Placed::rank);
    return placed;
}

}

Verdict verdictOf(const Record &opinion)
{
    const QString word = opinion.text(opinion::adopted);
    return word == u"采纳"       ? Verdict::Adopted
           : word == u"部分采纳" ? Verdict::Partly
           : word == u"不采纳"   ? Verdict::Declined
                                 : Verdict::Open;
}

bool isAdopted(Verdict verdict)
{
    return verdict == Verdict::Adopted || verdict == Verdict::Partly;
}

QString countingSentence(const OpinionCounts &counts)
{
    if (counts.all == 0)
        return u"未收到意见建议。"_s;
    QString sentence = u"共收到"_s;
    if (counts.senders > 0)
        sentence += u"%1家单位（个人）的"_s.arg(counts.senders);
    sentence += u"意见建议%1条，其中采纳%2条，部分采纳%3条，不采纳%4条"_s.arg(counts.all)
                    .arg(counts.adopted)
                    .arg(counts.partly)
                    .arg(counts.declined);
    return sentence + (counts.open > 0 ? u"，尚待处理%1条。"_s.arg(counts.open) : u"。"_s);
}

Result<OpinionTable> opinionTable(Reader &reader, const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    Counter counter;
    const auto opinions = placedOpinions(reader, counter, progress);
    if (!opinions)
        return opinions.error();
    PlainTable table{.title = catalogTitle(settings->value(u"title")) + u"征求意见采纳情况汇总表"_s,
                     .office = officeLine(settings->value(u"office")),
                     .lead = countingSentence(counter.counts()),
                     .items = counter.counts().all,
                     .columns = columnsOfTable()};
    for (const Placed &each : *opinions) {
        std::optional<Record> item;
        if (const Uid uid = each.record.value(opinion::item).uid(); !uid.isNull()) {
            auto found = reader.find({Kind::Item, uid});
            if (!found)
                return found.error();
            item = *found ? std::move(**found) : Record{.ref = {Kind::Item, uid}, .isAlive = false, .values = {}};
        }
        std::vector<QString> row;
        for (const Column &column : table.columns) {
            if (column.role == ColumnRole::Serial)
                row.push_back(QString::number(table.rows.size() + 1));
            else if (column.field == opinion::item)
                row.push_back(placeText(each.record, item, *names));
            else
                row.push_back(each.record.text(column.field));
        }
        table.rows.push_back(std::move(row));
    }
    return OpinionTable{std::move(table), counter.counts()};
}

}
