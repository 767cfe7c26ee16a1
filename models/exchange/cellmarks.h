// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/cellfacts.h"

#include <array>

namespace gk {

/// How a cell with text looks.
struct LookOfCell {
    std::optional<quint32> ground{}; ///< its colour, unless it is white
    bool isStruck = false;
};

/// The colour as a ground worth a mark: white is none.
[[nodiscard]] std::optional<quint32> groundOf(quint32 rgb);
/// "#ffff00", "FFFF00" or "FFFFFF00" (alpha first). @return nothing for anything else
[[nodiscard]] std::optional<quint32> colourOf(QByteArrayView text);

/// Collects the marks of a table: cells of one look that stand side by side, and rows of them, become one block. Cells
/// come row by row, in each by column, and only those with text.
class CellMarks
{
public:
    void add(qint64 row, int column, const LookOfCell &look);
    /// The marks in reading order; the collector begins anew.
    [[nodiscard]] std::vector<CellMark> take();

private:
    /// The blocks of one look.
    struct Blocks {
        std::vector<CellMark> marks{};
        std::vector<CellMark> run{};      ///< of the present row, not yet joined to the rows above
        std::vector<std::size_t> above{}; ///< marks that reach down to the last row with text
    };
    void addTo(Blocks &blocks, CellLook look, int row, int column, std::optional<quint32> colour);
    void endRow();
    static void join(Blocks &blocks);

    std::array<Blocks, 2> m_blocks{};
    int m_row = -1;
    std::array<bool, 2> m_isRunOpen{};
};

}
