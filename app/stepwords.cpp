// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/stepwords.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "parts/words.h"

#include <set>

namespace gk::cli {

namespace {

QString nameOf(const RecordRef &ref, Reader &reader, const Names &names)
{
    const auto record = reader.find(ref);
    return record && *record ? recordName(**record, names) : QString();
}

}

QString labelFor(const std::vector<Change> &changes, Reader &reader, const Names &names)
{
    if (changes.empty())
        return {};
    std::set<RecordRef> records;
    std::set<RecordRef> added;
    std::set<RecordRef> removed;
    std::set<Field> fields;
    for (const Change &change : changes) {
        records.insert(change.record);
        if (!change.field.isAlive())
            fields.insert(change.field);
        else if (change.value.number() != 0)
            added.insert(change.record);
        else
            removed.insert(change.record);
    }
    const RecordRef &first = *records.begin();
    const auto count = qint64(records.size());
    if (added == records)
        return addLabel(first.kind, count);
    if (removed == records)
        return count == 1 ? removeLabel(first.kind, nameOf(first, reader, names)) : removeLabel(first.kind, count);
    if (fields.size() != 1)
        return changeSeveralLabel(first.kind, count);
    const QString field = fieldLabel(reader.fields().info(*fields.begin()));
    return count == 1 ? changeLabel(field, nameOf(first, reader, names)) : changeLabel(field, first.kind, count);
}

QString recordName(const Record &record, const Names &names)
{
    switch (record.ref.kind) {
    case Kind::Item:
        return itemLabel(record);
    case Kind::Setting:
        return record.text(setting::key);
    case Kind::Opinion:
        return onOneLine(record.text(opinion::proposal)).left(24);
    case Kind::Note:
        return onOneLine(record.text(record.text(note::text).isEmpty() ? note::mark : note::text)).left(24);
    case Kind::Domain:
    case Kind::Office:
    case Kind::Document:
    case Kind::Task:
        break;
    }
    return names.nameOf(record.ref);
}

}
