// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/statelegend.h"

#include "parts/palette.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int markWidth = 3;
constexpr int gap = 5;       ///< between a mark and its word
constexpr int distance = 12; ///< between two of them

const std::array<QString, 3> &markedStates()
{
    static const std::array states{u"送审"_s, u"审定"_s, u"取消"_s};
    return states;
}

}

QColor stateColour(const QString &state, const QPalette &palette)
{
    if (state == u"送审")
        return colours::ink(palette, colours::Tone::Warning);
    if (state == u"审定")
        return colours::ink(palette, colours::Tone::Good);
    if (state == u"取消")
        return colours::quietText(palette);
    return {};
}

StateLegend::StateLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    retranslate();
}

void StateLegend::retranslate()
{
    setToolTip(tr("The mark at the left edge of an item tells its state; drafts have none."));
    setAccessibleName(toolTip());
}

QSize StateLegend::sizeHint() const
{
    int width = 0;
    for (const QString &state : markedStates())
        width += distance + markWidth + gap + fontMetrics().horizontalAdvance(state);
    return {width + distance, fontMetrics().height()};
}

void StateLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int letters = fontMetrics().height();
    const int top = (height() - letters) / 2;
    int left = 0;
    for (const QString &state : markedStates()) {
        left += distance;
        painter.fillRect(QRect(left, top + 1, markWidth, letters - 2), stateColour(state, palette()));
        left += markWidth + gap;
        painter.setPen(colours::quietText(palette()));
        painter.drawText(left, top + fontMetrics().ascent(), state);
        left += fontMetrics().horizontalAdvance(state);
    }
}

void StateLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

}
