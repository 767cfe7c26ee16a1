// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/notes.h"

#include "catalog/itemfields.h"

namespace gk {

namespace {

Value textValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

}

Note noteFrom(const Record &record)
{
    return {.uid = record.ref.uid,
            .item = record.value(note::item).uid(),
            .field = record.text(note::field),
            .text = record.text(note::text),
            .author = record.text(note::author),
            .date = record.text(note::date),
            .mark = record.text(note::mark),
            .isDone = record.value(note::done).number() != 0};
}

std::vector<Change> changingOf(const Note &note)
{
    const RecordRef ref{Kind::Note, note.uid};
    return {{ref, note::item, note.item.isNull() ? Value() : Value(note.item)},
            {ref, note::field, textValue(note.field)},
            {ref, note::text, textValue(note.text)},
            {ref, note::author, textValue(note.author)},
            {ref, note::date, textValue(note.date)},
            {ref, note::mark, textValue(note.mark)},
            {ref, note::done, note.isDone ? Value(qint64(1)) : Value()}};
}

std::vector<Change> addingOf(const Note &note)
{
    std::vector<Change> changes = changingOf(note);
    changes.insert(changes.begin(), {{Kind::Note, note.uid}, aliveOf(Kind::Note), Value(qint64(1))});
    return changes;
}

Change removalOf(const Note &note)
{
    return {{Kind::Note, note.uid}, aliveOf(Kind::Note), Value(qint64(0))};
}

std::vector<Change> markingOf(std::span<const Note> onCell, const Note &fresh)
{
    std::vector<Change> changes;
    bool isMarked = fresh.mark.isEmpty();
    for (const Note &each : onCell) {
        // What is done has told of its time and stays as it was.
        if (each.mark.isEmpty() || each.isDone)
            continue;
        if (each.mark == fresh.mark && !isMarked) {
            isMarked = true;
        } else if (each.text.isEmpty() && isMarked) {
            changes.push_back(removalOf(each));
        } else {
            changes.push_back({{Kind::Note, each.uid}, note::mark, isMarked ? Value() : Value(fresh.mark)});
            isMarked = true;
        }
    }
    if (!isMarked)
        return addingOf(fresh);
    return changes;
}

}
