// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/comparisonorder.h"

#include "catalog/itemfields.h"
#include "catalog/names.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace gk {

namespace {

/// Where a record stands; compared member by member.
struct Place {
    qsizetype domain = 0; ///< rank of its domain in the tree
    Uid domainUid{};      ///< tells apart domains that only one of the states has
    qint64 position = 0;

    [[nodiscard]] auto key() const { return std::tie(domain, domainUid, position); }
};

/// The ranks of all domains of both states; one that is gone keeps the rank it had.
QHash<Uid, qsizetype> domainRanks(const Names &before, const Names &after)
{
    QHash<Uid, qsizetype> ranks;
    for (const Names *names : {&before, &after}) {
        qsizetype rank = 0;
        for (const Uid &domain : names->domains())
            ranks[domain] = rank++;
    }
    return ranks;
}

Place placeOf(const Record &record, const QHash<Uid, qsizetype> &ranks)
{
    constexpr qsizetype last = std::numeric_limits<qsizetype>::max(); // items without a domain come last
    switch (record.ref.kind) {
    case Kind::Item: {
        const Uid domain = record.value(item::domain).uid();
        return {ranks.value(domain, last), domain, record.value(item::position).number()};
    }
    case Kind::Domain:
        return {.domain = ranks.value(record.ref.uid, last), .domainUid = record.ref.uid};
    case Kind::Task:
        return {.position = record.value(task::position).number()};
    default:
        return {};
    }
}

}

Result<std::vector<Difference>> inCatalogOrder(std::vector<Difference> differences, Reader &before, Reader &after)
{
    const auto namesBefore = Names::from(before);
    if (!namesBefore)
        return namesBefore.error();
    const auto namesAfter = Names::from(after);
    if (!namesAfter)
        return namesAfter.error();
    const auto ranks = domainRanks(*namesBefore, *namesAfter);
    std::vector<std::pair<Place, Difference>> placed;
    placed.reserve(differences.size());
    for (Difference &difference : differences) {
        const bool isGone = difference.kind == DifferenceKind::Removed;
        const auto record = (isGone ? before : after).find(difference.record);
        if (!record)
            return record.error();
        placed.emplace_back(*record ? placeOf(**record, ranks) : Place{}, std::move(difference));
    }
    std::ranges::sort(placed, [](const auto &a, const auto &b) {
        const auto &[placeA, differenceA] = a;
        const auto &[placeB, differenceB] = b;
        return std::tuple(differenceA.record.kind, placeA.key(), differenceA.record.uid)
               < std::tuple(differenceB.record.kind, placeB.key(), differenceB.record.uid);
    });
    differences.clear();
    for (auto &[place, difference] : placed)
        differences.push_back(std::move(difference));
    return differences;
}

}
