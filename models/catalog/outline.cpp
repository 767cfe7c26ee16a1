// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/outline.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <tuple>

namespace gk {

void OutlineMaker::add(const Uid &domain, const QString &level1, qint64 place)
{
    Group &group = m_groups[domain][level1];
    group.first = group.items == 0 ? place : std::min(group.first, place);
    ++group.items;
}

Outline OutlineMaker::outline() const
{
    Outline outline;
    for (auto domain = m_groups.cbegin(); domain != m_groups.cend(); ++domain) {
        Outline::Domain &made = outline.domains[domain.key()];
        std::vector<std::tuple<qint64, QString, qint64>> named;
        for (auto group = domain->cbegin(); group != domain->cend(); ++group) {
            made.items += group->items;
            if (!group.key().isEmpty())
                named.emplace_back(group->first, group.key(), group->items);
        }
        std::ranges::sort(named);
        for (auto &[first, name, items] : named)
            made.level1.emplace_back(std::move(name), items);
        outline.items += made.items;
    }
    return outline;
}

Result<Outline> outlineOf(Reader &reader, const Progress &progress)
{
    OutlineMaker maker;
    qint64 place = 0;
    const auto read = reader.each(Kind::Item, [&](const Record &item) {
        maker.add(item.value(item::domain).uid(), item.text(item::level1), ++place);
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    return maker.outline();
}

}
