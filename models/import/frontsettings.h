// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/officialform.h"
#include "import/understanding.h"

namespace gk {

/// Adds to an import what the lines above its tables say of the catalog as a whole: title, year, compiling office and front
/// text, as far as the catalog has none yet; each line with a note of what was taken, kept or left. Our own tables and
/// working files bring only items.
/// @param sheets all sources, also those without a table: one of them may hold the front text alone
void takeFront(const std::vector<std::shared_ptr<const SheetView>> &sheets, const Understanding &understood,
               const Settings &settings, TableImport &made);

}
