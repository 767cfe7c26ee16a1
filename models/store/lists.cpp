// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/storeprivate.h"

namespace gk {

namespace {

const QByteArray selectCounts = "SELECT domain, count(*) FROM item WHERE alive=1 GROUP BY domain";
// IS, not =: items without a domain are a list of their own.
const QByteArray selectItemsOf = R"(
    SELECT id FROM item WHERE alive=1 AND domain IS ? ORDER BY position, uid LIMIT ?)";
const QByteArray selectLevel1 = R"(
    SELECT level1, count(*) FROM item WHERE alive=1 AND domain IS ?
     GROUP BY level1 ORDER BY min(position), level1)";
const QByteArray selectNewSets = "SELECT seq, kind, step, target FROM change_set WHERE seq > ? ORDER BY seq";

Value domainValue(const Uid &domain)
{
    return domain.isNull() ? Value() : Value(domain);
}

}

Result<QHash<Uid, qint64>> Store::itemCounts()
{
    QHash<Uid, qint64> counts;
    Statement query = d->db().prepare(selectCounts);
    while (query.isValid() && query.next())
        counts.insert(query.uid(0), query.number(1));
    if (!query.isValid() || query.code() != 0)
        return d->db().lastError();
    return counts;
}

Result<std::vector<RowId>> Store::itemsOf(const Uid &domain, qint64 limit)
{
    std::vector<RowId> ids;
    Statement query = d->db().prepare(selectItemsOf);
    if (!query.isValid())
        return d->db().lastError();
    query.bind(1, domainValue(domain)).bind(2, limit);
    while (query.next())
        ids.push_back(RowId{query.number(0)});
    if (query.code() != 0)
        return d->db().lastError();
    return ids;
}

Result<std::vector<std::pair<QString, qint64>>> Store::level1Of(const Uid &domain)
{
    std::vector<std::pair<QString, qint64>> names;
    Statement query = d->db().prepare(selectLevel1);
    if (!query.isValid())
        return d->db().lastError();
    query.bind(1, domainValue(domain));
    while (query.next())
        names.emplace_back(query.text(0), query.number(1));
    if (query.code() != 0)
        return d->db().lastError();
    return names;
}

Outcome Store::refresh()
{
    const auto head = d->journal.head();
    if (!head)
        return head.error();
    if (d->stacks) {
        Statement query = d->db().prepare(selectNewSets);
        if (!query.isValid())
            return d->db().lastError();
        query.bind(1, qint64(d->head.seq));
        while (query.next())
            d->stacks->add(Seq{query.number(0)}, StepKind(query.number(1)), Seq{query.number(2)},
                           query.isNull(3) ? std::nullopt : std::optional(Seq{query.number(3)}));
        if (query.code() != 0)
            return d->db().lastError();
    }
    d->head = *head;
    return Done{};
}

}
