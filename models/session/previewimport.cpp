// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"

#include "exchange/sourcefile.h"
#include "exchange/tableimport.h"

#include <QtCore/QFileInfo>

#include <map>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// The values that the changes replace, as differences.
Result<std::vector<Difference>> differencesOf(Reader &reader, const std::vector<Change> &changes)
{
    std::map<RecordRef, std::optional<Record>> before;
    std::map<std::pair<RecordRef, Field>, Value> after; // the last value of a field wins
    for (const Change &change : changes) {
        after[{change.record, change.field}] = change.value;
        if (before.contains(change.record))
            continue;
        auto record = reader.find(change.record);
        if (!record)
            return record.error();
        before.emplace(change.record, std::move(*record));
    }
    std::vector<FieldChange> fields;
    for (auto &[place, value] : after) {
        const auto &[ref, field] = place;
        const std::optional<Record> &record = before.at(ref);
        const Value was = field.isAlive()             ? Value(qint64(record && record->isAlive ? 1 : 0))
                          : record && record->isAlive ? record->value(field)
                                                      : Value();
        if (was != value)
            fields.push_back({ref, field, was, value});
    }
    return differences(std::move(fields));
}

}

Result<ImportPreview> previewImport(Reader &reader, const QString &path, const Progress &progress)
{
    auto tables = readTables(path, WantedSheets::NotVeryHidden, progress);
    if (!tables)
        return tables.error();
    auto read = importTables(reader, std::move(*tables), {}, progress);
    if (!read)
        return read.error();
    auto found = differencesOf(reader, read->changes.changes);
    if (!found)
        return found.error();
    ImportPreview preview{.sourceName = QFileInfo(path).fileName(),
                          .added = read->added,
                          .changed = read->changed,
                          .unchanged = read->unchanged,
                          .skipped = read->skipped,
                          .differences = std::move(*found),
                          .notes = std::move(read->notes),
                          .changes = std::move(read->changes.changes)};
    for (const ImportedTable &table : read->tables)
        preview.rows += table.rows;
    return preview;
}

}
