// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QtCore/QString>

#include <optional>

namespace gk {

/// What was noticed while opening a catalog: warnings, never refusals.
struct OpenFacts {
    /// Steps that this computer saw in the file at this path and that are not in it now: an older copy was put back, or
    /// a log was lost.
    qint64 fewerStepsThanNoted = 0;
    /// The file holds as many steps as noted, but not the same ones.
    bool hasOtherHistory = false;
    /// The file has a second name (hard link): locks and side files do not protect it there.
    bool hasOtherNames = false;
    /// This computer never checked the file at this path: readable at once, editable after Store::quickCheck.
    bool isUnknownHere = false;
    /// On a network drive, or on a file system not known to be local: slower, and no second program beside this one.
    bool isOnNetwork = false;
    /// The log beside the file belonged to another copy and would have damaged it. Both were left as they are; what is
    /// shown, read-only, is a copy of the file without the log, from this folder.
    QString strangeLogFolder{};
    /// Why a file of an older schema that was to be written to could not be brought up to date: it is only read.
    std::optional<Error> notMigrated{};

    bool operator==(const OpenFacts &) const = default;
};

}
