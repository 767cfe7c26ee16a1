// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"
#include "import/sheetview.h"

namespace gk {

/// The coloured and crossed-out cells that somebody marked. A colour that more than a fifth of the cells wear, or a third
/// of one column or two and nothing else, is a look.
[[nodiscard]] std::vector<CellMark> meantMarks(const SourceTable &table);

/// Tells what a table shows besides its texts: hidden lines, crossed-out cells, errors, pictures.
void noteFacts(const SheetView &sheet, std::vector<ImportNote> &notes);

}
