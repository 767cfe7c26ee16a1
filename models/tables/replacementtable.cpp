// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/replacementtable.h"

#include <QtCore/QSet>

#include <algorithm>
#include <numeric>

namespace gk {

int ReplacementTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cells.size());
}

int ReplacementTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReplacementTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[cell, isChosen] = m_cells[std::size_t(index.row())];
    if (role == CellRole)
        return QVariant::fromValue(cell);
    if (role == Qt::CheckStateRole && index.column() == Item)
        return cell.value && isChosen ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Item:
        return cell.itemName;
    case InField:
        return QString(Fields::standard().info(cell.field).key);
    case Before:
        return cell.before;
    case After:
        return cell.after;
    default:
        return {};
    }
}

bool ReplacementTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Item || role != Qt::CheckStateRole)
        return false;
    Row &row = m_cells[std::size_t(index.row())];
    if (!row.cell.value)
        return false;
    row.isChosen = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit choiceChanged();
    return true;
}

Qt::ItemFlags ReplacementTable::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Item && cell(index.row()).value)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ReplacementTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_headings.at(section, orientation, role);
}

bool ReplacementTable::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (!m_headings.set(section, orientation, value, role))
        return false;
    emit headerDataChanged(orientation, section, section);
    return true;
}

void ReplacementTable::setCells(std::vector<ReplacedCell> cells)
{
    using Same = std::tuple<Uid, quint16, QString>;
    const auto nameOf = [](const ReplacedCell &cell) { return Same(cell.item.uid, cell.field.number, cell.after); };
    std::vector<Same> leftOut;
    for (const Row &row : m_cells) {
        if (!row.isChosen)
            leftOut.push_back(nameOf(row.cell));
    }
    std::ranges::sort(leftOut);
    beginResetModel();
    m_cells.clear();
    m_cells.reserve(cells.size());
    for (ReplacedCell &cell : cells) {
        const bool isChosen = leftOut.empty() || !std::ranges::binary_search(leftOut, nameOf(cell));
        m_cells.push_back({std::move(cell), isChosen});
    }
    endResetModel();
    emit choiceChanged();
}

qint64 ReplacementTable::places() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), qint64(0),
                           [](qint64 sum, const Row &row) { return sum + qint64(row.cell.places.size()); });
}

qint64 ReplacementTable::refused() const
{
    return std::ranges::count_if(m_cells, [](const Row &row) { return !row.cell.value; });
}

qint64 ReplacementTable::chosen() const
{
    return std::ranges::count_if(m_cells, [](const Row &row) { return row.cell.value && row.isChosen; });
}

std::vector<Change> ReplacementTable::changes() const
{
    std::vector<Change> changes;
    for (const auto &[cell, isChosen] : m_cells) {
        if (cell.value && isChosen)
            changes.push_back({cell.item, cell.field, *cell.value});
    }
    return changes;
}

void ReplacementTable::chooseAll(bool isChosen)
{
    if (m_cells.empty())
        return;
    for (Row &row : m_cells)
        row.isChosen = isChosen;
    emit dataChanged(index(0, Item), index(rowCount() - 1, Item), {Qt::CheckStateRole});
    emit choiceChanged();
}

}
