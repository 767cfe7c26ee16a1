// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QProxyStyle>

namespace gk {

/// The usual style; under a high-contrast palette with a line in the text colour around what can be typed into, ticked
/// or pressed: derived from a black window, the usual lines are black themselves. Buttons of dialogs are words, without
/// the theme's coloured icons.
class FramedStyle : public QProxyStyle
{
    Q_OBJECT
public:
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    /// Buttons and lines of lists and menus a little larger than Fusion's, which are meant for Latin letters.
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

}
