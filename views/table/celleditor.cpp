// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/celleditor.h"

#include "parts/palette.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <utility>

namespace gk {

CellEditor::CellEditor(QWidget *parent) : QFrame(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setContentsMargins(2, 2, 2, 2);
    setAttribute(Qt::WA_InputMethodEnabled);
}

void CellEditor::setInner(QWidget *inner)
{
    m_inner = inner;
    setFocusProxy(inner);
    inner->installEventFilter(this);
}

void CellEditor::beginOnce(const QString &text, EditStart start)
{
    if (!std::exchange(m_isBegun, true))
        begin(text, start);
}

void CellEditor::setRefused(const QString &why)
{
    m_isRefused = true;
    setToolTip(why);
    setAccessibleDescription(why);
    update();
}

bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_inner)
        return QFrame::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // While a cell is edited its keys are for the text, not for the window's commands.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
            || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete
            || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return
            || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter)
            event->accept();
        return false;
    case QEvent::KeyPress: {
        auto *key = static_cast<QKeyEvent *>(event);
        return !isComposing() && (takesKey(key) || endsBy(*key));
    }
    case QEvent::InputMethod:
        m_isComposing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        return false;
    case QEvent::FocusOut:
        leave();
        return false;
    default:
        return false;
    }
}

bool CellEditor::endsBy(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Escape:
        emit cancelled();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (held == Qt::NoModifier)
            emit ended(EditEnd::Down);
        else if (held == Qt::ShiftModifier)
            emit ended(EditEnd::Up);
        else if (held == Qt::ControlModifier)
            emit ended(EditEnd::IntoSelection);
        else
            return false;
        return true;
    case Qt::Key_Tab:
        emit ended(EditEnd::Right);
        return true;
    case Qt::Key_Backtab:
        emit ended(EditEnd::Left);
        return true;
    default:
        return false;
    }
}

/// Leaving an editor keeps what was typed; its own pop-ups are no leaving.
void CellEditor::leave()
{
    QWidget *now = QApplication::focusWidget();
    const bool isOwn = now && (now == this || isAncestorOf(now));
    if (!isOwn && !QApplication::activePopupWidget())
        emit ended(EditEnd::Stay);
}

void CellEditor::inputMethodEvent(QInputMethodEvent *event)
{
    // The view passes the first composition to the editor as a whole; the text is in the inner widget.
    QApplication::sendEvent(m_inner, event);
}

QVariant CellEditor::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return m_inner->inputMethodQuery(query);
}

void CellEditor::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(QPen(m_isRefused ? colours::ink(palette(), colours::Tone::Bad) : colours::accent(palette()), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

}
