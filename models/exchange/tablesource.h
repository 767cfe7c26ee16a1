// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "exchange/cellfacts.h"
#include "exchange/limits.h"

#include <memory>

namespace gk {

class WorkingStamp;

/// A line of a table with text in it.
struct SourceRow {
    qint64 number = 0; ///< from 0, as in the file
    std::vector<QString> cells{};

    [[nodiscard]] QString cell(int column) const
    {
        return std::size_t(column) < cells.size() ? cells[std::size_t(column)] : QString();
    }
};

/// A sheet, csv file or table of a document as its reader saw it, before any interpretation.
struct SourceTable {
    QString source{}; ///< file name without folders
    QString sheet{};  ///< empty for csv; the table's number in a document or page ("2", nested "2.1")
    std::vector<SourceRow> rows{};
    std::vector<CellRange> merged{};
    TableFacts facts{};
    std::vector<SourceLine> before{};            ///< the lines between the table before and this one, its caption last
    std::vector<SourceLine> after{};             ///< what follows the last table of a document, or the only one
    std::shared_ptr<const WorkingStamp> stamp{}; ///< of a working file: what its cells said when it was written
};

/// Sheets that Excel can only show by a macro are seldom meant.
enum class WantedSheets { All, NotVeryHidden };

/// The sheets of a workbook; equal texts are kept once, blank ends of rows are not. Errors: as XlsxReader; TooLarge
/// (detail = "rows", "cells" or "strings") when the memory would not hold it; Cancelled.
[[nodiscard]] Result<std::vector<SourceTable>> readXlsxTables(const QString &path, WantedSheets wanted,
                                                              const Progress &progress = {}, const Limits &limits = {});

/// A csv file as one table. Errors: as readCsv; TooLarge as above; Cancelled.
[[nodiscard]] Result<SourceTable> readCsvTable(const QString &path, const Progress &progress = {},
                                               const Limits &limits = {});

/// Gives every row of a vertical merge the text of its first. Errors: TooLarge "merges" when hostile ranges overlap
/// without end.
[[nodiscard]] Outcome fillMerged(SourceTable &table);

}
