// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowbatch.h"

#include <QtCore/QHashFunctions>

#include <algorithm>

namespace gk {

namespace {

QString decoded(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    text.squeeze(); // fromUtf8 reserves a unit for every byte: three times what Chinese needs
    return text;
}

}

QString RecentCells::text(QByteArrayView utf8)
{
    constexpr qsizetype longest = 256; // longer texts seldom come again
    if (utf8.size() > longest)
        return decoded(utf8);
    Known &known = m_known[qHash(utf8, 0) % places];
    if (known.utf8 != utf8) {
        known.utf8 = utf8.toByteArray();
        known.text = decoded(utf8);
    }
    return known.text;
}

void RowBatch::add(qint64 row, std::span<const SheetCell> cells)
{
    if (m_rows.empty())
        m_bytes.reserve(fullAt + fullAt / 4);
    int columns = 0;
    for (const SheetCell &cell : cells) {
        m_cells.push_back({cell.column, m_bytes.size(), cell.utf8.size()});
        m_bytes.append(cell.utf8);
        columns = std::max(columns, cell.column + 1);
    }
    m_rows.push_back({row, m_cells.size(), columns});
}

bool RowBatch::pass(RecentCells &recent, const std::function<bool(qint64, std::vector<QString>)> &visit) const
{
    std::size_t at = 0;
    for (const Row &row : m_rows) {
        std::vector<QString> texts(std::size_t(row.columns));
        for (; at < row.end; ++at)
            texts[std::size_t(m_cells[at].column)] =
                recent.text(QByteArrayView(m_bytes).sliced(m_cells[at].first, m_cells[at].length));
        if (!visit(row.number, std::move(texts)))
            return false;
    }
    return true;
}

}
