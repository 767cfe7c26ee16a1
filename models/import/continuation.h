// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/tablerows.h"

namespace gk {

/// Joins rows that a page break cut: no serial number, no names, no ticks, and the text above ends in mid-sentence.
void joinCutRows(std::vector<SourceItem> &items, const SheetView &sheet, const TableHeader &header);

/// Says what blanks and 同上 stand for. A blank level goes on with the one above as long as no level over it changed,
/// unless the column writes equal values out. A blank content, tick or extra cell is open. Any other column goes on
/// where more than half of it is blank and nearly every block begins filled. Each is noted on the item.
void resolveBlanks(std::vector<SourceItem> &items, const SheetView &sheet, const TableHeader &header);

}
