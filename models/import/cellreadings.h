// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/cellreading.h"
#include "import/sheetview.h"
#include "import/subjects.h"
#include "import/tableheader.h"

#include <QtCore/QHash>

#include <span>

namespace gk {

/// What the cells of a table say, each text of a column read once: offices, limits and lists of channels stand in row
/// after row, and what was read of them shares its memory.
class CellReadings
{
public:
    /// @param rows the table's rows, from which the meaning of list signs is learned
    CellReadings(const Fields &fields, const Names &names, const SheetView &sheet, const TableHeader &header,
                 std::span<const std::size_t> rows);

    /// The text read for a field, see readCell; valid until the next call.
    [[nodiscard]] const CellReading &of(const SourceColumn &column, const FieldInfo &info, const QString &text);
    /// The text read as names, see partiesIn; valid until the next call.
    [[nodiscard]] const std::vector<NamedParty> &parties(int column, const QString &text, const QString &role);
    /// ○ is a tick unless ● stands beside it.
    [[nodiscard]] bool isCircleYes() const { return m_isCircleYes; }

private:
    void learn(const Fields &fields, const SheetView &sheet, const TableHeader &header,
               std::span<const std::size_t> rows);

    const Names &m_names;
    bool m_isCircleYes = true;
    QHash<int, ListMarks> m_marks{}; ///< by column
    QHash<std::pair<int, Field>, QHash<QString, CellReading>> m_known{};
    QHash<std::pair<int, QString>, QHash<QString, std::vector<NamedParty>>> m_parties{}; ///< by column and role
};

}
