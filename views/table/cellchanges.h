// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"

#include <QtCore/QStringList>

#include <optional>
#include <set>
#include <vector>

namespace gk {

class ItemTable;

/// What an act on many cells comes to: the changes, and the texts that cannot be read as values. Cells are named row by
/// row; those of one row are worked out one after another, because two ticks of one field must not undo each other.
class CellChanges
{
public:
    explicit CellChanges(const ItemTable &table) : m_table(table) {}

    /// The cell is to read as `text`.
    void put(int row, int column, const QString &text);
    /// The cell is to hold a value as another cell of its field has it.
    void put(int row, int column, const Value &value);
    /// A cell of an item that is still to be made, the `number`th one (from 1).
    void putNew(Record &item, int number, int column, const QString &text);

    [[nodiscard]] std::vector<Change> &changes() { return m_changes; }
    [[nodiscard]] const std::vector<Change> &changes() const { return m_changes; }
    /// "heading, row: text" of the first few, enough to find them.
    [[nodiscard]] const QStringList &refused() const { return m_refused; }
    [[nodiscard]] int countOfRefused() const { return m_countOfRefused; }
    [[nodiscard]] bool isEmpty() const { return m_changes.empty(); }
    /// Words the step by what was named: one cell, one column of several items, or several columns.
    [[nodiscard]] QString label() const;

private:
    [[nodiscard]] Record *at(int row);
    void take(Record &item, const std::vector<Change> &made);
    void refuse(const QString &where);

    const ItemTable &m_table;
    std::optional<Record> m_item{}; ///< of m_row, with what was put into it
    int m_row = -1;
    int m_rows = 0;
    std::set<int> m_columns{};
    std::vector<Change> m_changes{};
    QStringList m_refused{};
    int m_countOfRefused = 0;
};

}
