// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

namespace gk {

/// The colour of the mark that an item of this state has at its left edge; none for drafts, which are as usual.
[[nodiscard]] QColor stateColour(const QString &state, const QPalette &palette);

/// What the marks at the left edge of items mean: each in its colour, with its word.
class StateLegend : public QWidget
{
    Q_OBJECT
public:
    explicit StateLegend(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

}
