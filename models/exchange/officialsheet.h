// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "catalog/fronttext.h"
#include "exchange/rowtexts.h"

#include <QtCore/QDateTime>

#include <memory>

namespace gk {

/// What stands around the rows of the official form.
struct SheetWords {
    FormHead head{};
    std::vector<FrontPart> front{}; ///< 编制说明 between title and table
    QString footerLeft{};           ///< empty on public copies
    QString footerRight{};
    QDateTime created{}; ///< the file's only date, so that the same version gives the same bytes
};

/// One line of the form: an item, or a band naming the domain of the items below it.
struct FormRow {
    std::vector<FormCell> cells{}; ///< one per column; a band has one
    bool isBand = false;
    bool hasSameLevel1 = false; ///< as the item above, in the same domain
    bool hasSameLevel2 = false; ///< and its level 1 too
};

/// What was written, for the verification that follows.
struct SheetSum {
    qint64 rows = 0; ///< lines of the sheet that hold text
    Digest texts{};

    bool operator==(const SheetSum &) const = default;
};

/// Adds up the texts of a sheet row by row; the writer and the verification must come to the same sum.
class SheetSummer
{
public:
    /// A non-empty text; rows and columns from 0, in order.
    void add(qint64 row, int column, QByteArrayView utf8);
    [[nodiscard]] SheetSum result();

private:
    Sha256 m_hash;
    QByteArray m_row;
    qint64 m_at = -1;
    qint64 m_rows = 0;
};

/// The worksheet of the official form 领域标准目录 while it is written, row by row, in constant memory.
/// Equal neighbouring level-1 and level-2 cells are merged; every cell is a typed text, never a formula.
class OfficialSheet
{
public:
    /// Starts the file with title, office line and the two-row header. Errors: TooLarge (a title longer than a cell may
    /// hold), as writeError.
    [[nodiscard]] static Result<std::unique_ptr<OfficialSheet>> create(const QString &path,
                                                                       const std::vector<Column> &columns,
                                                                       const SheetWords &words);
    ~OfficialSheet(); ///< drops what is not finished
    Q_DISABLE_COPY_MOVE(OfficialSheet)

    /// Errors: TooLarge when the sheet is full or a text is longer than a cell may hold (32,767; detail = the item's number and
    /// name and the column).
    [[nodiscard]] Outcome write(const FormRow &row);
    /// Compresses and closes the file. Errors: as writeError.
    [[nodiscard]] Result<SheetSum> finish();

private:
    struct Book;
    explicit OfficialSheet(std::unique_ptr<Book> book);
    std::unique_ptr<Book> m_book;
};

}
