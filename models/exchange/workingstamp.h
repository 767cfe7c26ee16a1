// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"
#include "exchange/tablesource.h"

#include <QtCore/QHash>

namespace gk {

/// Stands in the first cell of a working file's hidden stamp sheet, by which it is known whatever the sheet is called.
inline constexpr QStringView stampMark = u"主动公开目录工作文件存根";

/// What a working file remembers of itself: for each cell a sum of what it said when it was written. Sums and not a
/// position in the journal, so that a file is also understood by a copy of the catalog that knows nothing of it, and
/// after any program has saved it.
class WorkingStamp
{
public:
    /// @param table the sheet whose first cell says stampMark; lines that somebody broke count as not there
    [[nodiscard]] static WorkingStamp from(const SourceTable &table, const Fields &fields);

    /// Whether the cell of this item says exactly what was written out for it.
    [[nodiscard]] bool isUntouched(const Uid &item, Field field, const QString &text) const;

    /// Whether the cell was written out and what the catalog says there now is something else.
    [[nodiscard]] bool isOvertaken(const Uid &item, Field field, const QString &now) const;
    /// Whether notes stood beside that cell when it was written; an empty key means the whole item.
    [[nodiscard]] bool hasNotes(const Uid &item, const QString &field) const;
    /// Whether the comment says exactly what was written out there, white space aside.
    [[nodiscard]] bool isUntouchedNote(const Uid &item, const QString &field, const QString &comment) const;

    /// What stands in the line of an item for the comment on one of its cells.
    [[nodiscard]] static QByteArray noteSum(const QString &field, const QString &comment);
    /// The line naming the columns, and the line of one item: what `from` reads.
    [[nodiscard]] static QByteArray keyLine(const std::vector<QLatin1StringView> &keys);
    [[nodiscard]] static QByteArray sumLine(const std::vector<QString> &texts);

private:
    QHash<Field, qsizetype> m_places{}; ///< field → its place among the sums of a line
    QHash<Uid, QString> m_lines{};
    QHash<Uid, QStringList> m_notes{}; ///< see noteSum
};

/// Gives the sheets of one file that name items by uid the file's stamp and drops its other sheets, which explain; without
/// a stamp the tables stay as they are. All cells of a working file are texts: one that a program took for a formula, and
/// which nobody has reckoned, reads as it was written.
void takeStamp(std::vector<SourceTable> &tables, const Fields &fields);

}
