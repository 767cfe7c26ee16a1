// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reportlines.h"

#include "base/text.h"
#include "import/importwording.h"
#include "parts/importwords.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t mostLines = 1'000'000; // a sheet has 1,048,576 rows
constexpr qsizetype longestCell = 32'000;    // 32,767 is the limit of a spreadsheet

}

ReportLines::ReportLines(std::shared_ptr<const ImportReport> report) : m_report(std::move(report))
{
    for (std::size_t at = 0; at < m_report->tables.size(); ++at) {
        for (std::size_t column = 0; column < m_report->tables[at].columns.size(); ++column)
            m_lines.push_back({m_report->tables[at].place, 0, Line::Of::Column, at, column});
    }
    for (std::size_t at = 0; at < m_report->rows.size(); ++at)
        m_lines.push_back({m_report->rows[at].source, m_report->rows[at].number + 1, Line::Of::Row, at, 0});
    QHash<std::pair<QString, QString>, std::size_t> sources;
    for (std::size_t at = 0; at < m_report->sources.size(); ++at)
        sources.insert({m_report->sources[at].source, m_report->sources[at].sheet}, at);
    for (std::size_t at = 0; at < m_report->notes.size(); ++at) {
        const ImportNote &note = m_report->notes[at];
        m_lines.push_back(
            {sources.value({note.source, note.sheet}, m_report->sources.size()), note.row, Line::Of::Note, at, 0});
    }
    std::ranges::stable_sort(m_lines, {}, [](const Line &line) { return std::tuple(line.source, line.row, line.of); });
}

QString ReportLines::heading(Column column)
{
    switch (column) {
    case Place:
        return ReportTable::tr("File and table");
    case Cell:
        return ReportTable::tr("Cell");
    case Subject:
        return ReportTable::tr("Field");
    case Original:
        return ReportTable::tr("In the file");
    case Taken:
        return ReportTable::tr("Taken as");
    case Done:
        return ReportTable::tr("What happened");
    default:
        return ReportTable::tr("In words");
    }
}

QString ReportLines::groupName(Group group)
{
    switch (group) {
    case Group::Taken:
        return ReportTable::tr("Taken");
    case Group::Look:
        return ReportTable::tr("Please look");
    case Group::Normalised:
        return ReportTable::tr("Put right");
    case Group::LeftOut:
        break;
    }
    return ReportTable::tr("Left out");
}

ReportLines::Group ReportLines::group(std::size_t line) const
{
    return groupOf(m_lines[line]);
}

ReportLines::Group ReportLines::groupOf(const Line &at) const
{
    if (at.of == Line::Of::Column) {
        const RecognisedColumn &column = m_report->tables[at.at].columns[at.column];
        return column.field.isEmpty() ? Group::LeftOut : importwords::isUnsure(column) ? Group::Look : Group::Taken;
    }
    if (at.of == Line::Of::Row)
        return m_report->rows[at.at].fate == RowFate::LeftOut ? Group::LeftOut : Group::Taken;
    switch (weightOf(m_report->notes[at.at].kind)) {
    case ImportNoteWeight::Look:
        return Group::Look;
    case ImportNoteWeight::LeftOut:
        return Group::LeftOut;
    case ImportNoteWeight::Normalised:
        break;
    }
    return Group::Normalised;
}

QString ReportLines::textOfColumn(const Line &line, Column column) const
{
    const RecognisedColumn &found = m_report->tables[line.at].columns[line.column];
    switch (column) {
    case Cell:
        return ReportTable::tr("Column %1").arg(columnLetters(found.index));
    case Original:
        return found.heading;
    case Taken:
        return importwords::columnName(found);
    case Done:
        return groupName(groupOf(line));
    case Why:
        return found.isSaid ? ReportTable::tr("The column as you said.")
               : found.field.isEmpty()
                   ? ReportTable::tr("The column was not taken.")
                   : ReportTable::tr("The column is taken for this, %1 % sure.").arg(found.confidence);
    default:
        return {};
    }
}

