// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QLabel>

namespace gk {

enum class Eliding { None, End, Middle };

/// A label for text from anywhere: never markup. Elided text shows whole as a tool tip.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr, Eliding eliding = Eliding::None);

    /// The text as given, whatever is visible of it.
    [[nodiscard]] QString fullText() const { return m_text; }
    void setPlainText(const QString &text);
    /// Secondary text in the quiet colour of the palette.
    void setQuiet(bool isQuiet);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showText();
    void applyQuiet();

    QString m_text;
    Eliding m_eliding;
    bool m_isQuiet = false;
};

/// A tool tip that shows the text as it is: Qt guesses markup in tool tips and would open files named in it.
[[nodiscard]] QString plainToolTip(const QString &text);

}
