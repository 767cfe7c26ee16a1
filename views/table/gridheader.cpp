// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/gridheader.h"

#include "parts/palette.h"
#include "parts/words.h"
#include "tables/itemtable.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace gk {

namespace {

/// Among the columns sorted by: 1, 2, …; 0 = not one of them.
int sortPlace(const ItemTable &table, int column)
{
    const auto &keys = table.sortKeys();
    const auto found = std::ranges::find(keys, table.keyOf(column), &SortKey::column);
    return found == keys.end() ? 0 : int(found - keys.begin()) + 1;
}

}

GridHeader::GridHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignCenter);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
}

void GridHeader::setFrozenColumns(int count)
{
    m_frozen = count;
    viewport()->update();
}

int GridHeader::frozenColumns() const
{
    int width = 0;
    for (int column = 0; column < m_frozen && column < count(); ++column)
        width += sectionSize(column);
    return width * 2 > viewport()->width() ? 0 : std::min(m_frozen, count());
}

int GridHeader::frozenWidth() const
{
    int width = 0;
    for (int column = 0; column < frozenColumns(); ++column)
        width += sectionSize(column);
    return width;
}

int GridHeader::columnLeft(int column) const
{
    const int scrolled = sectionViewportPosition(column);
    return column < frozenColumns() ? scrolled + offset() : scrolled;
}

void GridHeader::setCurrentColumn(int column)
{
    m_current = column;
    viewport()->update();
}

int GridHeader::rowHeight() const
{
    return fontMetrics().height() + 5;
}

QSize GridHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * rowHeight()};
}

QString GridHeader::group(int column) const
{
    return model()->headerData(column, Qt::Horizontal, ItemTable::GroupRole).toString();
}

QRect GridHeader::titleRect(int column) const
{
    const int top = group(column).isEmpty() ? 0 : rowHeight();
    return {columnLeft(column), top, sectionSize(column), height() - top};
}

/// The corner at the end of the title that opens the pop-up.
QRect GridHeader::markArea(int column) const
{
    const int side = fontMetrics().height();
    const QRect title = titleRect(column);
    return {title.right() - side - 3, title.bottom() - side, side, side};
}

int GridHeader::columnAt(int x) const
{
    for (int column = 0; column < frozenColumns(); ++column) {
        const int left = columnLeft(column);
        if (x >= left && x < left + sectionSize(column))
            return column;
    }
    return logicalIndexAt(x);
}

void GridHeader::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().window());
    if (!model() || count() == 0)
        return;
    const int frozen = frozenColumns();
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(frozenWidth(), 0, 0, 0));
    paintBand(painter, frozen, count());
    painter.restore();
    paintBand(painter, 0, frozen);
    painter.setPen(colours::hairline(palette()));
    painter.drawLine(0, height() - 1, viewport()->width(), height() - 1);
}

void GridHeader::paintBand(QPainter &painter, int first, int last) const
{
    for (int column = first; column < last; ++column) {
        const QRect rect = titleRect(column);
        if (rect.right() < 0 || rect.left() > viewport()->width() || isSectionHidden(column))
            continue;
        paintSection(painter, rect, column);
    }
    for (int column = first; column < last;) {
        int end = column + 1;
        while (end < last && !group(column).isEmpty() && group(end) == group(column))
            ++end;
        if (!group(column).isEmpty())
            paintGroup(painter, column, end - 1);
        column = end;
    }
}

void GridHeader::paintSection(QPainter &painter, const QRect &rect, int column) const
{
    painter.fillRect(rect, palette().window());
    if (column == m_current)
        painter.fillRect(rect, colours::accentWash(palette()));
    painter.setPen(colours::hairline(palette()));
    painter.drawLine(rect.topRight(), rect.bottomRight());
    painter.setPen(palette().color(QPalette::WindowText));
    const auto &table = static_cast<const ItemTable &>(*model());
    const bool isMarked = sortPlace(table, column) > 0 || table.filter().conditionOn(table.keyOf(column));
    const QRect inner = rect.adjusted(3, 0, isMarked ? -fontMetrics().height() : -3, 0);
    QString text = columnLabel(table.column(column));
    // Between words where they fit; Chinese may break anywhere.
    const int atWords = int(Qt::AlignCenter) | Qt::TextWordWrap;
    const bool fitsAtWords = fontMetrics().boundingRect(inner, atWords, text).width() <= inner.width();
    const int flags = fitsAtWords ? atWords : int(Qt::AlignCenter) | Qt::TextWrapAnywhere;
    if (fontMetrics().boundingRect(inner, flags, text).height() > rect.height())
        text = fontMetrics().elidedText(text, Qt::ElideRight, inner.width() * std::max(1, rect.height() / rowHeight()));
    painter.drawText(inner, flags, text);
    paintMark(painter, rect, column);
}

