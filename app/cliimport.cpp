// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clisource.h"
#include "catalog/itemfields.h"
#include "parts/importwords.h"
#include "parts/words.h"
#include "session/transfer.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QJsonObject tableJson(const RecognisedTable &table)
{
    QJsonArray headerRows;
    for (const qint64 row : table.headerRows)
        headerRows.append(row);
    QJsonArray columns;
    for (const RecognisedColumn &column : table.columns) {
        QJsonObject object{{u"index"_s, column.index},
                           {u"heading"_s, column.heading},
                           {u"field"_s, column.field},
                           {u"confidence"_s, column.confidence / 100.0}};
        if (!column.term.isEmpty())
            object.insert(u"term"_s, column.term);
        columns.append(object);
    }
    return {{u"source"_s, table.source},    {u"sheet"_s, table.sheet},
            {u"title"_s, table.title},      {u"front"_s, QJsonArray::fromStringList(table.front)},
            {u"header_rows"_s, headerRows}, {u"columns"_s, columns},
            {u"domain"_s, table.domain},    {u"rows"_s, table.rows}};
}

QJsonObject noteJson(const ImportNote &note, const Fields &fields)
{
    const FieldInfo *info = note.field ? fields.find(*note.field) : nullptr;
    return {{u"source"_s, note.source},
            {u"sheet"_s, note.sheet},
            {u"cell"_s, note.cell},
            {u"row"_s, note.row},
            {u"field"_s, info ? QString(info->key) : note.setting},
            {u"kind"_s, QString(keyOf(note.kind))},
            {u"original"_s, note.original},
            {u"taken"_s, note.taken},
            {u"message"_s, wordsOf(note.kind)}};
}

QJsonObject previewJson(const ImportPreview &preview, const Fields &fields)
{
    QJsonArray tables;
    for (const RecognisedTable &table : preview.tables)
        tables.append(tableJson(table));
    QJsonArray notes;
    for (const ImportNote &note : preview.notes)
        notes.append(noteJson(note, fields));
    return {{u"added"_s, preview.added},     {u"changed"_s, preview.changed}, {u"unchanged"_s, preview.unchanged},
            {u"skipped"_s, preview.skipped}, {u"tables"_s, tables},           {u"notes"_s, notes}};
}

QString previewText(const ImportPreview &preview)
{
    QString text;
    for (const RecognisedTable &table : preview.tables) {
        const QString place = table.sheet.isEmpty() ? table.source : table.source + u" · "_s + table.sheet;
        text += say(QT_TRANSLATE_NOOP("Cli", "%1: %2 rows read.")).arg(place, numberText(table.rows)) + u'\n';
    }
    text += say(QT_TRANSLATE_NOOP("Cli", "%1 added, %2 changed, %3 unchanged, %4 rows left out."))
                .arg(numberText(preview.added), numberText(preview.changed), numberText(preview.unchanged),
                     numberText(preview.skipped))
            + u'\n';
    std::vector<QStringList> rows;
    constexpr std::size_t most = 1000;
    for (const ImportNote &note : preview.notes) {
        if (rows.size() < most)
            rows.push_back({note.sheet, note.cell, note.original.left(40), note.taken.left(40), wordsOf(note.kind)});
    }
    return text + aligned(rows);
}

Result<ImportSources> sourcesOf(const Call &call)
{
    ImportSources sources{.sheet = call.value("sheet"_L1), .domain = call.value("domain"_L1)};
    for (qsizetype i = 1; i < call.fileCount(); ++i)
        sources.paths += call.file(i);
    if (!call.has("mapping"_L1))
        return sources;
    const QString path = call.value("mapping"_L1);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = file.exists() ? ErrorCode::Unreadable : ErrorCode::NotFound, .path = path};
    constexpr qint64 most = 16 << 20;
    sources.mapping = file.read(most);
    return sources;
}

/// Nothing is written; a catalog that another window holds can be compared all the same.
ExitCode answerDry(const Call &call, const ImportSources &sources)
{
    const auto source = openSource(sourceName(call.file(0)), call);
    if (!source)
        return call.refuse(source.error());
    const auto preview = previewImport(*source->reader, sources, call.progress());
    call.endProgress();
    if (!preview)
        return call.refuse(preview.error());
    return call.answer(previewJson(*preview, Fields::standard()), previewText(*preview));
}

/// The reader is gone again before anything is written: the log cannot be emptied beside it.
Result<ImportPreview> previewed(const Call &call, Store &store, const ImportSources &sources)
{
    const auto reader = store.reader();
    if (!reader)
        return reader.error();
    auto preview = previewImport(**reader, sources, call.progress());
    call.endProgress();
    return preview;
}

Result<Applied> bringIn(const Call &call, Store &store, const ImportPreview &preview)
{
    ChangeSet changes{.label = say(QT_TRANSLATE_NOOP("Cli", "Import %1")).arg(preview.sourceName),
                      .author = call.author(),
                      .at = QDateTime::currentDateTime(),
                      .origin = preview.sourceName,
                      .report = [&preview] { return packed(reportOf(preview)); },
                      .changes = preview.changes};
    // The step can be undone all the same: a backup that fails is no reason to refuse it.
    if (auto kept = store.backUp(changes.at, u"before-import"_s, call.progress()); !kept)
        call.messages().writeLine(say(QT_TRANSLATE_NOOP("Cli", "No backup was made before this step: %1"))
                                      .arg(describe(kept.error()).message));
    return store.apply(changes);
}

}

ExitCode runImport(const Call &call)
{
    const auto sources = sourcesOf(call);
    if (!sources)
        return call.refuse(sources.error());
    if (call.has("dry-run"_L1))
        return answerDry(call, *sources);
    const auto store = openToWrite(call.file(0), call);
    if (!store)
        return call.refuse(store.error());
    const auto preview = previewed(call, **store, *sources);
    if (!preview)
        return call.refuse(preview.error());
    QJsonObject json = previewJson(*preview, Fields::standard());
    if (!preview->changes.empty()) {
        const auto applied = bringIn(call, **store, *preview);
        if (!applied)
            return call.refuse(applied.error());
        if (!applied->isUnchanged)
            json.insert(u"seq"_s, qint64(applied->seq));
    }
    if (auto closed = (*store)->close(); !closed)
        return call.refuse(closed.error());
    return call.answer(json, previewText(*preview));
}

}
