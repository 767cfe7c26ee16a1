// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gk::cli {

/// Whether the program was called for the command line: all but no argument at all and the name of an existing file. A
/// command's name wins over a file so named.
[[nodiscard]] bool isCalledBy(int argc, char **argv);
/// Runs the command of the arguments without a display. @return the exit code, see ExitCode
[[nodiscard]] int run(int argc, char **argv);

}
