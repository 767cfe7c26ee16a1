// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/notetaker.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "exchange/notetext.h"
#include "exchange/workingstamp.h"
#include "import/factnotes.h"
#include "import/headingwords.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

std::span<const CellNote> notesOfRow(const SourceTable &table, int number)
{
    const auto first = std::ranges::lower_bound(table.facts.notes, number, {}, &CellNote::row);
    const auto last = std::ranges::upper_bound(table.facts.notes, number, {}, &CellNote::row);
    return {first, last};
}

/// The cells of the row with text that wear each colour.
QMap<quint32, QList<int>> columnsByColour(const QList<CellMark> &marks, const SourceRow &row)
{
    QMap<quint32, QList<int>> columns;
    for (const CellMark &mark : marks) {
        for (int column = mark.cells.firstColumn; column <= mark.cells.lastColumn; ++column) {
            if (!row.cell(column).isEmpty())
                columns[mark.colour] += column;
        }
    }
    return columns;
}

/// White space around the words is lost in a comment.
bool saysTheSame(const Note &one, const Note &other)
{
    return one.text.trimmed() == other.text.trimmed() && one.mark == other.mark && one.author == other.author
           && one.date == other.date && one.isDone == other.isDone;
}

bool isBySame(const Note &one, const Note &other)
{
    return one.author == other.author && one.date == other.date;
}

/// Takes away what both lists say.
void dropEqual(std::vector<Note> &said, std::vector<Note> &here)
{
    std::erase_if(said, [&here](const Note &each) {
        const auto same = std::ranges::find_if(here, [&each](const Note &other) { return saysTheSame(each, other); });
        if (same == here.end())
            return false;
        here.erase(same);
        return true;
    });
}

}

Result<NoteTaker> NoteTaker::of(Reader &reader)
{
    NoteTaker taker(reader);
    const auto read = reader.each(Kind::Note, [&taker](const Record &record) {
        Note note = noteFrom(record);
        taker.m_notes[note.item].push_back(std::move(note));
        return true;
    });
    if (!read)
        return read.error();
    return taker;
}

/// The key of the field a column fills; empty for columns that are none of the form.
QString NoteTaker::fieldOf(const SourceColumn *column) const
{
    const bool isField = column && (column->use == SourceColumn::Use::Item || column->use == SourceColumn::Use::Party);
    const FieldInfo *info = isField ? m_reader->fields().find(column->column.field) : nullptr;
    return info ? QString(info->key) : QString();
}

std::vector<Note> NoteTaker::notesAt(const Uid &item, QStringView field) const
{
    const auto known = m_notes.constFind(item);
    return known == m_notes.cend() ? std::vector<Note>() : notesOn(*known, field);
}

/// The cells of a table that somebody coloured, gone through once.
const NoteTaker::Grounds &NoteTaker::groundsOf(const SourceTable &table)
{
    if (std::exchange(m_groundsOf, &table) == &table)
        return m_grounds;
    m_grounds.clear();
    for (const CellMark &mark : meantMarks(table)) {
        for (int row = mark.cells.firstRow; mark.look == CellLook::Filled && row <= mark.cells.lastRow; ++row)
            m_grounds[row] += mark;
    }
    return m_grounds;
}

/// @return whether the catalog has no such note, and never had
Result<bool> NoteTaker::add(Note note, std::vector<Change> &changes)
{
    const std::vector<Note> here = notesAt(note.item, note.field);
    const auto isSame = [&note](const Note &each) {
        return each.text.trimmed() == note.text && each.mark == note.mark;
    };
    if (std::ranges::any_of(here, isSame))
        return false;
    note.uid =
        Uid::fromName(u"note "_s + note.item.toString() + u' ' + note.field + u' ' + note.mark + u' ' + note.text);
    const auto known = m_reader->find({Kind::Note, note.uid});
    if (!known)
        return known.error();
    if (*known)
        return false;
    std::ranges::move(addingOf(note), std::back_inserter(changes));
    m_notes[note.item].push_back(std::move(note));
    return true;
}

void NoteTaker::change(const Note &from, Note to, std::vector<Change> &changes)
{
    to.uid = from.uid;
    const std::vector<Change> before = changingOf(from);
    std::ranges::copy_if(changingOf(to), std::back_inserter(changes),
                         [&before](const Change &each) { return std::ranges::find(before, each) == before.end(); });
    auto &known = m_notes[to.item];
    *std::ranges::find(known, to.uid, &Note::uid) = std::move(to);
}

Result<NoteTaker::Taken> NoteTaker::take(const SourceItem &row, const UnderstoodTable &table, const Uid &item,
                                         const WorkingStamp *stamp)
{
    const Target target{table, item, stamp};
    Taken taken;
    if (const Outcome read = takeOpinions(row, target, taken); !read)
        return read.error();
    if (table.cards) // the cells of a card come from anywhere
        return taken;
    for (const CellNote &each : notesOfRow(table.sheet->table(), int(row.literal->number))) {
        if (each.kind != CellNoteKind::Comment)
            continue;
        if (const Outcome read = takeComment(each, target, taken); !read)
            return read.error();
    }
    if (const Outcome read = takeMarks(row, target, taken); !read)
        return read.error();
    return taken;
}

