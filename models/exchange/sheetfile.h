// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/zipfile.h"

namespace gk {

enum class SheetAlign { Left, Centre, Right };

/// How a cell looks. Every cell is a text, wrapped, in the middle of its height; what is typed into it later stays text.
struct SheetLook {
    QString font{};
    double size = 10; ///< points
    SheetAlign align = SheetAlign::Left;
    bool isBordered = false;
    bool isShaded = false;

    bool operator==(const SheetLook &) const = default;
};

/// What a worksheet is besides its cells: A3 landscape, one page wide.
struct SheetFrame {
    QString name{};
    std::vector<SheetLook> looks{}; ///< cells name theirs by its place here
    std::vector<int> widths{};      ///< of the columns, in pixels
    qint64 rows = 0;                ///< in all
    int headerTop = 0;              ///< first of the rows, from 0, that stay in view and are printed on every page
    int headerRows = 0;
    QString footer{};    ///< with the codes of ECMA-376 part 1, 18.3.1.46
    QDateTime created{}; ///< the file's only date, so that the same content gives the same bytes
};

/// Rows and columns from 0.
struct SheetRange {
    qint64 firstRow = 0;
    int firstColumn = 0;
    qint64 lastRow = 0;
    int lastColumn = 0;
};

/// A workbook of one worksheet while it is written, row by row into the archive itself: nothing but merged ranges is
/// kept, and no part is written twice. Less than half the time of libxlsxwriter, which the benchmarks keep beside it.
/// Texts stand in their cells (inlineStr): a table of shared ones would have to be held until the end.
/// Source: ECMA-376 part 1, SpreadsheetML; part 2, packages.
class SheetFile
{
public:
    /// Starts the file; what goes wrong is told by endRow and finish.
    SheetFile(const QString &path, SheetFrame frame);
    ~SheetFile(); ///< removes a file that is not finished
    Q_DISABLE_COPY_MOVE(SheetFile)

    /// The next row. @param height in points
    void beginRow(double height);
    /// Columns in order. @param utf8 as cellUtf8 gives it; empty for a cell that only has a look
    void cell(int column, QByteArrayView utf8, std::size_t look);
    /// Errors: as ZipWriter.
    [[nodiscard]] Outcome endRow();
    /// Shows the cells of a range, written before or after, as one.
    void merge(const SheetRange &range);
    /// The row beginRow starts next, from 0.
    [[nodiscard]] qint64 nextRow() const { return m_row; }
    /// Closes the file. Errors: as ZipWriter.
    [[nodiscard]] Outcome finish();

private:
    void writeParts();
    void beginSheet();
    void write();

    QString m_path;
    SheetFrame m_frame;
    ZipWriter m_zip;
    Outcome m_state = Done{};
    bool m_isFinished = false;
    std::vector<QByteArray> m_letters; ///< names of the columns
    // What cells begin with, made once: a row is put together from ready pieces.
    std::vector<QByteArray> m_cellStarts; ///< by column, before the row's number
    std::vector<QByteArray> m_cellLooks;  ///< by look, after it
    QByteArray m_rowName;
    qint64 m_row = 0;
    std::vector<SheetRange> m_merged;
    QByteArray m_pending;
};

}
