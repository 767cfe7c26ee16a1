// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/gridmemory.h"

#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtWidgets/QHeaderView>

namespace gk {

ItemView viewOf(const GridView &grid)
{
    const ItemTable &table = grid.table();
    return {.filter = table.filter(),
            .sort = table.sortKeys(),
            .group = table.group(),
            .collapsed = table.foldedGroups(),
            .hidden = grid.hiddenColumns(),
            .widths = columnWidths(grid)};
}

void arrangeAs(GridView &grid, const ItemView &view)
{
    ItemTable &table = grid.table();
    grid.setHiddenColumns(view.hidden);
    table.setGroup(view.group, view.collapsed);
    if (view.sort != table.sortKeys())
        table.sortBy(view.sort);
}

QJsonObject columnWidths(const GridView &grid)
{
    QJsonObject widths;
    for (int column = 0; column < grid.table().columnCount(); ++column) {
        if (!grid.isColumnHidden(column))
            widths.insert(grid.table().keyOf(column), grid.horizontalHeader()->sectionSize(column));
    }
    return widths;
}

void recallColumns(GridView &grid, const QJsonObject &widths)
{
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        const int column = grid.table().columnByKey(it.key());
        if (column >= 0 && it->toInt() > 0 && !grid.isColumnHidden(column))
            grid.horizontalHeader()->resizeSection(column, it->toInt());
    }
}

}