Outcome NoteTaker::takeOpinions(const SourceItem &row, const Target &target, Taken &taken) const
{
    for (const SourceColumn &column : target.table.header.columns) {
        if (column.use != SourceColumn::Use::Extra || column.isSaid || !HeadingWords::isOpinion(column.heading))
            continue;
        const QString text = storedText(row.literal->cell(column.index)).value_or(QString()).trimmed();
        if (text.isEmpty())
            continue;
        // The same words beside the same item are the same opinion, also once it was removed.
        const RecordRef ref{Kind::Opinion, Uid::fromName(u"opinion "_s + target.item.toString() + u' ' + text)};
        const auto known = m_reader->find(ref);
        if (!known)
            return known.error();
        if (*known)
            continue;
        ChangeSet adding;
        adding.add(ref, {{opinion::item, Value(target.item)},
                         {opinion::source, Value(u"征求意见"_s)},
                         {opinion::proposal, Value(text)}});
        std::ranges::move(adding.changes, std::back_inserter(taken.changes));
        taken.notes.push_back(noteOn(target.table.sheet->table(), row.literal->number, column.index,
                                     ImportNoteKind::Opinion, row.literal->cell(column.index), text));
    }
    return Done{};
}

/// The notes of one comment. Where a file of ours and the catalog began with the same notes, one that reads otherwise is
/// the one by the same hand of the same day, changed; one that is missing stays here until somebody deletes it.
Outcome NoteTaker::takeComment(const CellNote &comment, const Target &target, Taken &taken)
{
    const auto &[table, item, stamp] = target;
    const SourceTable &source = table.sheet->table();
    const SourceColumn *column = table.header.at(comment.column);
    const QString field = fieldOf(column);
    if (stamp && stamp->isUntouchedNote(item, field, comment.text))
        return Done{};
    std::vector<Note> said = notesIn(comment.text);
    std::vector<Note> here = notesAt(item, field);
    const bool isBase = stamp && stamp->isUntouchedNote(item, field, commentText(here));
    dropEqual(said, here);
    for (Note &note : said) {
        note.item = item;
        note.field = field;
        const ImportNote told =
            noteOn(source, comment.row, comment.column, ImportNoteKind::Comment, comment.text, note.text);
        const auto old = std::ranges::find_if(here, [&note](const Note &each) { return isBySame(each, note); });
        if (isBase && old != here.end()) {
            change(*old, std::move(note), taken.changes);
            here.erase(old);
            taken.notes.push_back(told);
            continue;
        }
        if (note.author.isEmpty())
            note.author = storedText(comment.author).value_or(QString()).simplified();
        if (field.isEmpty() && column && column->use == SourceColumn::Use::Extra && !column->heading.isEmpty())
            note.text = column->heading + u"："_s + note.text;
        const auto added = add(std::move(note), taken.changes);
        if (!added)
            return added.error();
        if (*added)
            taken.notes.push_back(told);
    }
    return Done{};
}

/// Coloured cells of the row; a row that is coloured nearly throughout is one mark on the item.
Outcome NoteTaker::takeMarks(const SourceItem &row, const Target &target, Taken &taken)
{
    const SourceTable &source = target.table.sheet->table();
    const auto number = int(row.literal->number);
    const Grounds &grounds = groundsOf(source);
    const auto here = grounds.constFind(number);
    if (here == grounds.cend())
        return Done{};
    const QMap<quint32, QList<int>> columns = columnsByColour(*here, *row.literal);
    const auto filled = std::ranges::count_if(row.literal->cells, [](const QString &cell) { return !cell.isEmpty(); });
    for (auto colour = columns.cbegin(); colour != columns.cend(); ++colour) {
        const QString ours = markOfFill(colour.key());
        const bool isWhole = colour->size() > 3 && colour->size() * 3 >= filled * 2;
        for (const int column : isWhole ? QList<int>{colour->front()} : *colour) {
            Note note{.item = target.item,
                      .field = isWhole ? QString() : fieldOf(target.table.header.at(column)),
                      .mark = ours.isEmpty() ? u"其他"_s : ours};
            if (!ours.isEmpty() && isShown(note, target, number, column))
                continue;
            if (ours.isEmpty()) // what it meant only its author knows: the colour is not lost
                note.text = u"原表底色 #%1"_s.arg(QString::number(colour.key(), 16).toUpper().rightJustified(6, u'0'));
            const auto added = add(note, taken.changes);
            if (!added)
                return added.error();
            if (*added)
                taken.notes.push_back(
                    noteOn(source, number, column, ImportNoteKind::Marked, row.literal->cell(column), note.mark));
        }
    }
    return Done{};
}

/// Whether a ground of ours tells nothing new: its mark stands on the cell or in its comment, or the cell was written out
/// with notes and so has the ground from us.
bool NoteTaker::isShown(const Note &mark, const Target &target, int row, int column) const
{
    if (target.stamp && target.stamp->hasNotes(mark.item, mark.field))
        return true;
    const std::vector<Note> here = notesAt(mark.item, mark.field);
    if (std::ranges::any_of(here, [&mark](const Note &each) { return each.mark == mark.mark && !each.isDone; }))
        return true;
    const std::span<const CellNote> beside = notesOfRow(target.table.sheet->table(), row);
    return std::ranges::any_of(beside, [&](const CellNote &each) {
        return each.column == column && each.kind == CellNoteKind::Comment && openMark(notesIn(each.text)) == mark.mark;
    });
}

Result<std::vector<Change>> NoteTaker::takeConflict(const ImportNote &told, const Uid &item)
{
    std::vector<Change> changes;
    const FieldInfo *info = told.field ? m_reader->fields().find(*told.field) : nullptr;
    const auto quoted = [](const QString &text) { return text.isEmpty() ? u"（空）"_s : text; };
    const auto added =
        add({.item = item,
             .field = info ? QString(info->key) : QString(),
             .text = u"双方都有修改。\n现稿：%1\n来稿：%2"_s.arg(quoted(told.taken), quoted(told.original)),
             .mark = u"待核实"_s},
            changes);
    if (!added)
        return added.error();
    return changes;
}

}
