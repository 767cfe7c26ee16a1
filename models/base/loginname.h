// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// Who sits at the computer, as the system calls him: the usual author of a step.
[[nodiscard]] QString loginName();

}
