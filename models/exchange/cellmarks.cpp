// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/cellmarks.h"

#include <algorithm>
#include <iterator>

namespace gk {

namespace {

constexpr std::size_t mostMarks = 100'000;
constexpr quint32 white = 0xFFFFFF;

}

std::optional<quint32> groundOf(quint32 rgb)
{
    return (rgb & white) == white ? std::nullopt : std::optional(rgb & white);
}

std::optional<quint32> colourOf(QByteArrayView text)
{
    if (text.startsWith('#'))
        text = text.sliced(1);
    if (text.size() != 6 && text.size() != 8)
        return std::nullopt;
    bool isNumber = false;
    const quint32 value = text.toByteArray().toUInt(&isNumber, 16);
    return isNumber ? std::optional(value & white) : std::nullopt;
}

void CellMarks::add(qint64 row, int column, const LookOfCell &look)
{
    if (int(row) != m_row) {
        endRow();
        m_row = int(row);
    }
    addTo(m_blocks[0], CellLook::Filled, m_row, column, look.ground);
    addTo(m_blocks[1], CellLook::Struck, m_row, column, look.isStruck ? std::optional<quint32>(0) : std::nullopt);
}

void CellMarks::addTo(Blocks &blocks, CellLook look, int row, int column, std::optional<quint32> colour)
{
    bool &isOpen = m_isRunOpen[std::size_t(look)];
    if (!colour) {
        isOpen = false;
        return;
    }
    if (isOpen && blocks.run.back().colour == *colour)
        blocks.run.back().cells.lastColumn = column;
    else
        blocks.run.push_back({{row, column, row, column}, look, *colour});
    isOpen = true;
}

void CellMarks::endRow()
{
    for (Blocks &blocks : m_blocks)
        join(blocks);
    m_isRunOpen = {};
}

void CellMarks::join(Blocks &blocks)
{
    std::vector<std::size_t> reaching;
    auto above = blocks.above.begin(); // both by column: one pass
    for (const CellMark &run : blocks.run) {
        above = std::find_if(above, blocks.above.end(), [&](std::size_t at) {
            return blocks.marks[at].cells.firstColumn >= run.cells.firstColumn;
        });
        CellMark *mark = above == blocks.above.end() ? nullptr : &blocks.marks[*above];
        const bool goesOn = mark && mark->colour == run.colour && mark->cells.firstColumn == run.cells.firstColumn
                            && mark->cells.lastColumn == run.cells.lastColumn;
        if (goesOn) {
            mark->cells.lastRow = run.cells.lastRow;
            reaching.push_back(*above);
        } else if (blocks.marks.size() < mostMarks) {
            reaching.push_back(blocks.marks.size());
            blocks.marks.push_back(run);
        }
    }
    blocks.above = std::move(reaching);
    blocks.run.clear();
}

std::vector<CellMark> CellMarks::take()
{
    endRow();
    m_row = -1;
    std::vector<CellMark> all;
    std::ranges::merge(
        m_blocks[0].marks, m_blocks[1].marks, std::back_inserter(all), {},
        [](const CellMark &mark) { return std::pair(mark.cells.firstRow, mark.cells.firstColumn); },
        [](const CellMark &mark) { return std::pair(mark.cells.firstRow, mark.cells.firstColumn); });
    if (all.size() > mostMarks)
        all.resize(mostMarks);
    m_blocks = {};
    return all;
}

}
