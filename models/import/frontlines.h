// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace gk {

/// A line that stands above a table, or a cell of such a line.
struct FrontLine {
    std::size_t source = 0; ///< index of the source table
    qint64 row = -1;        ///< from 0; -1 for a line of a document, outside its tables
    int column = 0;
    QString text{};
};

/// What a line says of the catalog as a whole.
struct FrontFact {
    FrontLine line{};
    QString
        setting{}; ///< title, year, office, front_basis …; empty for what no setting holds, as a date or a draft stage
    QString text{}; ///< what belongs there
};

/// Understands the lines above a table: title, year, compiling office, and the sentences of 编制说明 by what they speak of.
/// Several lines may be of one setting: they are its paragraphs, in order. A line that is no text of the catalog (附件1,
/// a date, a draft stage) comes back without a setting. Only a year that a title or an edition names is one.
[[nodiscard]] std::vector<FrontFact> understandFront(const std::vector<FrontLine> &lines);

/// "编制单位：某局", which may also stand in what looks like a row of headings.
[[nodiscard]] bool isLabelled(const QString &text);

/// Whether a sheet of nothing but lines is the front text of the tables on the others.
[[nodiscard]] bool isFrontSheet(const QString &firstLine);

}
