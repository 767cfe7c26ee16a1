// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/importcorrections.h"
#include "catalog/importoutcome.h"
#include "catalog/names.h"
#include "catalog/pasted.h"
#include "session/transfer.h"

#include <algorithm>
#include <memory>

namespace gk {

struct SourceTable;

/// A table as its file shows it: the lines before it, its rows of cells, the lines after it. Cheap to copy, the texts
/// are shared; nothing in it ever changes.
class SheetPicture
{
public:
    /// A cell over several places; rows and columns of the picture.
    struct Span {
        int row = 0;
        int column = 0;
        int rows = 1;
        int columns = 1;

        bool operator==(const Span &) const = default;
    };

    SheetPicture() = default;
    /// @param columns of its widest row
    SheetPicture(std::shared_ptr<const SourceTable> table, int columns)
        : m_table(std::move(table)), m_columns(std::max(columns, 1))
    {}

    [[nodiscard]] TablePlace place() const;
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int columnCount() const { return m_columns; }
    [[nodiscard]] QString text(int row, int column) const;
    /// The index among the table's rows; nothing for a line outside it.
    [[nodiscard]] std::optional<std::size_t> tableRow(int row) const;
    /// The row's number, from 0, as in the file; nothing for a line outside the table.
    [[nodiscard]] std::optional<qint64> number(int row) const;
    /// The row of this number; -1 when there is none.
    [[nodiscard]] int rowOf(qint64 number) const;
    /// Merged cells, at most 20,000.
    [[nodiscard]] std::vector<Span> spans() const;

private:
    std::shared_ptr<const SourceTable> m_table{};
    int m_columns = 0;
};

/// Where an import comes from.
struct ImportOrigin {
    QStringList files{};
    Pasted pasted{};      ///< what is on the clipboard, when no file is named
    QString pastedName{}; ///< what the clipboard is called as a source
};

/// Files on their way into a catalog: read once, understood again as often as the user corrects something.
class ImportFiles
{
public:
    /// Reads all that can be read; a file that cannot be is told and passed over. Errors: Cancelled.
    [[nodiscard]] static Result<ImportFiles> read(const ImportOrigin &origin, const Progress &progress = {});

    /// The files' names without folder, for the origin of a change set.
    [[nodiscard]] QString name() const { return m_name; }
    /// Why files could not be read.
    [[nodiscard]] const std::vector<Error> &refused() const { return m_refused; }
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] SheetPicture picture(std::size_t table) const;
    [[nodiscard]] const std::vector<SourceTable> &tables() const;

private:
    QString m_name{};
    std::vector<Error> m_refused{};
    std::shared_ptr<const std::vector<SourceTable>> m_tables{};
    std::vector<int> m_columns{}; ///< of the widest row, by table
};

/// A place of an import that somebody should look at, found again in the catalog.
struct PlaceToLookAt {
    RecordRef item{};
    std::optional<Field> field{};
    ImportNote note{};
};

/// What the files were taken for, and what becomes of each row.
struct ImportReading {
    ImportPreview preview{};
    std::vector<SourceReading> sources{};   ///< by table of the files
    Names names{};                          ///< with the offices and domains that would be added
    std::vector<std::size_t> itemChanges{}; ///< where changes of an item begin, one after the other; by uid
    qint64 domains = 0;                     ///< in which the items stand that the files speak of
    std::vector<PlaceToLookAt> places{};    ///< in the items
};

/// Reads the tables as catalogs with the user's corrections; no table need be one. Errors: TooLarge, Cancelled; as the
/// reader.
[[nodiscard]] Result<ImportReading> understandFiles(Reader &reader, const ImportFiles &files,
                                                    const ImportCorrections &corrections,
                                                    const std::vector<RememberedLayout> &remembered,
                                                    const Progress &progress = {});

}
