// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace gk {

/// A rectangle of texts on its way over the clipboard; rows may differ in length when they came from elsewhere.
using TextBlock = std::vector<QStringList>;

/// Reads what Excel, WPS and Calc put on the clipboard as text: cells by TAB, rows by line ends, cells in quotation
/// marks when they hold a line break, a TAB or a mark (doubled). A last empty line is no row.
[[nodiscard]] TextBlock readTabText(const QString &text);
/// Writes the same.
[[nodiscard]] QString tabText(const TextBlock &block);

/// One cell of a table for other programs.
struct HtmlCell {
    QString text{};
    int rowSpan = 1; ///< 0 = covered by the cell above
};
/// A table as HTML 4 fragment, line breaks kept, marks escaped: it looks right in Word and WPS.
[[nodiscard]] QString htmlTable(const std::vector<std::vector<HtmlCell>> &rows);

}
