// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/layout.h"

#include <QtCore/QHash>

#include <array>
#include <vector>

namespace gk {

/// A letter size of the form's body, in points, and the height of one line of it.
struct FormSize {
    double letter = 0;
    double line = 0;
};
/// The usual size, then those for very long texts: a row cannot be taller than tallestRow and nothing may be cut off.
inline constexpr std::array formSizes{FormSize{10, 13.5}, FormSize{8, 11}, FormSize{6, 8.5}};
inline constexpr double tallestRow = 409; ///< points; Excel's limit is 409.5
inline constexpr double rowMargin = 5;    ///< points above and below the text together

/// One cell of the official form, ready to be written.
struct FormCell {
    QByteArray utf8{};    ///< as it stands in the file, see cellUtf8
    int lines = 0;        ///< at its letter size; 0 = empty
    int size = 0;         ///< index of formSizes: smaller letters for a text that would not fit the tallest row
    qsizetype length = 0; ///< in UTF-16 units: what a spreadsheet counts
};

/// The cells of official rows. Texts repeat a great deal in a catalog (offices, limits, channel lists), so each distinct
/// value of a column is worded, measured and encoded once.
class RowTexts
{
public:
    RowTexts(const Fields &fields, std::vector<Column> columns, const Names &names);

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    /// The cells of one item, one per column; `serial` is the text of 序号.
    [[nodiscard]] std::vector<FormCell> cells(const Record &record, const QString &serial);

private:
    [[nodiscard]] FormCell cell(std::size_t at, const Record &record, const QString &serial);
    [[nodiscard]] const FormCell &inherited(std::size_t at, const Record &record);
    [[nodiscard]] FormCell made(const QString &text, const Column &column) const;

    const Fields &m_fields;
    std::vector<Column> m_columns;
    const Names &m_names;
    std::vector<QHash<QString, FormCell>> m_known;    ///< by column: stored text → cell
    std::optional<Uid> m_domain;                      ///< of the item worded last
    std::vector<std::optional<FormCell>> m_inherited; ///< by column: what items of that domain inherit
};

}
