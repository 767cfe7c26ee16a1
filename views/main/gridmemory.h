// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/itemfilter.h"

namespace gk {

class GridView;

/// What the grid shows and how, widths as they are on the screen.
[[nodiscard]] ItemView viewOf(const GridView &grid);
/// Columns, order and groups of the view; the filter and the widths are the window's to set.
void arrangeAs(GridView &grid, const ItemView &view);

/// The widths of the columns seen, by key.
[[nodiscard]] QJsonObject columnWidths(const GridView &grid);
void recallColumns(GridView &grid, const QJsonObject &widths);

}
