// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/recover.h"

#include <QtCore/QStringList>

namespace gk {

/// How the one step is signed that a rescued file begins with when its history was lost.
[[nodiscard]] RecoverWords rescueWords(const QString &author);
/// "69 items, 3 domains": the live records that were saved; in words when there are none.
[[nodiscard]] QString savedText(const RecoverReport &report);
/// What is missing in the new file, one sentence each, the gravest first: sums of each kind, never a line for each record.
/// Empty when all of the damaged file is in it.
[[nodiscard]] QStringList missingTexts(const RecoverReport &report);

}
