// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"

#include <optional>

namespace gk {

/// What an import did with a cell or row that the user may want to look at; the words stand in views/parts.
enum class ImportNoteKind : quint8 {
    NewDomain,      ///< taken: the path of the domain made for it
    OneLine,        ///< line breaks of a single-line field were taken out
    KeptAsExtra,    ///< not understood by the field: kept in 导入附加内容 under its heading
    ExtraColumn,    ///< no field of ours has this heading: the column is kept in 导入附加内容
    Rule,           ///< a subject that is no office of the register: taken as a rule
    LocalTerm,      ///< a term the official list does not have: kept on the item
    RepeatedHeader, ///< the row repeats the header and was left out
    CopiedRow,      ///< the identity stands in an earlier row too: taken as a new item
};
[[nodiscard]] QLatin1StringView keyOf(ImportNoteKind kind); ///< "new_domain", "one_line", …

struct ImportNote {
    QString source{};
    QString sheet{};
    QString cell{}; ///< "C7"
    qint64 row = 0; ///< from 1, as people count
    std::optional<Field> field{};
    ImportNoteKind kind = ImportNoteKind::NewDomain;
    QString original{};
    QString taken{};
};

}
