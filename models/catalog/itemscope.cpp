// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemscope.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"

#include <algorithm>

namespace gk {

QSet<Uid> withAllBelow(const Uid &domain, const Names &names)
{
    QSet<Uid> all{domain};
    // In tree order a parent comes before its children.
    for (const Uid &each : names.domains()) {
        const Record *record = names.domainRecord(each);
        if (record && all.contains(record->value(domain::parent).uid()))
            all.insert(each);
    }
    return all;
}

bool isNaming(const Value &parties, const Uid &office)
{
    const auto list = partiesOf(parties);
    return std::ranges::find(list, office, &Party::office) != list.end();
}

Result<std::optional<std::vector<RowId>>> itemsIn(Reader &reader, const ItemScope &scope, const Progress &progress)
{
    if (scope.isEverything())
        return std::optional<std::vector<RowId>>();
    QSet<Uid> domains;
    if (scope.domain && scope.domain->isNull()) {
        domains.insert(Uid{});
    } else if (scope.domain) {
        const auto names = Names::from(reader);
        if (!names)
            return names.error();
        domains = withAllBelow(*scope.domain, *names);
    }
    std::vector<RowId> ids;
    const auto read = reader.eachWith(Kind::Item, {item::domain, item::subject}, [&](const Record &record) {
        if ((!scope.domain || domains.contains(record.value(item::domain).uid()))
            && (!scope.office || isNaming(record.value(item::subject), *scope.office)))
            ids.push_back(record.id);
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    return std::optional(std::move(ids));
}

}
