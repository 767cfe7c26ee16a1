// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// From one cell with a word looked for to the next.
#include "table/gridview.h"

#include "tables/itemtable.h"

#include <QtWidgets/QHeaderView>

namespace gk {

bool GridView::goToFound(int step)
{
    // Every row shown has the words; only rows kept in view while they were changed may have none.
    constexpr int mostRows = 2000;
    int rows = m_table.rowCount();
    const QHeaderView *header = horizontalHeader();
    if (rows == 0 || m_table.search().isEmpty() || !commitOpenEditor())
        return false;
    const QModelIndex current = currentIndex();
    int row = current.isValid() ? current.row() : 0;
    int place = current.isValid() ? header->visualIndex(current.column()) : -1;
    for (int passed = 0; passed <= std::min(rows, mostRows);) {
        place += step;
        if (place < 0 || place >= header->count()) {
            row = (row + step + rows) % rows;
            place = step > 0 ? 0 : header->count() - 1;
            ++passed;
            // What is folded away has the words as well.
            if (m_table.isHeading(row) && m_table.index(row, 0).data(ItemTable::FoldedRole).toBool()) {
                const int before = m_table.rowCount();
                m_table.setFolded(row, false);
                rows = m_table.rowCount();
                if (step < 0)
                    row += rows - before;
            }
        }
        const int column = header->logicalIndex(place);
        if (isColumnHidden(column) || !m_table.isFound(m_table.index(row, column)))
            continue;
        setCurrentIndex(m_table.index(row, column));
        scrollTo(currentIndex());
        return true;
    }
    return false;
}

}
