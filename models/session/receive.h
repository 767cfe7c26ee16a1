// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/changeset.h"
#include "exchange/package.h"

namespace gk {

class Store;

/// Takes a package in: its changes and its version, as one step. Only on exactly the state it was made from, so that
/// what comes out is the version, digest and all.
/// @param step label, author, time and origin; its changes are the package's
/// Errors: AlreadyApplied (detail = the version's number here), OtherBase (detail = the number of the package's base), as
/// Store::receive, Cancelled.
[[nodiscard]] Result<Applied> receivePackage(Store &store, const Package &package, ChangeSet step,
                                             const Progress &progress = {});

}
