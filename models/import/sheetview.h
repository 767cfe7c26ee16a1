// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importcorrections.h"
#include "catalog/importnote.h"
#include "exchange/tablesource.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <memory>
#include <optional>
#include <unordered_map>

namespace gk {

/// A source table as the user corrects it and with its merged cells resolved: what a reader of the sheet sees in each
/// place. The table itself stays as it is and must live as long; rows that read otherwise stand beside it.
class SheetView
{
public:
    /// Every row of a merge gets the text of its first cell, in its first column.
    /// @param corrections what the user says of its rows and texts
    /// @param notes told of each text that is corrected
    /// Errors: TooLarge "merges" when hostile ranges overlap without end.
    [[nodiscard]] static Result<std::shared_ptr<const SheetView>> of(const SourceTable &table,
                                                                     const ImportCorrections &corrections,
                                                                     std::vector<ImportNote> &notes);
    SheetView(SheetView &&) = default; // a copy would point into the rows of the other
    SheetView &operator=(SheetView &&) = default;

    [[nodiscard]] const SourceTable &table() const { return *m_table; }
    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    [[nodiscard]] const SourceRow &row(std::size_t at) const { return *m_rows[at]; }
    /// The row of this number, as in the file.
    [[nodiscard]] std::optional<std::size_t> rowOf(qint64 number) const;
    [[nodiscard]] int width() const { return m_width; }
    /// What the user says the row is, if anything.
    [[nodiscard]] std::optional<RowIs> said(std::size_t at) const;

    /// The text of a place, or of the cell spread over it from the left.
    [[nodiscard]] QString text(std::size_t at, int column) const;
    /// The first column of the cell that is spread over this place; the column itself when none is.
    [[nodiscard]] int spanStart(std::size_t at, int column) const;
    /// The last column of that cell.
    [[nodiscard]] int spanEnd(std::size_t at, int column) const;
    /// The columns of a row that hold text of their own.
    [[nodiscard]] std::vector<int> filled(std::size_t at) const;
    /// The one text of a row, however often a reader repeats it; empty when there are several or none.
    [[nodiscard]] QString onlyText(std::size_t at) const;
    /// The text of the cell spread over this place from the left; empty when the place has a cell of its own.
    [[nodiscard]] QString spreadText(const SourceRow &row, int column) const;
    /// Whether a merge that begins further up fills this place; `number` as in the file.
    [[nodiscard]] bool isMergedBelow(qint64 number, int column) const;

private:
    explicit SheetView(const SourceTable &table);
    void correct(const ImportCorrections &corrections, std::vector<ImportNote> &notes);
    void correctCell(std::size_t at, const ImportCorrections::Text &text, std::vector<ImportNote> &notes);
    [[nodiscard]] Outcome fillMerged();
    void setText(std::size_t at, int column, const QString &text);
    [[nodiscard]] const CellRange *spanAt(qint64 number, int column) const;

    const SourceTable *m_table;
    std::vector<const SourceRow *> m_rows{}; ///< of the table, or our own
    std::unordered_map<std::size_t, SourceRow> m_own{};
    QHash<qint64, std::vector<CellRange>> m_spans{}; ///< by row number: cells spread over several columns
    QHash<int, std::vector<CellRange>> m_tall{}; ///< by first column: cells spread over several rows, in their order
    QHash<qint64, RowIs> m_said{};               ///< by row number
    int m_width = 0;
};

}
