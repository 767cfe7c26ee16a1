// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/cellmarks.h"
#include "exchange/numberformat.h"
#include "exchange/xml.h"

namespace gk {

/// How the cells of one style show.
struct CellStyle {
    NumberFormat format{};
    LookOfCell look{};
};

/// One of the 64 colours of old workbooks by its number. Source: ECMA-376 part 1, 18.8.27.
[[nodiscard]] std::optional<quint32> indexedColour(qint64 index);

/// The colours of a workbook's theme in the order cells refer to them.
using ThemeColours = std::vector<quint32>;

/// Errors: as XmlParser.
[[nodiscard]] Result<ThemeColours> readTheme(QByteArrayView xml, const Limits &limits);

/// The style of each cell format, by index. Errors: as XmlParser.
[[nodiscard]] Result<std::vector<CellStyle>> readStyles(QByteArrayView xml, const ThemeColours &theme,
                                                        const Limits &limits);

}
