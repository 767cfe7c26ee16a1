// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sectionheader.h"

#include "parts/palette.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>

namespace gk {

namespace {

constexpr int arrowRoom = 20;

}

SectionHeader::SectionHeader(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SectionHeader::sizeHint() const
{
    return {arrowRoom + fontMetrics().horizontalAdvance(text()), fontMetrics().height() + 12};
}

QSize SectionHeader::minimumSizeHint() const
{
    return {arrowRoom * 3, sizeHint().height()};
}

void SectionHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), colours::accentWash(palette()));
    painter.setPen(colours::hairline(palette()));
    painter.drawLine(0, 0, width(), 0);
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(0, (height() - 12) / 2, 12, 12);
    style()->drawPrimitive(isChecked() ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight, &arrow,
                           &painter, this);
    const QRect room = rect().adjusted(arrowRoom, 0, 0, 0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(1, 2, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

}
