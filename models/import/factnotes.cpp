// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/factnotes.h"

#include "import/tablerows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t mostMarks = 200;

QString textAt(const SheetView &sheet, int number, int column)
{
    const auto row = sheet.rowOf(number);
    return row ? sheet.row(*row).cell(column) : QString();
}

void noteMarks(const SheetView &sheet, std::vector<ImportNote> &notes)
{
    const SourceTable &table = sheet.table();
    QHash<quint32, qint64> cells; // by colour
    for (const CellMark &mark : table.facts.marks)
        cells[mark.colour] +=
            qint64(mark.cells.lastRow - mark.cells.firstRow + 1) * (mark.cells.lastColumn - mark.cells.firstColumn + 1);
    std::size_t told = 0;
    for (const CellMark &mark : table.facts.marks) {
        // A colour that a fifth of the table wears means nothing.
        const bool isLook =
            mark.look == CellLook::Filled
            && (cells.value(mark.colour) > qint64(table.rows.size()) || mark.cells.lastRow > mark.cells.firstRow + 2);
        if (isLook || told >= mostMarks)
            continue;
        ++told;
        const QString what =
            mark.look == CellLook::Struck ? QString() : u"#%1"_s.arg(mark.colour, 6, 16, QLatin1Char('0')).toUpper();
        notes.push_back(noteOn(table, mark.cells.firstRow, mark.cells.firstColumn, ImportNoteKind::Marked,
                               textAt(sheet, mark.cells.firstRow, mark.cells.firstColumn), what));
    }
}

}

void noteFacts(const SheetView &sheet, std::vector<ImportNote> &notes)
{
    const SourceTable &table = sheet.table();
    for (const LineRange &rows : table.facts.hiddenRows)
        notes.push_back(noteOn(table, rows.first, 0, ImportNoteKind::HiddenRows, textAt(sheet, rows.first, 0)));
    // Those of a working file are ours, or were hidden to see the rest.
    for (const LineRange &columns : table.stamp ? std::vector<LineRange>() : table.facts.hiddenColumns)
        notes.push_back(noteOn(table, 0, columns.first, ImportNoteKind::HiddenRows, {}));
    for (const CellNote &note : table.facts.notes) {
        if (note.kind == CellNoteKind::Error)
            notes.push_back(noteOn(table, note.row, note.column, ImportNoteKind::ErrorValue, note.text));
        else if (note.kind == CellNoteKind::EmptyFormula)
            notes.push_back(noteOn(table, note.row, note.column, ImportNoteKind::EmptyFormula, note.text));
        else if (note.kind == CellNoteKind::Picture)
            notes.push_back(noteOn(table, note.row, note.column, ImportNoteKind::Picture, note.text));
    }
    noteMarks(sheet, notes);
}

}
