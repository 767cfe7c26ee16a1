// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/sheettable.h"

#include "base/text.h"

#include <algorithm>

namespace gk {

void SheetTable::show(SheetPicture picture)
{
    beginResetModel(); // another table altogether
    m_picture = std::move(picture);
    m_reading = {};
    m_columns.clear();
    m_cells.clear();
    m_alike.clear();
    m_said.clear();
    endResetModel();
}

void SheetTable::explain(SourceReading reading, std::vector<RecognisedColumn> columns,
                         const ImportCorrections &corrections)
{
    m_reading = std::move(reading);
    m_columns = std::move(columns);
    m_cells.clear();
    m_alike.clear();
    m_said.clear();
    const TablePlace place = m_picture.place();
    for (const ImportCorrections::Text &text : corrections.texts) {
        if (text.table != place)
            continue;
        if (text.of == ImportCorrections::Text::Of::Cell)
            m_cells.insert({text.row, text.column}, text.to);
        else
            m_alike.insert({text.column, text.from}, text.to);
    }
    for (const ImportCorrections::Row &row : corrections.rows) {
        if (row.table == place)
            m_said.insert(row.number);
    }
    if (rowCount() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const RecognisedColumn *SheetTable::column(int column) const
{
    const auto it = std::ranges::find(m_columns, column, &RecognisedColumn::index);
    return it == m_columns.end() ? nullptr : &*it;
}

SourceRowKind SheetTable::kind(int row) const
{
    const auto at = m_picture.tableRow(row);
    if (!at)
        return SourceRowKind::Front;
    return *at < m_reading.kinds.size() ? m_reading.kinds[*at] : SourceRowKind::Outside;
}

int SheetTable::countAlike(int column, const QString &text) const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += m_picture.tableRow(row) && m_picture.text(row, column) == text ? 1 : 0;
    return count;
}

std::optional<QString> SheetTable::corrected(int row, int column) const
{
    const auto number = m_picture.number(row);
    if (!number)
        return std::nullopt;
    if (const auto cell = m_cells.constFind({*number, column}); cell != m_cells.cend())
        return *cell;
    const auto alike = m_alike.constFind({column, m_picture.text(row, column)});
    return alike == m_alike.cend() ? std::nullopt : std::optional(*alike);
}

int SheetTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_picture.rowCount();
}

int SheetTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_picture.columnCount();
}

QVariant SheetTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return corrected(index.row(), index.column()).value_or(m_picture.text(index.row(), index.column()));
    case OriginalRole:
        return corrected(index.row(), index.column()) ? m_picture.text(index.row(), index.column()) : QVariant();
    case RowKindRole:
        return int(kind(index.row()));
    case RowSaidRole: {
        const auto number = m_picture.number(index.row());
        return number && m_said.contains(*number);
    }
    default:
        return {};
    }
}

QVariant SheetTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const auto number = section < rowCount() ? m_picture.number(section) : std::nullopt;
        return role == Qt::DisplayRole && number ? QString::number(*number + 1) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return columnLetters(section);
    const RecognisedColumn *found = role == ColumnRole ? column(section) : nullptr;
    return found ? QVariant::fromValue(*found) : QVariant();
}

Qt::ItemFlags SheetTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && m_picture.tableRow(index.row()) ? flags | Qt::ItemIsEditable : flags;
}

bool SheetTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value.toString() == index.data().toString())
        return false;
    emit textGiven(index.row(), index.column(), value.toString());
    return true;
}

}
