// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/comparison.h"
#include "catalog/itemscope.h"
#include "catalog/layout.h"
#include "catalog/officialrows.h"
#include "catalog/personaldata.h"
#include "catalog/plaintable.h"
#include "catalog/reader.h"
#include "catalog/version.h"

#include <QtCore/QMarginsF>
#include <QtCore/QSizeF>

#include <memory>
#include <optional>

namespace gk {

enum class Paper { A4, A3 };
enum class Turn { Landscape, Portrait };

/// What the paper shows.
enum class PrintContent {
    Form,    ///< the items, in the official form
    Summary, ///< 情况一览: the catalog in figures, one page for the person who signs
    Table,   ///< a table worded already, see PrintRequest::table
    Notice,  ///< 调整对照表, such a table
    Redline, ///< 修改痕迹稿, such a table
};

/// What became of the items since an earlier version.
[[nodiscard]] constexpr bool isAdjustments(PrintContent content)
{
    return content == PrintContent::Notice || content == PrintContent::Redline;
}

/// What begins on a page of its own, numbered for itself.
enum class Sections {
    None,
    Domains, ///< each domain at the top of the tree
    Offices, ///< 分单位目录: each office with the items that name it, in the order of the register; then rules
};

/// How a page looks, as far as people choose it.
struct PaperLook {
    QMarginsF margins{14, 15, 14, 17}; ///< millimetres
    double bodySize = 0;               ///< points; 0 = 9, or less where the columns need it
    double titleSize = 0;              ///< points; 0 = after the paper
    std::vector<double> widths{}; ///< shares of all columns of the paper, boxes and opinions too; else by the texts

    bool operator==(const PaperLook &) const = default;
};

/// What happened to items since an earlier version, for the summary.
struct ChangesSince {
    int version = 0; ///< its number
    qint64 added = 0;
    qint64 removed = 0;
    qint64 changed = 0;
    qint64 moved = 0;
    qint64 renamed = 0;
};

/// The version a state is told apart from: the one before the version shown, or before the present at `seq`.
[[nodiscard]] std::optional<Version> versionBefore(const std::vector<Version> &byNumber, Seq seq,
                                                   const std::optional<Version> &shown);
/// Counts the items among what differs from that version.
[[nodiscard]] ChangesSince changesSince(int version, const std::vector<Difference> &differences);

/// One printing as the user asked for it.
struct PrintRequest {
    PrintContent content = PrintContent::Form;
    OfficialRule rule{}; ///< review copies carry boxes, opinions, row codes and a check code; public ones none of them
    Paper paper = Paper::A4;
    Turn turn = Turn::Landscape;
    Sections sections = Sections::None; ///< of PrintContent::Form
    PaperLook look{};
    QString title{};                              ///< over the table; empty = the catalog's
    QString office{};                             ///< left under the title; empty = 编制单位
    std::optional<std::vector<Column>> columns{}; ///< nothing = formColumns of the paper
    RowSelection rows{};
    ItemScope scope{};                         ///< in catalog order; not asked when rows are named
    std::optional<Version> version{};          ///< what the reader shows; nothing = the present
    QDateTime at{};                            ///< the date on the paper while there is no version
    std::optional<ChangesSince> since{};       ///< told in a summary
    std::shared_ptr<const PlainTable> table{}; ///< for PrintContent::Table, Notice and Redline
    std::optional<PersonalChoices> personal{}; ///< nothing = as the catalog's state remembers them
    int firstPage = 1;
    int lastPage = 0; ///< 0 = to the end
};

/// The rows wanted, those of the scope among them. Errors: as itemsIn.
[[nodiscard]] Result<RowSelection> rowsOf(Reader &reader, const PrintRequest &request, const Progress &progress = {});

/// In points (1/72 inch).
[[nodiscard]] QSizeF paperSize(Paper paper, Turn turn);

/// The columns a paper has room for: eight on A4, the whole national form on A3.
[[nodiscard]] std::vector<Column> formColumns(const Fields &fields, Paper paper, const ColumnNeeds &needs);

}
