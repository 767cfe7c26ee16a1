// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace gk {

/// Menu commands that belong to the text being written, when there is one, and to the catalog otherwise.
enum class TextAct { Undo, Redo, Cut, Copy, Paste, Clear };

/// Does it in the text field that has the keyboard.
/// @return false when `focus` is no text field, or has nothing to undo or redo
bool actOnText(QWidget *focus, TextAct act);

}
