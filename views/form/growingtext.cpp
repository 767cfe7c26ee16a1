// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/growingtext.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>

#include <algorithm>
#include <cmath>

namespace gk {

GrowingText::GrowingText(Lines lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(3);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::fitHeight);
    fitHeight();
}

void GrowingText::setPlain(const QString &text)
{
    if (text == toPlainText()) {
        document()->clearUndoRedoStacks();
        return;
    }
    const int place = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(place, int(text.size())));
    setTextCursor(cursor);
}

void GrowingText::setHint(const QString &text)
{
    setPlaceholderText(text);
    fitHeight();
}

QSize GrowingText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, height()};
}

QSize GrowingText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, height()};
}

bool GrowingText::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    // The frame of a line edit: it stands among such, and its frame tells where the keyboard is.
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = frameWidth();
    frame.state |= QStyle::State_Sunken;
    frame.state.setFlag(QStyle::State_ReadOnly, isReadOnly());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    return true;
}

void GrowingText::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void GrowingText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void GrowingText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    const bool accepts = m_lines == Lines::One ? held == Qt::NoModifier : held == Qt::ControlModifier;
    if (accepts)
        emit accepted();
    else
        insertPlainText(QStringLiteral("\n"));
    event->accept();
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // Later: inside its own resizing the scroll area would not lay out its viewport again.
    if (event->oldSize().width() != event->size().width())
        QMetaObject::invokeMethod(this, &GrowingText::fitHeight, Qt::QueuedConnection);
}

void GrowingText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void GrowingText::fitHeight()
{
    const double line = fontMetrics().lineSpacing();
    const double margins = 2 * document()->documentMargin();
    // The first and the last block bring the document's margins along.
    double text = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && text < 20 * line; block = block.next())
        text += document()->documentLayout()->blockBoundingRect(block).height();
    if (document()->isEmpty() && !placeholderText().isEmpty()) {
        const QRect room(0, 0, viewport()->width() - int(margins), 10000);
        text = fontMetrics().boundingRect(room, Qt::TextWordWrap, placeholderText()).height() + margins;
    }
    const double least = (m_lines == Lines::One ? 1 : 3) * line + margins;
    const double most = (m_lines == Lines::One ? 6 : 14) * line + margins;
    // A bar only where it has something to scroll: a pixel short of the last line would bring it up.
    setVerticalScrollBarPolicy(text > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(int(std::ceil(std::clamp(text, least, most))) + 2 * frameWidth() + 2);
}

}
