// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"
#include "catalog/names.h"
#include "import/marks.h"

namespace gk {

/// A cell of a foreign table read for one field.
struct CellReading {
    Value value{};
    bool isUnderstood = true;            ///< else it belongs beside the item, under its heading
    std::vector<ImportNoteKind> notes{}; ///< what was done to the text
    QStringList local{};                 ///< terms the official list does not have
    QString group{};                     ///< for the audience: the words that name the specific group
};

/// Texts of one line or several, dates, single terms and lists of terms, as published catalogs write them. Parties are
/// read by the taker, who knows the offices.
/// @param marks what the signs of the column's lists mean
[[nodiscard]] CellReading readCell(const FieldInfo &info, const QString &text, const ListMarks &marks,
                                   const Names &names);

/// 公开要求: what of the text is basis, what time limit.
struct Requirement {
    QString basis{};
    QString timeLimit{};
    bool isSure = true;
};
[[nodiscard]] Requirement readRequirement(const QString &text);

}
