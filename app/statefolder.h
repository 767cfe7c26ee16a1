// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// Where the program keeps what it knows of files, their backups and how windows were left, after the XDG base directory
/// specification, version 0.8. The folder need not exist.
[[nodiscard]] QString stateFolder();

}
