// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringView>
#include <QtGui/QColor>
#include <QtGui/QPalette>

/// The few colours of the program, worked out from the system's palette: light, dark and high contrast follow it.
/// Colour never stands alone: an icon or a word goes with it.
namespace gk::colours {

/// What a coloured word or icon wants to say.
enum class Tone { Plain, Good, Warning, Bad };

/// How the program looks: as the system says, or as the user has chosen where the system has no say.
enum class Look { System, Light, Dark, HighContrast };

/// The palette of a look that is not the system's.
[[nodiscard]] QPalette paletteOf(Look look);

/// Whether the palette's windows are dark.
[[nodiscard]] bool isDark(const QPalette &palette);
/// Whether text and base are (nearly) black and white, as high-contrast themes have it.
[[nodiscard]] bool isHighContrast(const QPalette &palette);
/// The contrast of two opaque colours, 1 to 21. Source: WCAG 2.1, relative luminance.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The one accent: a restrained blue for selection, current cell and primary button; readable as text on base and window.
[[nodiscard]] QColor accent(const QPalette &palette);
/// A faint wash of the accent over the base, for cross highlights and hover.
[[nodiscard]] QColor accentWash(const QPalette &palette);
/// Red, amber, green as text or icon; contrast at least 4.5 on base and window.
[[nodiscard]] QColor ink(const QPalette &palette, Tone tone);
/// The background of a strip in that tone; text on it keeps a contrast of 4.5.
[[nodiscard]] QColor wash(const QPalette &palette, Tone tone);
/// The colour of a mark on a cell, one of vocabulary::noteMarks(), as a line or sign; contrast at least 4.5 on base.
[[nodiscard]] QColor markInk(const QPalette &palette, QStringView mark);
/// The ground of a marked cell; text on it keeps a contrast of 4.5. High-contrast palettes have none: a frame in the
/// mark's ink takes its place.
[[nodiscard]] QColor markGround(const QPalette &palette, QStringView mark);
/// The ground of words that were looked for, and the text on it; their contrast is at least 4.5.
[[nodiscard]] QColor foundGround(const QPalette &palette);
[[nodiscard]] QColor foundText(const QPalette &palette);
/// Secondary text: hints, counts, inherited values.
[[nodiscard]] QColor quietText(const QPalette &palette);
/// Hairlines between cells and around chips.
[[nodiscard]] QColor hairline(const QPalette &palette);
/// The system's palette with the accent as highlight; high-contrast palettes keep their own.
[[nodiscard]] QPalette withAccent(QPalette palette);

}
