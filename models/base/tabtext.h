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

}
