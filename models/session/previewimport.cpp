// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"

#include "exchange/package.h"
#include "exchange/sourcefile.h"
#include "exchange/workingstamp.h"
#include "import/catalogtable.h"
#include "import/tableimport.h"
#include "store/store.h"

#include <QtCore/QFileInfo>

#include <algorithm>
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

/// The tables of a file; a catalog or package is one.
Result<std::vector<SourceTable>> tablesOf(const QString &path, const Fields &fields, const Progress &progress)
{
    const auto form = sourceFormOf(path);
    if (form || (form.error().detail != u"catalog" && form.error().detail != u"package")) {
        auto tables = readTables(path, WantedSheets::NotVeryHidden, progress);
        if (tables)
            takeStamp(*tables, fields);
        return tables;
    }
    const QString name = QFileInfo(path).fileName();
    Result<SourceTable> table = Error{};
    if (form.error().detail == u"package") {
        const auto package = PackageReader::open(path);
        if (!package)
            return package.error();
        table = catalogTable(**package, name, progress);
    } else {
        const auto store = Store::open(path, OpenAs::Reader);
        if (!store)
            return store.error();
        const auto reader = (*store)->reader();
        if (!reader)
            return reader.error();
        table = catalogTable(**reader, name, progress);
    }
    if (!table)
        return table.error();
    std::vector<SourceTable> tables;
    tables.push_back(std::move(*table));
    return tables;
}

RecognisedTable recognised(const ImportedTable &table, const Fields &fields)
{
    RecognisedTable made{.source = table.source, .sheet = table.sheet, .domain = table.domain, .rows = table.rows};
    constexpr qsizetype longestTitle = 60;
    for (const QString &line : table.titles) {
        if (line.size() > longestTitle)
            made.front += line;
        else if (made.title.isEmpty() || line.contains(u"目录"_s) || line.contains(u"清单"_s))
            made.title = line;
    }
    for (qint64 row = table.header.firstRow; !table.isContinued && row <= table.header.lastRow; ++row)
        made.headerRows.push_back(row + 1);
    for (const SourceColumn &column : table.header.columns)
        made.columns.push_back(recognised(column, fields));
    return made;
}

}

Result<ImportPreview> previewImport(Reader &reader, const ImportSources &sources, const Progress &progress)
{
    ImportRequest request{.domain = sources.domain};
    if (!sources.mapping.isEmpty()) {
        auto mapping = readMapping(sources.mapping, reader.fields());
        if (!mapping)
            return mapping.error();
        request.mapping = std::move(*mapping);
    }
    ImportPreview preview;
    std::vector<SourceTable> tables;
    for (const QString &path : sources.paths) {
        auto read = tablesOf(path, reader.fields(), progress);
        if (!read)
            return read.error();
        preview.sourceName += (preview.sourceName.isEmpty() ? QString() : u"、"_s) + QFileInfo(path).fileName();
        std::ranges::move(*read, std::back_inserter(tables));
    }
    if (!sources.sheet.isEmpty())
        std::erase_if(tables, [&sources](const SourceTable &table) { return table.sheet != sources.sheet; });
    auto read = importTables(reader, std::move(tables), request, progress);
    if (!read) {
        Error error = read.error();
        if (error.code == ErrorCode::NoTable)
            error = {.code = error.code, .path = sources.paths.join(u", "_s), .detail = sources.sheet};
        return error;
    }
    auto found = differencesOf(reader, read->changes.changes);
    if (!found)
        return found.error();
    preview.added = read->added;
    preview.changed = read->changed;
    preview.unchanged = read->unchanged;
    preview.skipped = read->skipped;
    preview.differences = std::move(*found);
    preview.notes = std::move(read->notes);
    preview.changes = std::move(read->changes.changes);
    for (const ImportedTable &table : read->tables) {
        preview.rows += table.rows;
        preview.tables.push_back(recognised(table, reader.fields()));
    }
    return preview;
}

}
