// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/messagestrip.h"

#include "parts/icons.h"
#include "parts/plainlabel.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace gk {

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new PlainLabel({}, this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_sign, 0, Qt::AlignVCenter);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    m_buttons->setSpacing(4);
    layout->addLayout(m_buttons);
    m_close->setIcon(icons::icon(icons::Icon::Close, palette()));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_close, &QToolButton::clicked, this, &MessageStrip::clear);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &MessageStrip::clear);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageStrip::say(colours::Tone tone, const QString &text)
{
    m_timer->stop();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_tone = tone;
    showSign();
    m_text->setPlainText(text);
    setAccessibleName(text);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageStrip::showSign()
{
    m_sign->setPixmap(icons::toneIcon(m_tone, palette()).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_close->setIcon(icons::icon(icons::Icon::Close, palette()));
}

void MessageStrip::say(const Words &words)
{
    say(colours::Tone::Bad, inOneText(words));
}

void MessageStrip::addButton(const QString &text, const std::function<void()> &act)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, act);
    m_buttons->addWidget(button);
}

void MessageStrip::hideAfter(int milliseconds)
{
    m_timer->start(milliseconds);
}

void MessageStrip::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

QString MessageStrip::text() const
{
    return m_text->fullText();
}

void MessageStrip::clear()
{
    m_timer->stop();
    if (isHidden())
        return;
    hide();
    emit closed();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours::wash(palette(), m_tone));
    painter.fillRect(QRect(0, 0, 4, height()), colours::ink(palette(), m_tone));
}

void MessageStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        showSign();
    } else if (event->type() == QEvent::LanguageChange) {
        m_close->setToolTip(tr("Close this message"));
        m_close->setAccessibleName(tr("Close this message"));
    }
    QFrame::changeEvent(event);
}

void MessageStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        clear();
    else
        QFrame::keyPressEvent(event);
}

}
