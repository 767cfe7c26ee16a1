// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: how the rows in view are drawn. Everything is drawn anew on each paint; texts come laid out from a cache.
#include "table/gridview.h"

#include "parts/palette.h"
#include "parts/statelegend.h"
#include "parts/words.h"
#include "table/celldelegate.h"
#include "table/gridheader.h"
#include "tables/itemtable.h"

#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

struct GridView::Paint {
    QPainter &painter;
    QStyleOptionViewItem option;
    std::pair<int, int> rows;
    QModelIndex current;
    QColor line;
    QItemSelection pending; ///< cells of a paste that waits for an answer
};

namespace {

QColor mixed(const QColor &below, const QColor &above, qreal share)
{
    return QColor::fromRgbF(float(below.redF() * (1 - share) + above.redF() * share),
                            float(below.greenF() * (1 - share) + above.greenF() * share),
                            float(below.blueF() * (1 - share) + above.blueF() * share));
}

/// How much of the accent colour tells selected cells and those of the cross from the rest.
qreal selectedShare(const QPalette &palette)
{
    return colours::isHighContrast(palette) ? 0.5 : 0.18;
}

qreal crossShare(const QPalette &palette)
{
    return colours::isHighContrast(palette) ? 0.2 : 0.05;
}

}

void GridView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    painter.setFont(font());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    Paint paint{painter, option, visibleRows(), currentIndex(), colours::hairline(palette()), pendingCells()};
    const int frozen = m_header->frozenWidth();
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(frozen, 0, 0, 0));
    paintBand(paint, m_header->frozenColumns(), m_table.columnCount());
    painter.restore();
    painter.save();
    painter.setClipRect(QRect(0, 0, frozen, viewport()->height()));
    paintBand(paint, 0, m_header->frozenColumns());
    painter.restore();
    if (frozen > 0 && m_header->offset() > 0) {
        painter.setPen(mixed(paint.line, palette().color(QPalette::Text), 0.25));
        painter.drawLine(frozen - 1, 0, frozen - 1, viewport()->height());
    }
    for (int row = paint.rows.first; row <= paint.rows.second; ++row) {
        if (m_table.isHeading(row))
            paintHeading(paint, row);
    }
    paintPending(paint);
    paintCurrent(paint);
}

/// A group's heading goes across all columns and stays where it is when they are scrolled.
void GridView::paintHeading(Paint &paint, int row)
{
    QPainter &painter = paint.painter;
    const QRect rect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    const QModelIndex index = m_table.index(row, 0);
    const bool isFolded = index.data(ItemTable::FoldedRole).toBool();
    painter.save();
    painter.setClipping(false);
    painter.fillRect(rect, mixed(palette().color(QPalette::Window), colours::accent(palette()),
                                 paint.current.row() == row ? selectedShare(palette()) : crossShare(palette())));
    painter.setPen(paint.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    const int side = fontMetrics().height() / 2;
    const QPointF middle(8 + side / 2.0, rect.center().y() + 0.5);
    QPolygonF arrow;
    if (isFolded)
        arrow << QPointF(-side / 4.0, -side / 2.0) << QPointF(side / 4.0, 0) << QPointF(-side / 4.0, side / 2.0);
    else
        arrow << QPointF(-side / 2.0, -side / 4.0) << QPointF(side / 2.0, -side / 4.0) << QPointF(0, side / 4.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours::quietText(palette()));
    painter.drawPolygon(arrow.translated(middle));
    const QString count = countOf(Kind::Item, index.data(ItemTable::HeadingCountRole).toLongLong());
    QString text = index.data(ItemTable::HeadingRole).toString().replace(u'\n', u' ');
    if (text.isEmpty())
        text = tr("(blank)");
    const QRect room = rect.adjusted(16 + side, 0, -8, 0);
    const int countWidth = fontMetrics().horizontalAdvance(count) + 12;
    text = fontMetrics().elidedText(text, Qt::ElideRight, room.width() - countWidth);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.setPen(colours::quietText(palette()));
    painter.drawText(room.adjusted(fontMetrics().horizontalAdvance(text) + 12, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, count);
    painter.restore();
}

void GridView::paintBand(Paint &paint, int firstColumn, int lastColumn)
{
    for (int column = firstColumn; column < lastColumn; ++column) {
        const int left = m_header->columnLeft(column);
        const int width = columnWidth(column);
        if (isColumnHidden(column) || left + width <= 0 || left >= viewport()->width())
            continue;
        for (int row = paint.rows.first; row <= paint.rows.second; ++row) {
            if (m_table.isHeading(row))
                continue;
            // The hairlines below and to the right belong to the cell.
            const QRect rect(left, rowViewportPosition(row), width, rowHeight(row));
            paintCell(paint, m_table.index(row, column), rect);
        }
        paintBlock(paint, column);
        paintSigns(paint.painter, column, paint.rows);
    }
}

QColor GridView::ground(const Paint &paint, const QModelIndex &index, bool isSelected) const
{
    if (paint.pending.contains(index))
        return colours::wash(palette(), colours::Tone::Warning);
    const QString mark = m_table.signOn(index).mark;
    const QColor base = mark.isEmpty() ? palette().color(QPalette::Base) : colours::markGround(palette(), mark);
    const QColor accent = colours::accent(palette());
    if (isSelected)
        return mixed(base, accent, selectedShare(palette()));
    const QModelIndex current = currentIndex();
    const bool isCrossed = current.isValid() && (current.row() == index.row() || current.column() == index.column());
    return isCrossed ? mixed(base, accent, crossShare(palette())) : base;
}

void GridView::paintCell(Paint &paint, const QModelIndex &index, const QRect &rect)
{
    QPainter &painter = paint.painter;
    const bool isSelected = selectionModel()->isSelected(index);
    const QColor colour = ground(paint, index, isSelected);
    painter.fillRect(rect, colour);
    const int block = index.data(ItemTable::BlockRole).toInt();
    painter.setPen(paint.line);
    painter.drawLine(rect.topRight(), rect.bottomRight());
    if (!(block & ItemTable::JoinsBelow))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (index.column() == 0) {
        if (const QColor mark = stateColour(index.data(ItemTable::StateRole).toString(), palette()); mark.isValid())
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), mark);
    }
    if (block != 0 || index == m_editing)
        return; // the block's label is drawn once, over all its rows
    paint.option.rect = rect.adjusted(0, 0, -1, -1);
    paint.option.backgroundBrush = colour;
    painter.save();
    painter.setClipRect(paint.option.rect, Qt::IntersectClip);
    m_delegate->paint(&painter, paint.option, index);
    painter.restore();
}