QString ReportLines::textOfRow(const Line &line, Column column) const
{
    const RowOutcome &row = m_report->rows[line.at];
    switch (column) {
    case Cell:
        return ReportTable::tr("Row %1").arg(line.row);
    case Taken:
        return row.label;
    case Done:
        return importwords::fateName(row.fate);
    case Why:
        return importwords::matchText(row);
    default:
        return {};
    }
}

QString ReportLines::textOfNote(const Line &line, Column column) const
{
    const ImportNote &note = m_report->notes[line.at];
    switch (column) {
    case Cell:
        return note.cell;
    case Subject: {
        if (!note.setting.isEmpty())
            return settingLabel(note.setting);
        const FieldInfo *info = note.field ? Fields::standard().find(*note.field) : nullptr;
        return info ? fieldLabel(*info) : QString();
    }
    case Original:
        return note.original;
    case Taken:
        return note.taken;
    case Done:
        return groupName(groupOf(line));
    case Why:
        return wordsOf(note.kind);
    default:
        return {};
    }
}

QString ReportLines::text(std::size_t line, Column column) const
{
    const Line &at = m_lines[line];
    if (column == Place) {
        const TablePlace place = at.source < m_report->sources.size() ? m_report->sources[at.source] : TablePlace{};
        return place.sheet.isEmpty() ? place.source
                                     : ReportTable::tr("%1 · %2", "file, sheet").arg(place.source, place.sheet);
    }
    return at.of == Line::Of::Column ? textOfColumn(at, column)
           : at.of == Line::Of::Row  ? textOfRow(at, column)
                                     : textOfNote(at, column);
}

QString ReportLines::summary() const
{
    return ReportTable::
        tr("%1 added, %2 changed, %3 the same, %4 rows left out. Cells that are not listed were taken as they stand "
           "there.")
            .arg(numberText(m_report->added), numberText(m_report->changed), numberText(m_report->unchanged),
                 numberText(m_report->skipped));
}

PlainTable ReportLines::table(const QString &title, const QString &lead) const
{
    constexpr std::array<int, ColumnCount> widths{16, 8, 10, 30, 30, 10, 30};
    PlainTable table{.title = title, .lead = lead + u'\n' + summary()};
    for (int column = 0; column < ColumnCount; ++column)
        table.columns.push_back({.title = heading(Column(column)), .width = widths.at(std::size_t(column))});
    const std::size_t lines = std::min(count(), mostLines);
    table.rows.reserve(lines + 1);
    for (std::size_t line = 0; line < lines; ++line) {
        std::vector<QString> &row = table.rows.emplace_back();
        for (int column = 0; column < ColumnCount; ++column)
            row.push_back(text(line, Column(column)).left(longestCell));
    }
    if (count() > lines)
        table.rows.push_back(
            {ReportTable::tr("%1 more lines have no room in a spreadsheet.").arg(numberText(qint64(count() - lines))),
             {},
             {},
             {},
             {},
             {},
             {}});
    table.items = qint64(table.rows.size());
    return table;
}

// — ReportTable

void ReportTable::show(std::shared_ptr<const ReportLines> lines)
{
    beginResetModel(); // another report
    m_lines = std::move(lines);
    select();
    endResetModel();
}

void ReportTable::setGroup(std::optional<ReportLines::Group> group)
{
    if (m_group == group)
        return;
    beginResetModel();
    m_group = group;
    select();
    endResetModel();
}

void ReportTable::select()
{
    m_shown.clear();
    for (std::size_t line = 0; m_lines && line < m_lines->count(); ++line) {
        if (!m_group || m_lines->group(line) == *m_group)
            m_shown.push_back(line);
    }
}

int ReportTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ReportTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ReportLines::ColumnCount);
}

QVariant ReportTable::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = m_lines->text(m_shown[std::size_t(index.row())], ReportLines::Column(index.column()));
    return role == Qt::DisplayRole ? text.simplified() : plainToolTip(text);
}

QVariant ReportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return ReportLines::heading(ReportLines::Column(section));
}

}
