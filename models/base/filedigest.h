// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "base/result.h"

namespace gk {

/// The digest of a file's bytes as it stands on the disk, read piece by piece. Errors: Unreadable.
[[nodiscard]] Result<Digest> digestOfFile(const QString &path);

}
