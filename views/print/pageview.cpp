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
    viewport()->setMouseTracking(true);
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
    const QSize before = pageSize();
    m_pages = std::move(pages);
    m_pixmaps.clear();
    m_shownPage = -1;
    m_drawn.reset();
    place();
    if (pageSize() != before)
        showPage(std::min(page, pageCount() - 1));
    emit pagesChanged(pageCount());
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
    const int left = pageLeft();
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
    if (m_drawn) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        const int x = left + qRound(m_drawn->x * pointWidth() * m_scale);
        painter.drawLine(x, 0, x, viewport()->height());
    }
    if (const int page = currentPage(); page != m_shownPage) {
        m_shownPage = page;
        emit currentPageChanged(page);
    }
}

int PageView::pageLeft() const
{
    return std::max(gap, (viewport()->width() - pageSize().width()) / 2) - horizontalScrollBar()->value();
}

double PageView::pointsAt(int x) const
{
    return (x - pageLeft()) / (pointWidth() * m_scale);
}

std::optional<std::size_t> PageView::edgeAt(QPoint place) const
{
    if (pageCount() == 0 || !m_areColumnsDrawable)
        return std::nullopt;
    constexpr double reach = 4; // pixels
    const auto [index, y] = pageAt(place.y());
    const Page &page = m_pages->page(index);
    if (y < page.tableTop || y > page.tableBottom)
        return std::nullopt;
    const auto &columns = m_pages->table().columns();
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        const double edge = columns[i].left + columns[i].width;
        if (std::abs(pointsAt(place.x()) - edge) * pointWidth() * m_scale <= reach)
            return i;
    }
    return std::nullopt;
}

std::pair<int, double> PageView::pageAt(int y) const
{
    const int inAll = y + verticalScrollBar()->value();
    const int index = std::clamp((inAll - gap) / (pageSize().height() + gap), 0, pageCount() - 1);
    return {index, (inAll - pageTop(index)) / (pointWidth() * m_scale)};
}

Uid PageView::itemAt(QPoint place) const
{
    if (pageCount() == 0)
        return {};
    const auto [index, y] = pageAt(place.y());
    const std::vector<PageRow> &rows = m_pages->page(index).rows;
    const auto row = std::ranges::find_if(
        rows, [y = y](const PageRow &each) { return !each.isBand && y >= each.top && y < each.top + each.height; });
    const double x = pointsAt(place.x());
    const auto &columns = m_pages->table().columns();
    const bool isBeside = columns.empty() || x < columns.front().left || x > columns.back().left + columns.back().width;
    return row == rows.end() || isBeside ? Uid() : row->item;
}

std::vector<double> PageView::drawnWidths() const
{
    std::vector<double> widths;
    for (const PaperColumn &column : m_pages->table().columns())
        widths.push_back(column.width);
    const PaperColumn &left = m_pages->table().columns()[m_drawn->column];
    const double both = widths[m_drawn->column] + widths[m_drawn->column + 1];
    widths[m_drawn->column] = m_drawn->x - left.left;
    widths[m_drawn->column + 1] = both - widths[m_drawn->column];
    return widths;
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drawn) {
        viewport()->setCursor(edgeAt(event->pos()) ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    constexpr double narrowest = 14; // points: a letter and its padding
    const auto &columns = m_pages->table().columns();
    const PaperColumn &left = columns[m_drawn->column];
    const PaperColumn &right = columns[m_drawn->column + 1];
    m_drawn->x = std::clamp(pointsAt(event->pos().x()), left.left + std::min(narrowest, left.width),
                            right.left + right.width - std::min(narrowest, right.width));
    viewport()->update();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    const auto edge = event->button() == Qt::LeftButton ? edgeAt(event->pos()) : std::nullopt;
    if (!edge)
        return QAbstractScrollArea::mousePressEvent(event);
    const PaperColumn &column = m_pages->table().columns()[*edge];
    m_drawn = Drawn{*edge, column.left + column.width};
    viewport()->update();
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drawn || event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    const auto widths = drawnWidths();
    const PaperColumn &column = m_pages->table().columns()[m_drawn->column];
    const bool isMoved = std::abs(widths[m_drawn->column] - column.width) > 0.5;
    m_drawn.reset();
    viewport()->update();
    if (isMoved)
        emit columnsDrawn(widths);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (edgeAt(event->pos())) {
        m_drawn.reset();
        emit columnsDrawn({});
    } else if (const Uid item = itemAt(event->pos()); !item.isNull()) {
        emit itemChosen(item);
    } else {
        QAbstractScrollArea::mouseDoubleClickEvent(event);
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
