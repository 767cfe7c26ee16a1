// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: the signs of notes and marks on cells. What they say stands in the tool tip, on the card and in the list.
#include "table/gridview.h"

#include "parts/palette.h"
#include "table/gridheader.h"
#include "tables/itemtable.h"

#include <QtGui/QPainter>

namespace gk {

void GridView::followNotes()
{
    const auto redraw = [this] { viewport()->update(); };
    connect(&m_table.notes(), &NoteBook::reset, this, redraw);
    connect(&m_table.notes(), &NoteBook::changed, this, redraw);
}

/// A corner for words; the tint of a mark is on the ground already, and where the palette allows none a frame tells of it.
void GridView::paintSigns(QPainter &painter, int column, std::pair<int, int> rows) const
{
    if (m_table.notes().isEmpty())
        return;
    const int left = m_header->columnLeft(column);
    const int right = left + columnWidth(column) - 1;
    const int side = std::max(7, fontMetrics().height() / 2);
    const bool isFramed = colours::isHighContrast(palette());
    for (int row = rows.first; row <= rows.second; ++row) {
        const NoteBook::Sign sign = m_table.signOn(m_table.index(row, column));
        if (sign.isEmpty())
            continue;
        const int top = rowViewportPosition(row);
        const QColor ink =
            sign.mark.isEmpty() ? colours::ink(palette(), colours::Tone::Bad) : colours::markInk(palette(), sign.mark);
        painter.save();
        if (isFramed && !sign.mark.isEmpty()) {
            painter.setPen(QPen(ink, 2, Qt::DashLine));
            painter.drawRect(QRect(left + 2, top + 2, right - left - 5, rowHeight(row) - 6));
        }
        if (sign.isNoted) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours::ink(palette(), colours::Tone::Bad));
            painter.drawPolygon(QPolygonF{QPointF(right - side, top), QPointF(right, top), QPointF(right, top + side)});
        }
        painter.restore();
    }
}

}
