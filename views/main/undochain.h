// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"

#include <vector>

namespace gk {

/// The steps that undoing would take back one after another, newest first, as far as the history given reaches.
/// @param history newest first, as CatalogSession::history gives it
[[nodiscard]] std::vector<ChangeSetInfo> undoChain(const std::vector<ChangeSetInfo> &history);

}
