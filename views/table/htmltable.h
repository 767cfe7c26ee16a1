// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <vector>

namespace gk {

/// One cell of a table for other programs.
struct HtmlCell {
    QString text{};
    int rowSpan = 1; ///< 0 = covered by the cell above
};
/// A table as HTML 4 fragment, line breaks kept, marks escaped: it looks right in Word and WPS.
[[nodiscard]] QString htmlTable(const std::vector<std::vector<HtmlCell>> &rows);

}
