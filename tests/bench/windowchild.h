// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk::bench {

/// One measurement in a process of its own, which begins at main(): the parent cannot warm it up.
/// @param argv  "--child", what to measure, the monotonic time at which the parent started the process, a folder for the
///              user's settings, a catalog. Measured are: paint, bare-paint, scroll, bare-scroll, memory, freeze,
///              narrow, proxy-narrow.
/// It prints one JSON object.
int runChild(int argc, char **argv);

}
