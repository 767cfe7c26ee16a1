// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tabletexts.h"

#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString rangeName(const CellRange &range)
{
    return cellName(range.firstRow, range.firstColumn) + u':' + cellName(range.lastRow, range.lastColumn);
}

QString columnName(int column)
{
    QString name = cellName(0, column);
    name.chop(1);
    return name;
}

QString linesOf(const std::vector<SourceLine> &lines)
{
    QStringList texts;
    for (const SourceLine &line : lines)
        texts += QString(line.heading, u'#') + (line.heading > 0 ? u" "_s : QString()) + line.text;
    return texts.join(u"; "_s);
}

QString noteText(const CellNote &note)
{
    static const QStringList kinds{u"comment"_s, u"link"_s, u"error"_s, u"no result"_s, u"picture"_s, u"box"_s};
    return (cellName(note.row, note.column) + u' ' + kinds.at(int(note.kind)) + u' ' + note.text).trimmed();
}

QString markText(const CellMark &mark)
{
    return rangeName(mark.cells)
           + (mark.look == CellLook::Struck
                  ? u" struck"_s
                  : u" filled "_s + QString::number(mark.colour, 16).rightJustified(6, u'0').toUpper());
}

}

QString factsOf(const Result<std::vector<SourceTable>> &tables)
{
    if (!tables)
        return u"error "_s + nameOf(tables.error().code) + u' ' + tables.error().detail;
    QStringList all;
    for (const SourceTable &table : *tables) {
        const TableFacts &facts = table.facts;
        QStringList parts;
        if (facts.visibility != SheetVisibility::Visible)
            parts += facts.visibility == SheetVisibility::Hidden ? u"hidden"_s : u"very hidden"_s;
        for (const LineRange &rows : facts.hiddenRows)
            parts += u"rows %1-%2"_s.arg(rows.first + 1).arg(rows.last + 1);
        for (const LineRange &columns : facts.hiddenColumns)
            parts += u"columns %1-%2"_s.arg(columnName(columns.first), columnName(columns.last));
        for (const CellNote &note : facts.notes)
            parts += noteText(note);
        for (const CellMark &mark : facts.marks)
            parts += markText(mark);
        if (facts.formulas > 0)
            parts += u"%1 formulas"_s.arg(facts.formulas);
        if (facts.deletions > 0)
            parts += u"%1 deletions"_s.arg(facts.deletions);
        if (!table.before.empty())
            parts += u"before "_s + linesOf(table.before);
        if (!table.after.empty())
            parts += u"after "_s + linesOf(table.after);
        all += u'[' + table.sheet + u"] "_s + parts.join(u'|');
    }
    return all.join(u' ');
}

QString textsOf(const Result<std::vector<SourceTable>> &tables)
{
    if (!tables)
        return u"error "_s + nameOf(tables.error().code) + u' ' + tables.error().detail;
    QStringList all;
    for (const SourceTable &table : *tables) {
        QStringList cells;
        for (const SourceRow &row : table.rows) {
            for (std::size_t column = 0; column < row.cells.size(); ++column) {
                if (!row.cells[column].isEmpty())
                    cells += cellName(int(row.number), int(column)) + u'=' + row.cells[column];
            }
        }
        for (const CellRange &range : table.merged)
            cells += rangeName(range);
        all += u'[' + table.sheet + u"] "_s + cells.join(u'|');
    }
    return all.join(u' ');
}

}
