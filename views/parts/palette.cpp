// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/palette.h"

#include <algorithm>
#include <cmath>

namespace gk::colours {

namespace {

constexpr double readable = 4.5;

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto part = [share](float a, float b) { return float(double(a) * (1 - share) + double(b) * share); };
    return QColor::fromRgbF(part(under.redF(), over.redF()), part(under.greenF(), over.greenF()),
                            part(under.blueF(), over.blueF()));
}

/// The colour, moved towards the text colour until it can be read on base and window.
QColor readableInk(QColor colour, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    for (int step = 0; step < 20; ++step) {
        const bool isReadable = contrast(colour, palette.color(QPalette::Base)) >= readable
                                && contrast(colour, palette.color(QPalette::Window)) >= readable
                                && contrast(colour, wash(palette, Tone::Plain)) >= readable;
        if (isReadable)
            break;
        colour = mixed(colour, text, 0.15);
    }
    return colour;
}

QColor hue(Tone tone, bool isDark)
{
    switch (tone) {
    case Tone::Good:
        return isDark ? QColor(0x7f, 0xc9, 0x8f) : QColor(0x1e, 0x6b, 0x36);
    case Tone::Warning:
        return isDark ? QColor(0xe0, 0xb0, 0x5c) : QColor(0x8a, 0x55, 0x00);
    case Tone::Bad:
        return isDark ? QColor(0xf0, 0x90, 0x88) : QColor(0xb0, 0x20, 0x20);
    case Tone::Plain:
        break;
    }
    return isDark ? QColor(0x8a, 0xb4, 0xe8) : QColor(0x1f, 0x5f, 0xa8);
}

QColor markHue(QStringView mark, bool isDark)
{
    if (mark == u"待核实")
        return isDark ? QColor(0xe6, 0xb8, 0x4a) : QColor(0xb8, 0x86, 0x00);
    if (mark == u"待补充")
        return isDark ? QColor(0x6c, 0xb2, 0xf0) : QColor(0x1d, 0x78, 0xc8);
    if (mark == u"与单位沟通")
        return isDark ? QColor(0xd0, 0x94, 0xe8) : QColor(0x8e, 0x3c, 0xb0);
    return isDark ? QColor(0x8c, 0xc8, 0xa0) : QColor(0x4a, 0x84, 0x5c);
}

}

QPalette paletteOf(Look look)
{
    const bool isDark = look != Look::Light;
    const bool isStark = look == Look::HighContrast;
    const auto shade = [&](QRgb light, QRgb dark, QRgb stark) {
        return QColor::fromRgb(isStark ? stark : isDark ? dark : light);
    };
    const QColor window = shade(0xeff0f1, 0x2a2e32, 0x000000);
    const QColor base = shade(0xffffff, 0x1b1e20, 0x000000);
    const QColor text = shade(0x232629, 0xfcfcfc, 0xffffff);
    const QColor button = shade(0xf4f5f6, 0x31363b, 0x000000);
    QPalette palette(text, button, button.lighter(150), button.darker(200), button.darker(130), text, text, base,
                     window);
    palette.setColor(QPalette::AlternateBase, mixed(base, window, 0.5));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, shade(0x1f5fa8, 0x2f5f99, 0x1aebff));
    palette.setColor(QPalette::HighlightedText, isStark ? Qt::black : Qt::white);
    palette.setColor(QPalette::Link, shade(0x1f5fa8, 0x8ab4e8, 0xffff00));
    palette.setColor(QPalette::PlaceholderText, mixed(base, text, isStark ? 0.85 : 0.65));
    const QColor faint = isStark ? QColor(0x9a, 0x9a, 0x9a) : mixed(window, text, 0.45);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

bool isHighContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 20
           && palette.color(QPalette::Base) == palette.color(QPalette::Window);
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor accent(const QPalette &palette)
{
    return ink(palette, Tone::Plain);
}

QColor accentWash(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), hue(Tone::Plain, isDark(palette)), 0.07);
}

QColor ink(const QPalette &palette, Tone tone)
{
    return readableInk(hue(tone, isDark(palette)), palette);
}

QColor wash(const QPalette &palette, Tone tone)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Base);
    return mixed(palette.color(QPalette::Base), hue(tone, isDark(palette)), 0.10);
}

QColor markInk(const QPalette &palette, QStringView mark)
{
    return readableInk(markHue(mark, isDark(palette)), palette);
}

QColor markGround(const QPalette &palette, QStringView mark)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Base);
    return mixed(palette.color(QPalette::Base), markHue(mark, isDark(palette)), isDark(palette) ? 0.28 : 0.20);
}

QColor foundGround(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Highlight);
    return isDark(palette) ? QColor(0x6b, 0x56, 0x00) : QColor(0xff, 0xe0, 0x7a);
}

QColor foundText(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::HighlightedText);
    return isDark(palette) ? QColor(Qt::white) : QColor(0x1a, 0x1a, 0x1a);
}

QColor quietText(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Text);
    return readableInk(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.6), palette);
}

QColor hairline(const QPalette &palette)
{
    const double share = isHighContrast(palette) ? 1.0 : 0.18;
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), share);
}

QPalette withAccent(QPalette palette)
{
    if (isHighContrast(palette)) {
        // Its own colours stay, but not Qt's dark blue links on black.
        if (contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)) < readable)
            palette.setColor(QPalette::Link, palette.color(QPalette::Text));
        return palette;
    }
    const QColor highlight = isDark(palette) ? QColor(0x2f, 0x5f, 0x99) : QColor(0x1f, 0x5f, 0xa8);
    const QColor link = accent(palette);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Highlight, highlight);
        palette.setColor(group, QPalette::HighlightedText, Qt::white);
        palette.setColor(group, QPalette::Link, link);
        palette.setColor(group, QPalette::PlaceholderText, quietText(palette));
    }
    return palette;
}

}
