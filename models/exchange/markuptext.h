// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// A text between tags or in an attribute of HTML or XML; what no document may hold becomes the replacement character.
[[nodiscard]] QString markupText(const QString &text);

}
