// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

class QLineEdit;

namespace gk {
class GridView;
}

namespace gk::bench {

class BareWindow;
class WatchedApplication;

/// What is looked for: of one to six characters, rare and common ones, and first letters of pinyin.
[[nodiscard]] QStringList wordsLookedFor();

/// Searches, filters, sorts and groups in the window: each series by what was done, in ms. "search" and "filter" are the
/// work of the GUI thread up to the rows, "key" the way from the last key to the frame that shows them.
[[nodiscard]] QJsonObject narrowed(WatchedApplication &application, GridView &grid, QLineEdit &search);

/// The same of a QSortFilterProxyModel before texts held in memory. "rows" is how many there are.
[[nodiscard]] QJsonObject narrowedByProxy(WatchedApplication &application, const BareWindow &window, int sortColumn);

/// SQLite's LIKE over all texts of the items. @return ms for each of wordsLookedFor()
[[nodiscard]] QJsonObject narrowedByLike(const QString &catalog);

}
