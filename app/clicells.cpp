// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clioutput.h"
#include "exchange/sourcefile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QString rangeName(const CellRange &range)
{
    return cellName(range.firstRow, range.firstColumn) + u':' + cellName(range.lastRow, range.lastColumn);
}

/// Rows and columns up to the last text or merged cell.
std::pair<qint64, qint64> extent(const SourceTable &table)
{
    qint64 rows = table.rows.empty() ? 0 : table.rows.back().number + 1;
    qint64 columns = 0;
    for (const SourceRow &row : table.rows)
        columns = std::max(columns, qint64(row.cells.size()));
    for (const CellRange &range : table.merged) {
        rows = std::max<qint64>(rows, range.lastRow + 1);
        columns = std::max<qint64>(columns, range.lastColumn + 1);
    }
    return {rows, columns};
}

/// One table as a JSON object, written piece by piece: a sheet may be large.
void writeJson(Output &out, const SourceTable &table)
{
    const auto [rows, columns] = extent(table);
    QJsonArray merged;
    for (const CellRange &range : table.merged)
        merged.append(rangeName(range));
    QByteArray head = compactJson(
        QJsonObject{{u"sheet"_s, table.sheet}, {u"rows"_s, rows}, {u"cols"_s, columns}, {u"merged"_s, merged}});
    head.chop(1);
    out.write(head + ",\"cells\":[");
    bool isFirst = true;
    for (const SourceRow &row : table.rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (row.cells[column].isEmpty())
                continue;
            out.write(std::exchange(isFirst, false) ? "" : ",");
            const QJsonArray cell{cellName(int(row.number), int(column)), row.cells[column]};
            out.write(QJsonDocument(cell).toJson(QJsonDocument::Compact));
        }
    }
    out.write("]}");
}

void writeText(Output &out, const SourceTable &table)
{
    const auto [rows, columns] = extent(table);
    out.writeLine(u"# %1 (%2 × %3)"_s.arg(table.sheet).arg(rows).arg(columns));
    for (const SourceRow &row : table.rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (!row.cells[column].isEmpty())
                out.write(cellName(int(row.number), int(column)).toUtf8() + '\t' + tsvField(row.cells[column]) + '\n');
        }
    }
}

}

ExitCode runCells(const Call &call)
{
    const auto tables = readTables(call.file(0), WantedSheets::All, call.progress());
    call.endProgress();
    if (!tables)
        return call.refuse(tables.error());
    if (!call.isJson()) {
        for (const SourceTable &table : *tables)
            writeText(call.out(), table);
        return ExitCode::Done;
    }
    call.out().write("[");
    for (std::size_t i = 0; i < tables->size(); ++i) {
        call.out().write(i == 0 ? "\n" : ",\n");
        writeJson(call.out(), (*tables)[i]);
    }
    call.out().write("\n]\n");
    return ExitCode::Done;
}

}
