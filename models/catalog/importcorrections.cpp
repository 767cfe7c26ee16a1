// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/importcorrections.h"

#include "base/digest.h"

#include <algorithm>

namespace gk {

namespace {

/// In the place of the one that speaks of the same thing, else at the end.
template <typename T, typename IsSame>
void put(std::vector<T> &list, const T &said, IsSame isSame)
{
    const auto it = std::ranges::find_if(list, isSame);
    if (it == list.end())
        list.push_back(said);
    else
        *it = said;
}

}

void ImportCorrections::say(const Column &column)
{
    put(columns, column, [&column](const Column &other) {
        return other.table == column.table && other.index == column.index && other.heading == column.heading;
    });
}

void ImportCorrections::say(const Row &row)
{
    put(rows, row, [&row](const Row &other) { return other.table == row.table && other.number == row.number; });
}

void ImportCorrections::say(const Text &text)
{
    put(texts, text, [&text](const Text &other) {
        const bool isThere = other.table == text.table && other.column == text.column && other.of == text.of;
        return isThere && (text.of == Text::Of::Cell ? other.row == text.row : other.from == text.from);
    });
}

void ImportCorrections::forget(const TablePlace &table, qint64 row)
{
    std::erase_if(rows, [&](const Row &said) { return said.table == table && said.number == row; });
}

QString layoutSignature(const QStringList &headings)
{
    constexpr qsizetype length = 32; // hexadecimal digits: more layouts than anybody has
    return Sha256().add(headings.join(u'\n').toUtf8()).result().toString().first(length);
}

}
