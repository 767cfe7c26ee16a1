// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablesource.h"
#include "import/tableimport.h"
#include "session/importfiles.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

RecognisedTable recognised(const ImportedTable &table, const Fields &fields)
{
    RecognisedTable made{.source = table.source,
                         .sheet = table.sheet,
                         .domain = table.domain,
                         .rows = table.rows,
                         .place = table.place,
                         .signature = table.signature,
                         .isRemembered = table.isRemembered};
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

ImportPreview previewOf(const Fields &fields, TableImport import, const std::vector<SourceTable> &tables)
{
    ImportPreview preview{.added = import.added,
                          .changed = import.changed,
                          .unchanged = import.unchanged,
                          .skipped = import.skipped,
                          .outcomes = std::move(import.rows),
                          .notes = std::move(import.notes),
                          .changes = std::move(import.changes.changes)};
    for (const SourceTable &table : tables)
        preview.sources.push_back({table.source, table.sheet});
    for (const ImportedTable &table : import.tables) {
        preview.rows += table.rows;
        preview.tables.push_back(recognised(table, fields));
    }
    return preview;
}

/// Where among the changes those of an item begin, by uid.
std::vector<std::size_t> itemChangesOf(const std::vector<Change> &changes)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const bool isNext = i == 0 || changes[i].record != changes[i - 1].record;
        if (isNext && changes[i].record.kind == Kind::Item)
            places.push_back(i);
    }
    std::ranges::stable_sort(places, {}, [&changes](std::size_t at) { return changes[at].record.uid; });
    return places;
}

/// Counts the domains and finds the places somebody should look at, by the rows they stand in.
void lookAt(ImportReading &reading, const ImportFiles &files)
{
    QHash<std::pair<QString, QString>, std::size_t> sources;
    for (std::size_t i = 0; i < files.count(); ++i)
        sources.insert({files.tables()[i].source, files.tables()[i].sheet}, i);
    QSet<Uid> domains;
    for (const RowOutcome &row : reading.preview.outcomes) {
        if (!row.domain.isNull())
            domains.insert(row.domain);
    }
    reading.domains = domains.size();
    const auto place = [](const RowOutcome &row) { return std::pair(row.source, row.number + 1); };
    for (const ImportNote &note : reading.preview.notes) {
        const auto source = sources.constFind({note.source, note.sheet});
        if (weightOf(note.kind) != ImportNoteWeight::Look || source == sources.cend())
            continue;
        Uid item;
        // In order, and not as a range: clang 14, which lints, cannot read the ranges of this library.
        const auto at = std::pair(*source, note.row);
        for (auto row = std::ranges::lower_bound(reading.preview.outcomes, at, {}, place);
             row != reading.preview.outcomes.end() && place(*row) == at; ++row) {
            ++row->looks;
            item = row->item.isNull() ? item : row->item;
        }
        if (!item.isNull())
            reading.places.push_back({{Kind::Item, item}, note.field, note});
    }
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
    const auto files = ImportFiles::read({.files = sources.paths}, progress);
    if (!files)
        return files.error();
    if (!files->refused().empty())
        return files->refused().front();
    std::vector<SourceTable> chosen;
    if (!sources.sheet.isEmpty())
        std::ranges::copy_if(files->tables(), std::back_inserter(chosen),
                             [&sources](const SourceTable &table) { return table.sheet == sources.sheet; });
    const std::vector<SourceTable> &tables = sources.sheet.isEmpty() ? files->tables() : chosen;
    auto read = importTables(reader, tables, request, progress);
    if (!read) {
        Error error = read.error();
        if (error.code == ErrorCode::NoTable)
            error = {.code = error.code, .path = sources.paths.join(u", "_s), .detail = sources.sheet};
        return error;
    }
    ImportPreview preview = previewOf(reader.fields(), std::move(*read), tables);
    preview.sourceName = files->name();
    return preview;
}

Result<ImportReading> understandFiles(Reader &reader, const ImportFiles &files, const ImportCorrections &corrections,
                                      const std::vector<RememberedLayout> &remembered, const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    auto read = importTables(
        reader, files.tables(),
        {.corrections = corrections, .remembered = remembered, .withoutTable = ImportRequest::WithoutTable::Tell},
        progress);
    if (!read)
        return read.error();
    ImportReading reading{.sources = std::move(read->sources)};
    reading.preview = previewOf(reader.fields(), std::move(*read), files.tables());
    reading.preview.sourceName = files.name();
    reading.names = names->with(reading.preview.changes);
    reading.itemChanges = itemChangesOf(reading.preview.changes);
    lookAt(reading, files);
    return reading;
}

ImportReport reportOf(const ImportPreview &preview)
{
    return {.added = preview.added,
            .changed = preview.changed,
            .unchanged = preview.unchanged,
            .skipped = preview.skipped,
            .sources = preview.sources,
            .tables = preview.tables,
            .rows = preview.outcomes,
            .notes = preview.notes};
}

}
