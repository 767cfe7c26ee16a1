// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/factnotes.h"

#include "exchange/notetext.h"
#include "import/tablerows.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

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

}

std::vector<CellMark> meantMarks(const SourceTable &table)
{
    constexpr qint64 few = 3;
    struct Wearing {
        qint64 cells = 0;
        QSet<int> columns{};
    };
    QHash<quint32, Wearing> wearing; // by colour
    for (const CellMark &mark : table.facts.marks) {
        Wearing &colour = wearing[mark.colour];
        const CellRange &cells = mark.cells;
        colour.cells += qint64(cells.lastRow - cells.firstRow + 1) * (cells.lastColumn - cells.firstColumn + 1);
        for (int column = cells.firstColumn; column <= cells.lastColumn; ++column)
            colour.columns.insert(column);
    }
    if (wearing.isEmpty())
        return {};
    qint64 filled = 0;
    for (const SourceRow &row : table.rows)
        filled += std::ranges::count_if(row.cells, [](const QString &cell) { return !cell.isEmpty(); });
    const auto isLook = [&](const CellMark &mark) {
        const Wearing colour = wearing.value(mark.colour);
        const bool isOfColumn =
            colour.columns.size() <= 2 && colour.cells > few && colour.cells * 3 > qint64(table.rows.size());
        return isOfColumn || colour.cells * 5 > filled;
    };
    std::vector<CellMark> meant;
    // Colours of our own files always mean something.
    std::ranges::copy_if(table.facts.marks, std::back_inserter(meant), [&](const CellMark &mark) {
        return mark.look == CellLook::Struck || (table.stamp && !markOfFill(mark.colour).isEmpty()) || !isLook(mark);
    });
    return meant;
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
    std::size_t told = 0;
    for (const CellMark &mark : meantMarks(table)) {
        // Coloured cells are told of where they become marks.
        if (mark.look == CellLook::Struck && told++ < mostMarks)
            notes.push_back(noteOn(table, mark.cells.firstRow, mark.cells.firstColumn, ImportNoteKind::Marked,
                                   textAt(sheet, mark.cells.firstRow, mark.cells.firstColumn)));
    }
}

}
