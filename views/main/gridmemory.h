// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace gk {

class GridView;
class ItemTable;

/// A column's name for what is remembered: the field's key, for ticks with the term: "tiers:县级".
[[nodiscard]] QString keyOfColumn(const ItemTable &table, int column);
/// @return -1 when there is no such column (any more)
[[nodiscard]] int columnByKey(const ItemTable &table, const QString &key);

/// The widths the user has given to columns, by key.
[[nodiscard]] QJsonObject columnWidths(const GridView &grid);
void recallColumns(GridView &grid, const QJsonObject &widths);

}
