// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "store/store.h"

namespace gk::cli {

/// What `verify` finds in a package: "structure" (archive and documents), "parts" (each as the manifest says), "content"
/// (the catalog has the version's digest).
/// Errors: those of opening it, when it is no package at all; Cancelled.
[[nodiscard]] Result<std::vector<Proof>> proofsOfPackage(const QString &path, const Progress &progress);

}