void GridHeader::paintGroup(QPainter &painter, int first, int last) const
{
    const int left = columnLeft(first);
    const int right = columnLeft(last) + sectionSize(last) - 1;
    const QRect rect(left, 0, right - left + 1, rowHeight());
    painter.fillRect(rect, palette().window());
    painter.setPen(colours::hairline(palette()));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    painter.drawLine(rect.topRight(), rect.bottomRight());
    painter.setPen(palette().color(QPalette::WindowText));
    const auto &table = static_cast<const ItemTable &>(*model());
    const QString text = columnGroupLabel(table.column(first));
    // In the middle of what is seen of the group.
    QRect seen = viewport()->rect();
    if (first >= frozenColumns())
        seen.setLeft(frozenWidth());
    const QRect room = rect.intersected(seen).adjusted(2, 0, -2, 0);
    painter.drawText(room, Qt::AlignCenter, fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

/// An arrow for the order, with its place among several; a funnel for a condition; a quiet arrow under the mouse.
void GridHeader::paintMark(QPainter &painter, const QRect &rect, int column) const
{
    const auto &table = static_cast<const ItemTable &>(*model());
    const int place = sortPlace(table, column);
    const bool isFiltered = table.filter().conditionOn(table.keyOf(column)) != nullptr;
    const bool isUnderMouse = rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    if (column == 0 || (place == 0 && !isFiltered && !isUnderMouse))
        return;
    const QRectF area = QRectF(markArea(column)).adjusted(4, 5, -3, -5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = place > 0 || isFiltered ? colours::accent(palette()) : colours::quietText(palette());
    QPainterPath mark;
    if (isFiltered) {
        const qreal middle = area.center().x();
        mark.addPolygon(QPolygonF{area.topLeft(), area.topRight(), QPointF(middle + 1.2, area.center().y()),
                                  QPointF(middle + 1.2, area.bottom() + 2), QPointF(middle - 1.2, area.bottom() + 2),
                                  QPointF(middle - 1.2, area.center().y())});
    } else {
        const bool isUp = place > 0 && table.sortKeys()[std::size_t(place) - 1].direction == Qt::AscendingOrder;
        const qreal base = isUp ? area.bottom() : area.top();
        const qreal tip = isUp ? area.top() : area.bottom();
        mark.addPolygon(
            QPolygonF{QPointF(area.left(), base), QPointF(area.right(), base), QPointF(area.center().x(), tip)});
    }
    painter.fillPath(mark, colour);
    painter.restore();
    if (place > 0 && table.sortKeys().size() > 1) {
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.75);
        painter.setFont(small);
        painter.setPen(colour);
        painter.drawText(QRectF(area.left() - 4, titleRect(column).top() + 1, area.width() + 8, rowHeight()),
                         Qt::AlignHCenter | Qt::AlignTop, QString::number(place));
        painter.setFont(font());
    }
}

QRect GridHeader::titleOnScreen(int column) const
{
    const QRect rect = titleRect(column);
    return {viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

/// The base class knows the scrolled places only: what happens on a staying column is told where it would be unscrolled.
void GridHeader::pass(QMouseEvent *event, const std::function<void(QMouseEvent *)> &take)
{
    if (!m_isFrozenPress) {
        take(event);
        return;
    }
    const QPointF moved = event->position() - QPointF(offset(), 0);
    QMouseEvent shifted(event->type(), moved, event->scenePosition(), event->globalPosition(), event->button(),
                        event->buttons(), event->modifiers());
    take(&shifted);
}

void GridHeader::mousePressEvent(QMouseEvent *event)
{
    m_isFrozenPress = event->position().x() < frozenWidth();
    const int column = columnAt(int(event->position().x()));
    if (event->button() == Qt::LeftButton && column > 0 && markArea(column).contains(event->position().toPoint())) {
        emit popupAsked(column, titleOnScreen(column));
        return;
    }
    pass(event, [this](QMouseEvent *e) { QHeaderView::mousePressEvent(e); });
}

void GridHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        m_isFrozenPress = event->position().x() < frozenWidth();
    pass(event, [this](QMouseEvent *e) { QHeaderView::mouseMoveEvent(e); });
    viewport()->update(); // the sort mark follows the mouse
}

void GridHeader::mouseReleaseEvent(QMouseEvent *event)
{
    pass(event, [this](QMouseEvent *e) { QHeaderView::mouseReleaseEvent(e); });
}

void GridHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_isFrozenPress = event->position().x() < frozenWidth();
    const int column = columnAt(int(event->position().x()));
    const bool isOnHandle = cursor().shape() == Qt::SplitHCursor;
    if (column > 0 && !isOnHandle && event->modifiers() & Qt::ShiftModifier)
        emit furtherSortAsked(column);
    else if (column > 0 && !isOnHandle)
        emit sortAsked(column);
    else
        pass(event, [this](QMouseEvent *e) { QHeaderView::mouseDoubleClickEvent(e); });
}

}
