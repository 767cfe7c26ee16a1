// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/rows.h"

namespace gk {

/// A catalog with every field in use and, in them, texts that a rule for foreign tables would make something of.
[[nodiscard]] MemoryCatalog anAwkwardCatalog(quint32 seed, int items);

}
