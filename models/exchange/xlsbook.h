// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/biffrecords.h"
#include "exchange/sheetstyles.h"

namespace gk {

/// A sheet of an old workbook and where its records begin in the stream.
struct XlsSheetInfo {
    QString name{};
    SheetVisibility visibility = SheetVisibility::Visible;
    qsizetype position = 0;
};

/// What the sheets of an Excel 97–2003 workbook share.
struct XlsBook {
    std::vector<XlsSheetInfo> sheets{}; ///< worksheets only
    std::vector<CellStyle> styles{};
    std::vector<QString> texts{};
    DateSystem dates = DateSystem::From1900;
};

/// Reads the first part of a workbook's stream.
/// Errors: UnknownFormat ("password"; "xls" for a version before 1997), Malformed "records", TooLarge "sheets", "strings".
[[nodiscard]] Result<XlsBook> readXlsBook(QByteArrayView stream, const Limits &limits);

}
