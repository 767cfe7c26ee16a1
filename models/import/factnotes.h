// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"
#include "import/sheetview.h"

namespace gk {

/// Tells what a table shows besides its texts: hidden lines, coloured and crossed-out cells, errors, pictures. Colours of
/// whole rows, columns or headings are looks, not marks.
void noteFacts(const SheetView &sheet, std::vector<ImportNote> &notes);

}
