// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace gk::layout {

/// What of a window that is shown cannot be read or reached: texts wider than their place, widgets beyond the edge,
/// headings cut off, a window larger than its screen. One line each; empty = all is well. Texts that elide on purpose
/// and show whole as a tool tip are left alone.
[[nodiscard]] QStringList cutOff(const QWidget &window);

/// Controls that take the keyboard and tell a screen reader nothing of what they are for.
[[nodiscard]] QStringList nameless(const QWidget &window);

/// Letters for Alt that more than one label or button of the window claims.
[[nodiscard]] QStringList doubleMnemonics(const QWidget &window);

}
