// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/legend.h"

#include "import/importwording.h"
#include "parts/palette.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <array>

namespace gk {

namespace {

constexpr int gap = 6;
constexpr int between = 14;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int from, int to) { return int(from + (to - from) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

}

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("What the colours mean"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QColor Legend::colourOf(SourceRowKind kind, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    switch (kind) {
    case SourceRowKind::Title:
    case SourceRowKind::Front:
        return colours::wash(palette, colours::Tone::Warning);
    case SourceRowKind::Heading:
        return mixed(base, colours::accent(palette), 0.22);
    case SourceRowKind::Band:
        return colours::wash(palette, colours::Tone::Good);
    case SourceRowKind::LeftOut:
    case SourceRowKind::Outside:
        return mixed(base, palette.color(QPalette::Text), 0.09);
    default:
        return base;
    }
}

std::vector<Legend::Entry> Legend::entries(int width) const
{
    constexpr std::array kinds{SourceRowKind::Title, SourceRowKind::Heading, SourceRowKind::Band, SourceRowKind::Item,
                               SourceRowKind::LeftOut};
    const int square = fontMetrics().ascent();
    std::vector<Entry> all;
    int x = 0;
    int y = 2;
    for (const SourceRowKind kind : kinds) {
        const QString word = kind == SourceRowKind::Item ? tr("Item") : importwords::rowKindName(kind);
        const int wide = square + gap + fontMetrics().horizontalAdvance(word) + 2;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += fontMetrics().height() + 4;
        }
        all.push_back({kind, word, QRect(x, y, wide, fontMetrics().height())});
        x += wide + between;
    }
    return all;
}

int Legend::heightForWidth(int width) const
{
    return entries(width).back().place.bottom() + 3;
}

QSize Legend::sizeHint() const
{
    constexpr int usual = 360;
    return {usual, heightForWidth(usual)};
}

void Legend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const int square = fontMetrics().ascent();
    for (const Entry &entry : entries(width())) {
        const QRect box(entry.place.left(), entry.place.top() + 2, square, square);
        painter.fillRect(box, colourOf(entry.kind, palette()));
        painter.setPen(colours::quietText(palette()));
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(entry.place.adjusted(square + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.word);
    }
}

void Legend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateGeometry();
    update();
    QWidget::changeEvent(event);
}

}
