// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// Whether letters of this font are drawn as symbols: Wingdings, Wingdings 2, Symbol.
[[nodiscard]] bool isSymbolFont(QStringView font);

/// The text as it looks in a symbol font: in Wingdings "n" is ■ and "o" is □. Letters whose shape has no counterpart stay;
/// so does all text of other fonts. Letters may also stand in the private area U+F020 to U+F0FF, as Word writes them.
/// Source: the fonts' own glyph names; only shapes that mark choices and lists.
[[nodiscard]] QString asShown(QStringView text, QStringView font);

}
