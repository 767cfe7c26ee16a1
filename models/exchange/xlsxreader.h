// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/cellfacts.h"
#include "exchange/officeparts.h"
#include "exchange/sheetstyles.h"

#include <span>

namespace gk {

/// A sheet of a workbook.
struct SheetInfo {
    QString name{};
    SheetVisibility visibility = SheetVisibility::Visible;
    QString part{}; ///< its file in the package
};

/// A cell with text, as UTF-8; the view lives as long as the visit.
struct SheetCell {
    int column = 0;
    QByteArrayView utf8{};
};

/// What reading a sheet showed besides its rows.
struct SheetFacts {
    qint64 rows = 0; ///< one more than the last row with text
    int columns = 0; ///< likewise
    std::vector<CellRange> merged{};
    TableFacts shown{};
};

/// Reads xlsx files of any writer, row by row, in memory that depends on the shared texts only. Cells come as the text
/// a reader would see; formulas are never evaluated; nothing outside the file is opened.
class XlsxReader
{
public:
    /// Errors: as ZipReader::open; Malformed (detail: what is wrong) when it is no workbook or a part is broken.
    [[nodiscard]] static Result<XlsxReader> open(const QString &path, const Limits &limits = {});

    [[nodiscard]] const std::vector<SheetInfo> &sheets() const { return m_sheets; }

    /// Rows holding text, in order, with the cells that hold text. `visit` returns false to stop (→ Cancelled).
    /// Errors: Malformed, TooLarge (detail: the limit's name), Unreadable.
    [[nodiscard]] Result<SheetFacts> readCells(
        std::size_t sheet, const std::function<bool(qint64 row, std::span<const SheetCell>)> &visit);
    /// What else is known of the cells of a sheet: comments, pictures, text boxes. Errors: as readCells.
    [[nodiscard]] Result<std::vector<CellNote>> readNotes(std::size_t sheet) const;
    /// The same as readCells with each row as texts by column, up to its last one. `visit` is called on another thread,
    /// which has ended when this returns.
    [[nodiscard]] Result<SheetFacts> readSheet(std::size_t sheet,
                                               const std::function<bool(qint64 row, std::vector<QString>)> &visit);

private:
    XlsxReader(OfficeParts parts, const Limits &limits) : m_parts(std::move(parts)), m_limits(limits) {}
    [[nodiscard]] Outcome readBook();
    [[nodiscard]] Outcome readLooks(const std::vector<PartLink> &links);
    [[nodiscard]] Outcome readSharedTexts(const QString &part);

    OfficeParts m_parts;
    Limits m_limits;
    std::vector<SheetInfo> m_sheets{};
    std::vector<CellStyle> m_styles{};
    SharedTexts m_texts{};
    DateSystem m_dates = DateSystem::From1900;
};

}
