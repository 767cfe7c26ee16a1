// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/cellfacts.h"

#include "base/text.h"

#include <algorithm>

namespace gk {

std::optional<std::pair<int, int>> cellPlace(QByteArrayView reference)
{
    constexpr int mostColumns = 16384;
    constexpr int mostRows = 1048576;
    int column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && column <= mostColumns; ++at) {
        const char letter = char(reference.at(at) & ~0x20);
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A' + 1);
    }
    int row = 0;
    const qsizetype digits = at;
    for (; at < reference.size() && row <= mostRows; ++at) {
        const char digit = reference.at(at);
        if (digit < '0' || digit > '9')
            return std::nullopt;
        row = row * 10 + (digit - '0');
    }
    if (column < 1 || column > mostColumns || at == digits || row < 1 || row > mostRows || at < reference.size())
        return std::nullopt;
    return std::pair(row - 1, column - 1);
}

QString cellName(int row, int column)
{
    return columnLetters(column) + QString::number(row + 1);
}

void addLine(std::vector<LineRange> &ranges, int first, int last)
{
    if (!ranges.empty() && first <= ranges.back().last + 1)
        ranges.back().last = std::max(ranges.back().last, last);
    else
        ranges.push_back({first, last});
}

}
