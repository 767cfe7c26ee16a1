// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tabletexts.h"

#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace gk {

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
            cells += cellName(range.firstRow, range.firstColumn) + u':' + cellName(range.lastRow, range.lastColumn);
        all += u'[' + table.sheet + u"] "_s + cells.join(u'|');
    }
    return all.join(u' ');
}

}
