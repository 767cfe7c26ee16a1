// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/cellmarks.h"
#include "exchange/kepttexts.h"
#include "exchange/tablesource.h"

namespace gk {

/// Collects the cells of a table from a source that names their places, within the limits.
class TableBuilder
{
public:
    /// @param texts  of all tables of the source; outlives the builder
    TableBuilder(const Limits &limits, KeptTexts &texts) : m_limits(limits), m_texts(texts) {}

    /// Text for a cell; rows must not go back. Nothing is kept of an empty text, nor of columns beyond the limit.
    /// Errors: TooLarge "cell", "rows", or as KeptTexts.
    /// @param look counts only beside a text
    [[nodiscard]] Outcome put(qint64 row, qint64 column, const QString &text, const LookOfCell &look = {});
    /// Something a cell has beside its text; what lies beyond the limits is left out.
    void note(qint64 row, qint64 column, CellNoteKind kind, const QString &text);
    /// What else the table shows; notes and marks come by the calls above.
    [[nodiscard]] TableFacts &facts() { return m_table.facts; }
    /// A range that shows as one cell; one of a single cell is left out. Errors: TooLarge "merges".
    [[nodiscard]] Outcome merge(qint64 row, qint64 column, qint64 rows, qint64 columns);
    [[nodiscard]] SourceTable take(const QString &source, const QString &sheet);

private:
    Limits m_limits;
    KeptTexts &m_texts;
    SourceTable m_table{};
    CellMarks m_marks{};
};

/// Gives the lines that follow all tables to the last one that stands in no other.
void closeWith(std::vector<SourceTable> &tables, const std::vector<SourceLine> &lines);

}
