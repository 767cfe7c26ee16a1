// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pages.h"

#include <QtCore/QCache>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>

#include <optional>
#include <utility>
#include <vector>

namespace gk {

/// The pages as they will be printed, one below the other: the very layout, painted on the screen. The line between two
/// columns can be drawn with the mouse.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Zoom { FitWidth, FitPage, Fixed };

    explicit PageView(QWidget *parent = nullptr);

    /// Nothing while there are none. Pages of the same size stay where they were scrolled to.
    void setPages(std::shared_ptr<Pages> pages);
    /// Whether the lines between columns can be drawn; they can, unless told otherwise.
    void setColumnsDrawable(bool areDrawable) { m_areColumnsDrawable = areDrawable; }
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->pageCount() : 0; }
    /// 0-based; the page at the middle of the view.
    [[nodiscard]] int currentPage() const;
    void showPage(int index);
    [[nodiscard]] Zoom zoom() const { return m_zoom; }
    void setZoom(Zoom zoom);
    /// Pixels of the screen per point; 1 = as many as the screen says a point has.
    [[nodiscard]] double scale() const { return m_scale; }
    void setScale(double scale);
    /// What the painted pages it keeps take: bounded, whatever the scale and the screen.
    [[nodiscard]] int keptKilobytes() const { return int(m_pixmaps.totalCost()); }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void pagesChanged(int count);
    void currentPageChanged(int index);
    void scaleChanged(double scale);
    /// The line between two columns was drawn: the new widths of all columns, in points; empty = double-clicked, as usual.
    void columnsDrawn(const std::vector<double> &widths);
    /// The row of an item was double-clicked.
    void itemChosen(const gk::Uid &item);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// The line at the right edge of a column while it is drawn.
    struct Drawn {
        std::size_t column = 0;
        double x = 0; ///< points from the page's left edge
    };
    [[nodiscard]] int pageLeft() const;
    /// The column whose right edge is under the mouse; the outer edge of the table stays where it is.
    [[nodiscard]] std::optional<std::size_t> edgeAt(QPoint place) const;
    [[nodiscard]] Uid itemAt(QPoint place) const; ///< null where none is
    /// The page under the mouse and the distance from its top, in points. There must be pages.
    [[nodiscard]] std::pair<int, double> pageAt(int y) const;
    [[nodiscard]] double pointsAt(int x) const;
    [[nodiscard]] std::vector<double> drawnWidths() const;

    void place();
    [[nodiscard]] double pointWidth() const; ///< of the screen, in its pixels
    [[nodiscard]] QSize pageSize() const;    ///< in pixels
    [[nodiscard]] int pageTop(int index) const;
    [[nodiscard]] int kilobytes() const; ///< of one painted page
    [[nodiscard]] const QPixmap &painted(int index);
    void paintPage(QPainter &painter, int index); ///< the painter's origin is the page's corner

    std::shared_ptr<Pages> m_pages;
    QCache<int, QPixmap> m_pixmaps; ///< of the pages in view, at the present scale; costs are kilobytes
    Zoom m_zoom = Zoom::FitWidth;
    double m_scale = 1;
    double m_fixedScale = 1; ///< as asked for, for Zoom::Fixed
    int m_shownPage = -1;
    std::optional<Drawn> m_drawn;
    bool m_areColumnsDrawable = true;
};

}
