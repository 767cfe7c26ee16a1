// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "main/preferences.h"
#include "main/questions.h"
#include "main/windowmemory.h"

namespace gk {

/// What every window gets from outside, so that tests never touch the user's settings, files or clock.
struct Environment {
    Preferences &preferences;
    Questions &questions;
    const Clock &clock;
    WindowMemory memory;
    QString author{};          ///< the user's name, for steps and versions
    QString documentsFolder{}; ///< where files are offered to be put
    QString stateFolder{};     ///< what is known of files, their backups, how windows were left
    QStringList notices{};     ///< what does not work on this computer; every window says it once
};

}
