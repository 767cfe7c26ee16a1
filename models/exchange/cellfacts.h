// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <optional>
#include <utility>
#include <vector>

namespace gk {

/// Rows and columns from 0, both ends included.
struct CellRange {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    bool operator==(const CellRange &) const = default;
};

/// Neighbouring rows or columns from 0, both ends included.
struct LineRange {
    int first = 0;
    int last = 0;

    bool operator==(const LineRange &) const = default;
};

/// Whether a spreadsheet program shows a sheet; VeryHidden can only be undone by a macro.
enum class SheetVisibility : quint8 { Visible, Hidden, VeryHidden };

enum class CellNoteKind : quint8 {
    Comment,      ///< text: what somebody wrote beside the cell
    Link,         ///< text: an address outside the file; it is never opened
    Error,        ///< text: #REF! and the like; the cell reads as empty
    EmptyFormula, ///< text: a formula without a stored result, where the format tells; the cell reads as empty
    Picture,      ///< a picture stands in the cell; it is not read
    TextBox,      ///< text: of a box drawn over the sheet, whose corner is in this cell
};

/// What a cell has beside its text.
struct CellNote {
    int row = 0;
    int column = 0;
    CellNoteKind kind = CellNoteKind::Comment;
    QString text{};
    QString author{}; ///< of a comment, as far as the file names him

    bool operator==(const CellNote &) const = default;
};

enum class CellLook : quint8 {
    Filled, ///< on a coloured ground; white is none
    Struck, ///< all of its text is crossed out
};

/// Cells with text whose look may mean something; in a block only those with text count.
struct CellMark {
    CellRange cells{};
    CellLook look = CellLook::Filled;
    quint32 colour = 0; ///< of the ground, 0xRRGGBB

    bool operator==(const CellMark &) const = default;
};

/// A line of text outside the tables of a document.
struct SourceLine {
    QString text{};
    int heading = 0; ///< 1–9 for a heading of that depth, 0 for plain text

    bool operator==(const SourceLine &) const = default;
};

/// What a table shows besides texts and merged cells, as far as its form can say. All lists are in reading order
/// (notes and marks by row, then column); notes and marks beyond 100,000 each are left
/// out.
struct TableFacts {
    SheetVisibility visibility = SheetVisibility::Visible;
    std::vector<LineRange> hiddenRows{}; ///< also those a filter or an outline hides: they are data like the others
    std::vector<LineRange> hiddenColumns{};
    std::vector<CellNote> notes{};
    std::vector<CellMark> marks{};
    qint64 formulas = 0;  ///< cells whose formula was left and its stored result taken
    qint64 deletions = 0; ///< tracked deletions that were left out
};

/// Adds lines to a list in order; those that touch the last range join it.
void addLine(std::vector<LineRange> &ranges, int first, int last);

/// "B7" as row 6, column 1. @return nothing for anything else
[[nodiscard]] std::optional<std::pair<int, int>> cellPlace(QByteArrayView reference);
/// The opposite: "B7".
[[nodiscard]] QString cellName(int row, int column);

}
