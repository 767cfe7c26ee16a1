// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace gk::cli {

/// How a command ends; the numbers are a contract with scripts.
enum class ExitCode {
    Done = 0,
    No = 1, ///< done, and the answer is "no"
    Usage = 2,
    Refused = 3,     ///< the input; nothing was changed
    CannotWrite = 4, ///< nothing was lost
    Cancelled = 5,
    Bug = 70,
};

/// How a command ends that met this error while reading or changing a catalog.
[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

}
