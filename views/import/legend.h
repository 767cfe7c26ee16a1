// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importoutcome.h"

#include <QtWidgets/QWidget>

namespace gk {

/// The colours of the picture of a source, each with its word.
class Legend : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(QWidget *parent = nullptr);

    /// The ground of a row of this kind.
    [[nodiscard]] static QColor colourOf(SourceRowKind kind, const QPalette &palette);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        SourceRowKind kind = SourceRowKind::Item;
        QString word{};
        QRect place{};
    };
    /// The entries laid out in lines of this width.
    [[nodiscard]] std::vector<Entry> entries(int width) const;
};

}
