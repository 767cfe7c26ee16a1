// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/changeset.h"
#include "catalog/reader.h"

namespace gk {

/// Removing records of a register together with what refers to them.
struct Release {
    std::vector<Change> changes{};
    qint64 users = 0;           ///< records that refer to them, of `userKind` alone where there are any
    Kind userKind = Kind::Item; ///< items first
};

/// The changes that remove `records` (of one kind) and leave no reference behind: an office stays as a written name, a
/// citation keeps its text, other links go. Errors: as reading, Cancelled.
[[nodiscard]] Result<Release> releaseOf(Reader &reader, const std::vector<RecordRef> &records,
                                        const Progress &progress);

}
