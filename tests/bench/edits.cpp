// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/edits.h"

#include "catalog/itemfields.h"

using namespace Qt::StringLiterals;

namespace gk::bench {

std::unique_ptr<Store> openWriter(const QString &path)
{
    auto store = Store::open(path, OpenAs::Writer);
    if (!store)
        qFatal("cannot open %s", qPrintable(path));
    return std::move(*store);
}

std::vector<Record> someItems(Store &store, std::size_t count)
{
    const auto reader = store.reader();
    const auto ids = (*reader)->order(Kind::Item);
    std::vector<RowId> chosen;
    const std::size_t step = std::max<std::size_t>(1, ids->size() / count);
    for (std::size_t i = 0; i < ids->size() && chosen.size() < count; i += step)
        chosen.push_back((*ids)[i]);
    return *(*reader)->records(Kind::Item, chosen);
}

ChangeSet edited(const std::vector<Record> &records, const QString &mark)
{
    ChangeSet set{.label = u"Edit"_s, .author = u"bench"_s, .at = QDateTime::currentDateTime()};
    for (const Record &record : records)
        set.set(record.ref, item::content, Value(mark + record.text(item::content)));
    return set;
}

}
