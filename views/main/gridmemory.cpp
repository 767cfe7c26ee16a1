// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/gridmemory.h"

#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtWidgets/QHeaderView>

using namespace Qt::StringLiterals;

namespace gk {

QString keyOfColumn(const ItemTable &table, int column)
{
    const Column &described = table.column(column);
    if (described.role == ColumnRole::Serial)
        return u"serial"_s;
    const QString key = table.session().fields().info(described.field).key.toString();
    return described.term.isEmpty() ? key : key + u':' + described.term;
}

int columnByKey(const ItemTable &table, const QString &key)
{
    for (int column = 0; !key.isEmpty() && column < table.columnCount(); ++column) {
        if (keyOfColumn(table, column) == key)
            return column;
    }
    return -1;
}

QJsonObject columnWidths(const GridView &grid)
{
    QJsonObject widths;
    for (int column = 0; column < grid.table().columnCount(); ++column)
        widths.insert(keyOfColumn(grid.table(), column), grid.horizontalHeader()->sectionSize(column));
    return widths;
}

void recallColumns(GridView &grid, const QJsonObject &widths)
{
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        const int column = columnByKey(grid.table(), it.key());
        if (column >= 0 && it->toInt() > 0)
            grid.horizontalHeader()->resizeSection(column, it->toInt());
    }
}

}
