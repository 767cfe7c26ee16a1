// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// Whether any installed font has Chinese characters.
[[nodiscard]] bool hasChineseFont();

/// Says that Chinese cannot be shown and which package helps; in English whatever the language of the program, since
/// nobody could read it otherwise.
[[nodiscard]] QString missingFontText();

}
