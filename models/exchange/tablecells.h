// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"
#include "exchange/tablerows.h"

namespace gk {

/// Takes the cells of a row into an item: only those that say something else than the catalog shows already.
class CellTaker
{
public:
    CellTaker(const Fields &fields, const Names &names, const SourceTable &table, const TableHeader &header,
              TableImport &report);

    /// @param item the item as it is; a new one has its domain only
    /// @return the item as the row wants it
    [[nodiscard]] Record taken(const SourceRow &row, const Record &item);

private:
    void take(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted);
    void takeTick(const SourceColumn &column, const QString &text, Record &wanted) const;
    void takeGroup(const QString &text, Record &wanted) const;
    void takeText(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted);
    void keepExtra(const QString &heading, const QString &text, Record &wanted) const;
    void note(const SourceRow &row, const SourceColumn &column, ImportNoteKind kind, const QString &taken);
    void noteLocals(const SourceRow &row, const SourceColumn &column, const FieldInfo &info, const Value &value);

    const Fields &m_fields;
    const Names &m_names;
    const SourceTable &m_table;
    const TableHeader &m_header;
    TableImport &m_report;
    bool m_isLiteral; ///< a table with uids is a working file: texts are taken to the letter
};

}
