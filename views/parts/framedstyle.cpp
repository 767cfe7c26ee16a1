// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/framedstyle.h"

#include "parts/palette.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

namespace gk {

namespace {

void frame(const QStyleOption &option, QPainter &painter)
{
    if (!colours::isHighContrast(option.palette))
        return;
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setPen(QPen(option.palette.color(isFocused ? QPalette::Highlight : QPalette::Text), isFocused ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(isFocused ? option.rect.adjusted(1, 1, -1, -1) : option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

}

int FramedStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QSize FramedStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int letter = option ? option->fontMetrics.averageCharWidth() : 0;
    switch (type) {
    case CT_PushButton:
        return size + QSize(2 * letter, 2);
    case CT_MenuItem: // Fusion counts too little room for Chinese words with a letter in brackets and cuts them
        return size + QSize(2 * letter, 0);
    case CT_ItemViewItem:
        return size + QSize(0, letter / 2);
    default:
        return size;
    }
}

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_PanelLineEdit:
        // Inside other boxes, such as an editable list, the line has no frame of its own.
        if (const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option); panel && panel->lineWidth > 0)
            frame(*option, *painter);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorRadioButton:
    case PE_PanelButtonCommand:
    case PE_Frame:
        frame(*option, *painter);
        break;
    default:
        break;
    }
}

void FramedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        frame(*option, *painter);
    if (control == CC_ScrollBar) {
        QStyleOption slider(*option);
        slider.rect = subControlRect(control, option, SC_ScrollBarSlider, widget);
        slider.state.setFlag(State_HasFocus, false);
        frame(slider, *painter);
    }
}

}
