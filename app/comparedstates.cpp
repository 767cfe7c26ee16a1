// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/comparedstates.h"

#include "catalog/record.h"

#include <QtCore/QHash>

namespace gk::cli {

namespace {

void compare(const Fields &fields, const Record *before, const Record *after, std::vector<FieldChange> &changes)
{
    const RecordRef ref = (before ? before : after)->ref;
    if (!before || !after)
        changes.push_back({ref, aliveOf(ref.kind), Value(qint64(before ? 1 : 0)), Value(qint64(after ? 1 : 0))});
    for (const FieldInfo &info : fields.of(ref.kind)) {
        Value was = before ? before->value(info.field) : Value();
        Value is = after ? after->value(info.field) : Value();
        if (was != is)
            changes.push_back({ref, info.field, std::move(was), std::move(is)});
    }
}

}

Result<std::vector<FieldChange>> changesBetween(Reader &before, Reader &after, const Progress &progress)
{
    std::vector<FieldChange> changes;
    qint64 done = 0;
    for (const Kind kind : allKinds()) {
        QHash<Uid, Record> old;
        auto read = before.each(kind, [&](const Record &record) {
            if (isContent(record))
                old.insert(record.ref.uid, record);
            progress.tell(++done, 0);
            return !progress.isCancelled();
        });
        if (!read)
            return read.error();
        read = after.each(kind, [&](const Record &record) {
            const auto it = old.constFind(record.ref.uid);
            if (isContent(record))
                compare(after.fields(), it == old.cend() ? nullptr : &*it, &record, changes);
            if (it != old.cend())
                old.erase(it);
            progress.tell(++done, 0);
            return !progress.isCancelled();
        });
        if (!read)
            return read.error();
        for (const Record &record : std::as_const(old))
            compare(before.fields(), &record, nullptr, changes);
    }
    return changes;
}

}
