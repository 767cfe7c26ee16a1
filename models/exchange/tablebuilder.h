// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablesource.h"

namespace gk {

/// Collects the cells of a table from a source that names their places, within the limits.
class TableBuilder
{
public:
    explicit TableBuilder(const Limits &limits) : m_limits(limits) {}

    /// Text for a cell; rows must not go back. Nothing is kept of an empty text, nor of columns beyond the limit.
    /// Errors: TooLarge "cell", "rows" or "cells".
    [[nodiscard]] Outcome put(qint64 row, qint64 column, const QString &text);
    /// A range that shows as one cell; one of a single cell is left out. Errors: TooLarge "merges".
    [[nodiscard]] Outcome merge(qint64 row, qint64 column, qint64 rows, qint64 columns);
    [[nodiscard]] SourceTable take(const QString &source, const QString &sheet);

private:
    Limits m_limits;
    SourceTable m_table{};
    qint64 m_cells = 0;
};

}
