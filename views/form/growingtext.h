// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace gk {

/// A plain text field as high as its text, between a least and a greatest number of lines.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Lines {
        One, ///< starts with one line; Enter accepts, Alt+Enter breaks the line
        Many ///< starts with three lines; Enter breaks the line, Ctrl+Enter accepts
    };

    explicit GrowingText(Lines lines, QWidget *parent = nullptr);

    /// Replaces the text and forgets its undo steps; keeps the place of the caret where possible.
    void setPlain(const QString &text);
    /// The placeholder, for which the field grows as well.
    void setHint(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void accepted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    Lines m_lines;
};

}
