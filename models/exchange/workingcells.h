// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/notes.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <xlsxwriter.h>

#include <map>
#include <optional>

namespace gk {

inline constexpr qsizetype longestCellText = 32767; ///< UTF-16 units that a cell of a sheet can hold

/// How the texts of a working file look: all of them wrapped, and text whatever is typed into the cell, leading zeros
/// included.
struct WorkingLook {
    const char *font = "宋体";
    double size = 10; ///< points
    bool isLocked = false;
    bool isCentred = false;
};

[[nodiscard]] lxw_format *workingFormat(lxw_workbook *book, const WorkingLook &look);
/// The same with the thin grey lines of the table.
[[nodiscard]] lxw_format *workingCellFormat(lxw_workbook *book, bool isCentred);
void putText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *look);

/// Shows the notes on cells in a working file: a comment for their words, a ground for an open mark.
class NotedCells
{
public:
    NotedCells(lxw_workbook *book, lxw_worksheet *table) : m_book(book), m_table(table) {}

    /// The look of a cell with an open mark among its notes; nullptr for any other.
    [[nodiscard]] lxw_format *look(const std::vector<Note> &notes, bool isCentred);
    /// Writes the notes beside the cell.
    /// @param field key; empty for the notes on the whole item
    /// @return what the stamp remembers of them, empty without notes; nothing when they are longer than a comment may be
    [[nodiscard]] std::optional<QByteArray> write(lxw_row_t row, lxw_col_t column, const QString &field,
                                                  const std::vector<Note> &notes);

private:
    lxw_workbook *m_book;
    lxw_worksheet *m_table;
    std::map<std::pair<QString, bool>, lxw_format *> m_looks{}; ///< by mark and whether centred
};

}
