// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace gk::cli {

/// The arguments after the program's name.
[[nodiscard]] QStringList wordsOf(int argc, char **argv);
/// Opens what a caller left closed of the three standard descriptors, so that no file of ours gets their numbers:
/// answers would be written into it. Reading and writing there still fail. To be called first.
void keepStandardDescriptors();
/// Whether a window can be shown at all: Qt would end the program otherwise. `-platform` of Qt's own counts.
[[nodiscard]] bool hasDisplay(const QStringList &words);
/// Runs the command of the arguments without a display. @return the exit code, see ExitCode
[[nodiscard]] int run(const QStringList &words);

}
