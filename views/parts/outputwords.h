// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts/words.h"

namespace gk {

/// As describe, of a file that something is put out into: an export, a print, a copy. Nothing was typed that could be
/// kept; what is safe is the catalog.
[[nodiscard]] Words describeOutput(const Error &error);

}
