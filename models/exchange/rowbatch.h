// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/xlsxreader.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <vector>

namespace gk {

/// The texts of cells met lately, so that √ and 政府网站 need not be decoded in each row.
class RecentCells
{
public:
    [[nodiscard]] QString text(QByteArrayView utf8);

private:
    struct Known {
        QByteArray utf8{};
        QString text{};
    };
    static constexpr std::size_t places = 4096;

    std::vector<Known> m_known = std::vector<Known>(places);
};

/// Some rows of a sheet as bytes, on their way to the thread that makes texts of them.
class RowBatch
{
public:
    void add(qint64 row, std::span<const SheetCell> cells);
    [[nodiscard]] bool isFull() const { return m_bytes.size() >= fullAt; }
    /// Each row as texts by column, up to its last one. @return false when `visit` did
    [[nodiscard]] bool pass(RecentCells &recent, const std::function<bool(qint64, std::vector<QString>)> &visit) const;

private:
    struct Cell {
        int column;
        qsizetype first;
        qsizetype length;
    };
    struct Row {
        qint64 number;
        std::size_t end; ///< of its cells
        int columns;
    };
    static constexpr qsizetype fullAt = 128 << 10;

    QByteArray m_bytes{};
    std::vector<Cell> m_cells{};
    std::vector<Row> m_rows{};
};

}
