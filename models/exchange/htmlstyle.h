// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// The look of the exported page, on screen and on paper: text at 7:1 and more, focus always seen, no fonts but those there.
[[nodiscard]] QString pageStyle();
/// Its search: shows the rows that hold all the words typed, and says how many.
[[nodiscard]] QString pageScript();

}
