// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/pageview.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace gk {

namespace {

constexpr int gap = 12; // pixels between pages
constexpr double smallest = 0.25;
constexpr double largest = 4;
constexpr int mostKilobytes = 64 << 10;    // of painted pages
constexpr int largestKilobytes = 16 << 10; // a page that takes more is painted anew, and only where it is seen

}

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent), m_pixmaps(mostKilobytes)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the pages"));
    viewport()->setBackgroundRole(QPalette::Dark);
    viewport()->setAutoFillBackground(true);
}

QSize PageView::sizeHint() const
{
    return {760, 560};
}

double PageView::pointWidth() const
{
    return logicalDpiX() / 72.0;
}

QSize PageView::pageSize() const
{
    return m_pages ? (m_pages->pageSize() * pointWidth() * m_scale).toSize() : QSize();
}

int PageView::pageTop(int index) const
{
    return gap + index * (pageSize().height() + gap);
}

void PageView::setPages(std::shared_ptr<Pages> pages)
{
    const int page = currentPage();
    m_pages = std::move(pages);
    m_pixmaps.clear();
    m_shownPage = -1;
    place();
    showPage(std::min(page, pageCount() - 1));
    viewport()->update();
}

int PageView::currentPage() const
{
    if (pageCount() == 0)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp((middle - gap / 2) / (pageSize().height() + gap), 0, pageCount() - 1);
}

void PageView::showPage(int index)
{
    if (pageCount() > 0)
        verticalScrollBar()->setValue(pageTop(std::clamp(index, 0, pageCount() - 1)) - gap / 2);
}

void PageView::setZoom(Zoom zoom)
{
    m_zoom = zoom;
    place();
}

void PageView::setScale(double scale)
{
    m_zoom = Zoom::Fixed;
    m_fixedScale = std::clamp(scale, smallest, largest);
    place();
}

// The scale that the zoom asks for, and scroll bars after it; the page in view stays in view.
void PageView::place()
{
    if (!m_pages)
        return;
    const int page = currentPage();
    const QSizeF points = m_pages->pageSize() * pointWidth();
    const QSize view = viewport()->size();
    const double byWidth = (view.width() - 2 * gap) / points.width();
    const double byHeight = (view.height() - 2 * gap) / points.height();
    const double before = m_scale;
    if (m_zoom == Zoom::Fixed)
        m_scale = m_fixedScale;
    else
        m_scale = std::clamp(m_zoom == Zoom::FitWidth ? byWidth : std::min(byWidth, byHeight), smallest, largest);
    const QSize size = pageSize();
    verticalScrollBar()->setRange(0, std::max(0, pageTop(pageCount()) - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, size.width() + 2 * gap - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    if (m_scale != before) {
        m_pixmaps.clear();
        showPage(page);
        emit scaleChanged(m_scale);
    }
    viewport()->update();
}

int PageView::kilobytes() const
{
    const QSizeF pixels = QSizeF(pageSize()) * devicePixelRatioF();
    return int(pixels.width() * pixels.height() * 4 / 1024); // four bytes a pixel
}

void PageView::paintPage(QPainter &painter, int index)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(pointWidth() * m_scale, pointWidth() * m_scale);
    m_pages->paintPage(painter, index);
}

const QPixmap &PageView::painted(int index)
{
    if (const QPixmap *known = m_pixmaps.object(index))
        return *known;
    const double ratio = devicePixelRatioF();
    auto *pixmap = new QPixmap(pageSize() * ratio);
    pixmap->setDevicePixelRatio(ratio);
    pixmap->fill(Qt::white);
    QPainter painter(pixmap);
    paintPage(painter, index);
    painter.end();
    m_pixmaps.insert(index, pixmap, kilobytes());
    return *pixmap;
}

void PageView::paintEvent(QPaintEvent *)
{
    if (pageCount() == 0)
        return;
    QPainter painter(viewport());
    const QSize size = pageSize();
    const int top = verticalScrollBar()->value();
    const int left = std::max(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int first = std::max(0, top / (size.height() + gap) - 1);
    for (int i = first; i < pageCount() && pageTop(i) < top + viewport()->height(); ++i) {
        if (pageTop(i) + size.height() < top)
            continue;
        const QRect box(QPoint(left, pageTop(i) - top), size);
        if (kilobytes() <= largestKilobytes) {
            painter.drawPixmap(box.topLeft(), painted(i));
        } else {
            painter.save();
            painter.setClipRect(box);
            painter.fillRect(box, Qt::white);
            painter.translate(box.topLeft());
            paintPage(painter, i);
            painter.restore();
        }
        painter.setPen(palette().color(QPalette::Shadow));
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    }
    if (const int page = currentPage(); page != m_shownPage) {
        m_shownPage = page;
        emit currentPageChanged(page);
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    place();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setScale(m_scale * std::pow(1.1, event->angleDelta().y() / 120.0));
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return showPage(currentPage() + 1);
    case Qt::Key_PageUp:
        return showPage(currentPage() - 1);
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

}
