// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace gk {

/// Texts below `root` can be read, selected and copied but not changed; lists and buttons are switched off.
void setReadOnlyBelow(QWidget &root, bool isReadOnly);
/// Says by its background that nothing can be typed here, with texts as readable as ever.
void showReadOnly(QWidget &editor, bool isReadOnly);

}
