// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/importcells.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

ImportCells::ImportCells(const ProposedRecords &records, QObject *parent)
    : QAbstractTableModel(parent), m_records(records)
{}

void ImportCells::clear()
{
    beginResetModel(); // another row altogether
    m_lines.clear();
    m_byColumn.clear();
    m_outcome = {};
    endResetModel();
}

void ImportCells::show(const RowOutcome &outcome, const SheetPicture &picture)
{
    beginResetModel(); // another row altogether
    m_lines.clear();
    m_byColumn.clear();
    m_outcome = outcome;
    const ImportReading *reading = m_records.reading();
    if (reading && outcome.table && *outcome.table < reading->preview.tables.size())
        addColumns(reading->preview.tables[*outcome.table], picture);
    if (reading && !outcome.item.isNull())
        addOthers();
    if (reading)
        addNotes(picture);
    endResetModel();
}

ImportCells::Line &ImportCells::lineOf(Field field)
{
    const auto it = std::ranges::find(m_lines, std::optional(field), &Line::field);
    if (it != m_lines.end())
        return *it;
    m_lines.push_back({.field = field});
    return m_lines.back();
}

/// A line for each field the table's columns speak of; several columns of ticks make one.
void ImportCells::addColumns(const RecognisedTable &table, const SheetPicture &picture)
{
    const Fields &fields = Fields::standard();
    const int row = m_records.reading()->sources[m_outcome.source].isCards ? -1 : picture.rowOf(m_outcome.number);
    for (const RecognisedColumn &column : table.columns) {
        if (column.field.isEmpty() || column.field == u"serial" || column.field == u"uid")
            continue;
        const FieldInfo *info = fields.find(Kind::Item, column.field);
        const bool isOwn = info && info->field != item::extra;
        if (!isOwn)
            m_lines.push_back({});
        Line &line = isOwn ? lineOf(info->field) : m_lines.back();
        const QString text = row < 0 ? QString() : picture.text(row, column.index);
        const bool isFirst = line.column < 0;
        if (isFirst) {
            line.column = column.index;
            line.heading = column.heading;
            line.confidence = column.confidence;
            line.original = text;
        } else if (!text.isEmpty()) {
            const QString named = column.term.isEmpty() ? text : column.term + u' ' + text;
            line.original += (line.original.isEmpty() ? QString() : u"\n"_s) + named;
        }
        if (isFirst && !column.term.isEmpty() && !text.isEmpty())
            line.original = column.term + u' ' + text;
        line.confidence = std::min(line.confidence, column.confidence);
        line.isSaid = line.isSaid || column.isSaid;
        if (!isOwn)
            line.taken = text;
        m_byColumn.insert(column.index, std::size_t(&line - m_lines.data()));
    }
}

/// What is taken of each field and what the catalog has; fields that no column speaks of only where they change.
void ImportCells::addOthers()
{
    const Fields &fields = Fields::standard();
    const Names &names = m_records.reading()->names;
    const Record after = m_records.after(m_outcome.item);
    const std::optional<Record> before = m_records.before(m_outcome.item);
    for (const FieldInfo &info : fields.of(Kind::Item)) {
        if (info.use == FieldUse::Technical || info.field == item::extra)
            continue;
        const bool isChanged = after.value(info.field) != (before ? before->value(info.field) : Value());
        const bool isShown = std::ranges::find(m_lines, std::optional(info.field), &Line::field) != m_lines.end();
        if (!isChanged && !isShown)
            continue;
        Line &line = lineOf(info.field);
        line.taken = displayText(info, after.value(info.field), names);
        line.before = before ? displayText(info, before->value(info.field), names) : QString();
        line.isChanged = isChanged;
    }
}

void ImportCells::addNotes(const SheetPicture &picture)
{
    const TablePlace place = picture.place();
    for (const ImportNote &note : m_records.reading()->preview.notes) {
        if (note.row != m_outcome.number + 1 || note.source != place.source || note.sheet != place.sheet)
            continue;
        const bool isOfDomain = note.kind == ImportNoteKind::NewDomain || note.kind == ImportNoteKind::DomainFound;
        const auto domain = std::ranges::find(m_lines, std::optional(item::domain), &Line::field);
        const int own = rowOf(note.column);
        if (isOfDomain && domain != m_lines.end())
            domain->notes.push_back(note);
        else if (own >= 0)
            m_lines[std::size_t(own)].notes.push_back(note);
    }
}

int ImportCells::rowOf(int column) const
{
    const auto it = m_byColumn.constFind(column);
    return it == m_byColumn.cend() ? -1 : int(*it);
}

int ImportCells::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ImportCells::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ImportCells::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Line &each = line(index.row());
    switch (index.column()) {
    case FieldName:
        return each.heading;
    case Original:
        return each.original;
    case Taken:
        return each.taken;
    case Before:
        return each.before;
    default:
        return {};
    }
}

}
