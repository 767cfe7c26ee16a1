// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/columnmeaning.h"

namespace gk {

/// What a row below a header is.
enum class RowKind : quint8 {
    Item,
    Empty,   ///< nothing, or a serial number alone
    Band,    ///< one line over the table: a domain or a section
    Remark,  ///< notes, legends, signatures, examples
    Total,   ///< 合计, 共36项
    Index,   ///< numbers of the columns
    LeftOut, ///< as the user said
};
[[nodiscard]] RowKind kindOf(const SheetView &sheet, const TablePart &part, const TableHeader &header, std::size_t at);

/// The filled columns of a row that belong to the table.
[[nodiscard]] std::vector<int> filledColumns(const SheetView &sheet, const TablePart &part, std::size_t at);

}
