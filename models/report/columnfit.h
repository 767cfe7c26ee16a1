// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace gk {

/// One cell of a sampled row, as far as widths go.
struct FitCell {
    std::vector<double> paragraphs{}; ///< their widths on one line, in points; none for an empty cell
    double share = 1;                 ///< of its lines that the row must make room for: 1/n in a block of n rows
};

/// A column whose width is to be chosen. In points, padding not counted.
struct FitColumn {
    double width = 0;             ///< at the start
    double least = 0;             ///< what its heading needs
    bool isTickList = false;      ///< entries stand side by side where two fit
    std::vector<FitCell> cells{}; ///< one per sampled row
};

/// Moves width between columns, their sum unchanged, until the sampled rows are as low as that makes them; of equally
/// low ones those with fewer lines in all, so that short names are not broken where there is room.
/// @param letter  width of a Chinese letter
/// @param leastLines  lines every row takes anyway
void fitColumns(std::vector<FitColumn> &columns, double letter, double leastLines);

}
