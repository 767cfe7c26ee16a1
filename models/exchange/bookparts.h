// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/sheetfile.h"

namespace gk {

inline constexpr const char *xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// One part of an office file.
struct BookPart {
    QString name{};
    QByteArray xml{};
};

/// All parts of a workbook of one sheet but the sheet itself, in the order of the archive. No author, no program, no
/// company; the sheet is xl/worksheets/sheet1.xml.
[[nodiscard]] std::vector<BookPart> bookParts(const SheetFrame &frame);

}
