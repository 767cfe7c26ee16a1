// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace gk {

/// Shows a pop-up below `anchor`, or above where there is no room, within the screen.
void openBelow(QWidget &popup, const QWidget &anchor);

}
