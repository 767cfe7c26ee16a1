// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/plainlabel.h"

#include "parts/palette.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

namespace gk {

PlainLabel::PlainLabel(const QString &text, QWidget *parent, Eliding eliding)
    : QLabel(parent), m_text(text), m_eliding(eliding)
{
    setTextFormat(Qt::PlainText);
    if (m_eliding != Eliding::None)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showText();
}

void PlainLabel::setPlainText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    showText();
    updateGeometry();
}

void PlainLabel::setQuiet(bool isQuiet)
{
    m_isQuiet = isQuiet;
    applyQuiet();
}

void PlainLabel::applyQuiet()
{
    const QPalette from = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    QPalette own;
    if (m_isQuiet)
        own.setColor(QPalette::WindowText, colours::quietText(from));
    setPalette(own);
}

QSize PlainLabel::sizeHint() const
{
    const QSize size = QLabel::sizeHint();
    // The width of the whole text: that of the shown part would never let it grow again.
    return m_eliding == Eliding::None ? size : QSize(fontMetrics().horizontalAdvance(m_text) + 2, size.height());
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_eliding == Eliding::None ? size : QSize(fontMetrics().averageCharWidth() * 4, size.height());
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_eliding != Eliding::None)
        showText();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showText();
    // Ends by itself: setting the palette it has already changes nothing.
    if (event->type() == QEvent::PaletteChange && m_isQuiet)
        applyQuiet();
}

void PlainLabel::showText()
{
    if (m_eliding == Eliding::None) {
        setText(m_text);
        return;
    }
    const auto mode = m_eliding == Eliding::End ? Qt::ElideRight : Qt::ElideMiddle;
    const QString line = QString(m_text).replace(u'\n', u' ');
    const QString shown = fontMetrics().elidedText(line, mode, contentsRect().width());
    setText(shown);
    setToolTip(shown == m_text ? QString() : plainToolTip(m_text));
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br/>"_s) + u"</qt>"_s;
}

}
