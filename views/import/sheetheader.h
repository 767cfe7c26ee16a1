// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QHeaderView>

namespace gk {

/// The edges of the picture of a source: above, the letter of each column and what it was taken for; at the left, the
/// number of each row and its kind in a word.
class SheetHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit SheetHeader(Qt::Orientation orientation, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    void paintColumn(QPainter &painter, const QRect &rect, int section) const;
    void paintRow(QPainter &painter, const QRect &rect, int section) const;
};

}