/// Labels of the blocks of a column, each at the top of what is seen of it.
void GridView::paintBlock(Paint &paint, int column)
{
    for (int row = paint.rows.first; row <= paint.rows.second;) {
        const QModelIndex index = m_table.index(row, column);
        int last = row;
        if (index.data(ItemTable::BlockRole).toInt() == 0) {
            ++row;
            continue;
        }
        while (last < paint.rows.second
               && m_table.index(last, column).data(ItemTable::BlockRole).toInt() & ItemTable::JoinsBelow)
            ++last;
        // The first row may stand out at the top of the view; the label does not.
        const int top = std::max(0, rowViewportPosition(row));
        const int bottom = rowViewportPosition(last) + rowHeight(last);
        paint.option.rect = QRect(m_header->columnLeft(column), top, columnWidth(column) - 1, bottom - top - 1);
        paint.option.backgroundBrush = palette().color(QPalette::Base);
        paint.painter.save();
        paint.painter.setClipRect(paint.option.rect, Qt::IntersectClip);
        m_delegate->paint(&paint.painter, paint.option, index);
        paint.painter.restore();
        const int labelHeight = m_delegate->heightOf(m_delegate->linesOf(index, columnWidth(column)));
        if (paint.current.column() == column && paint.current.row() > row && paint.current.row() <= last
            && rowViewportPosition(paint.current.row()) >= top + labelHeight)
            paintRepeated(paint);
        row = last + 1;
    }
}

/// The current cell inside a block would look empty: it says quietly what it belongs to.
void GridView::paintRepeated(Paint &paint)
{
    if (paint.current == m_editing)
        return;
    QStyleOptionViewItem option = paint.option;
    option.rect = visualRect(paint.current).adjusted(0, 0, -1, -1);
    option.palette.setColor(QPalette::Text, colours::quietText(palette()));
    paint.painter.save();
    paint.painter.setClipRect(option.rect, Qt::IntersectClip);
    m_delegate->paint(&paint.painter, option, paint.current);
    paint.painter.restore();
}

/// A dashed line around where a paste would go, since colour never stands alone.
void GridView::paintPending(Paint &paint)
{
    QPainter &painter = paint.painter;
    painter.save();
    painter.setPen(QPen(colours::ink(palette(), colours::Tone::Warning), 1, Qt::DashLine));
    for (const QItemSelectionRange &range : std::as_const(paint.pending)) {
        const int top = std::max(range.top(), paint.rows.first);
        const int bottom = std::min(range.bottom(), paint.rows.second);
        if (top > bottom)
            continue;
        const int left = m_header->columnLeft(range.left());
        const int right = m_header->columnLeft(range.right()) + columnWidth(range.right());
        const bool isFrozen = range.left() < m_header->frozenColumns();
        painter.setClipRect(viewport()->rect().adjusted(isFrozen ? 0 : m_header->frozenWidth(), 0, 0, 0));
        // Edges out of view lie outside, so that the line does not pretend that the block ends there.
        const int above = top > range.top() ? -2 : rowViewportPosition(top);
        const int below =
            bottom < range.bottom() ? viewport()->height() + 2 : rowViewportPosition(bottom) + rowHeight(bottom) - 1;
        painter.drawRect(QRect(QPoint(left, above), QPoint(right - 1, below)));
    }
    painter.restore();
}

void GridView::paintCurrent(Paint &paint)
{
    if (!paint.current.isValid() || paint.current.row() < paint.rows.first || paint.current.row() > paint.rows.second)
        return;
    const bool isFrozen = paint.current.column() < m_header->frozenColumns();
    paint.painter.setClipRect(viewport()->rect().adjusted(isFrozen ? 0 : m_header->frozenWidth(), 0, 0, 0));
    QRect rect = visualRect(paint.current).adjusted(0, 0, -1, -1);
    if (m_table.isHeading(paint.current.row()))
        rect = QRect(0, rect.top(), viewport()->width() - 1, rect.height());
    const QColor colour = hasFocus() || m_editor ? colours::accent(palette()) : colours::quietText(palette());
    paint.painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    paint.painter.drawRect(rect.adjusted(0, 0, 0, 0));
}

}
