// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QHeaderView>

#include <functional>

namespace gk {

/// The two-row heading of the official form: groups over titles. A click selects the column, the mark at a title's end asks
/// for what can be done with it, a double click sorts by it, with Shift below what is sorted already. The first columns
/// stay in place when the rest is scrolled.
class GridHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit GridHeader(QWidget *parent = nullptr);

    void setFrozenColumns(int count);
    /// Columns [0, count) that stay; 0 when they would leave no room for the others.
    [[nodiscard]] int frozenColumns() const;
    [[nodiscard]] int frozenWidth() const;
    /// Where a column begins in the viewport, the staying ones at their place.
    [[nodiscard]] int columnLeft(int column) const;
    /// The column drawn there, -1 for none.
    [[nodiscard]] int columnAt(int x) const;
    void setCurrentColumn(int column);
    /// Where the title is on the screen.
    [[nodiscard]] QRect titleOnScreen(int column) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void sortAsked(int column);
    void furtherSortAsked(int column);
    /// @param place of the column's title on the screen
    void popupAsked(int column, const QRect &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintBand(QPainter &painter, int first, int last) const;
    void paintSection(QPainter &painter, const QRect &rect, int column) const;
    void paintGroup(QPainter &painter, int first, int last) const;
    void paintMark(QPainter &painter, const QRect &rect, int column) const;
    [[nodiscard]] QRect titleRect(int column) const;
    [[nodiscard]] QRect markArea(int column) const;
    [[nodiscard]] QString group(int column) const;
    void pass(QMouseEvent *event, const std::function<void(QMouseEvent *)> &take);
    [[nodiscard]] int rowHeight() const;

    int m_frozen = 0;
    int m_current = -1;
    bool m_isFrozenPress = false; ///< the mouse went down on a staying column
};

}
