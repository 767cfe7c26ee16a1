// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts/palette.h"
#include "parts/words.h"

#include <QtWidgets/QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace gk {

class PlainLabel;

/// A strip above or below what it speaks of: a sign, a sentence and buttons; never modal. Hidden while it has nothing
/// to say.
class MessageStrip : public QFrame
{
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent = nullptr);

    /// Shows the text, without buttons of earlier messages.
    void say(colours::Tone tone, const QString &text);
    /// A refusal in its three sentences.
    void say(const Words &words);
    /// Adds a button to the message shown; `act` runs on click. The text may carry an accelerator.
    void addButton(const QString &text, const std::function<void()> &act);
    /// Hides the strip by itself after so many milliseconds.
    void hideAfter(int milliseconds);
    /// Whether the strip has a cross; it has, unless told otherwise.
    void setClosable(bool isClosable);
    [[nodiscard]] QString text() const;

public slots:
    void clear();

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    QLabel *m_sign;
    PlainLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    QTimer *m_timer;
    colours::Tone m_tone = colours::Tone::Plain;
};

}
