// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts/palette.h"

#include <QtGui/QIcon>

/// Icons by what they mean, from the desktop's theme (Breeze is set up with the program); one is always drawn.
namespace gk::icons {

enum class Icon {
    Add,
    Remove,
    Up,
    Down,
    Undo,
    Redo,
    Search,
    Clear,
    Calendar,
    Link,
    Restore,
    Folder,
    Document,
    Office,
    Task,
    Filter,
    Print,
    Export,
    Import,
    Open,
    New,
    Copy,
    Paste,
    Cut,
    Duplicate,
    Edit,
    Settings,
    Version,
    Compare,
    History,
    Save,
    More,
    Close,
    Good,
    Information,
    Warning,
    Error,
    Locked,
    Card,
    Note,
};

/// The theme's icon; where the theme has none, a plain drawn sign in the text colour of `palette`.
[[nodiscard]] QIcon icon(Icon which, const QPalette &palette);
/// The icon theme to set for a palette: Breeze draws its icons in one colour, dark or light.
[[nodiscard]] QString themeName(const QPalette &palette);
/// A small field in the colour of a mark on a cell.
[[nodiscard]] QIcon markIcon(QStringView mark, const QPalette &palette);
/// The sign that goes with a tone, in its colour.
[[nodiscard]] QIcon toneIcon(colours::Tone tone, const QPalette &palette);

}
