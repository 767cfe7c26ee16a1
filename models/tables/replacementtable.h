// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/replacement.h"
#include "tables/headings.h"

#include <QtCore/QAbstractTableModel>

namespace gk {

/// What a replacement would change, cell by cell; each can be left out.
class ReplacementTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Item, InField, Before, After, ColumnCount };
    enum Role {
        CellRole = Qt::UserRole + 1, ///< gk::ReplacedCell
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// The item by its name, the field by its key; the first column carries the tick.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role) override;

    /// Shows other cells; those that were left out before and would change in the same way stay left out.
    void setCells(std::vector<ReplacedCell> cells);
    [[nodiscard]] const ReplacedCell &cell(int row) const { return m_cells.at(std::size_t(row)).cell; }
    /// Places found, also in cells that cannot be changed.
    [[nodiscard]] qint64 places() const;
    /// Cells that cannot be changed.
    [[nodiscard]] qint64 refused() const;
    /// Ticked cells.
    [[nodiscard]] qint64 chosen() const;
    [[nodiscard]] std::vector<Change> changes() const;
    void chooseAll(bool isChosen);

signals:
    void choiceChanged();

private:
    struct Row {
        ReplacedCell cell{};
        bool isChosen = true;
    };
    std::vector<Row> m_cells;
    Headings m_headings{ColumnCount};
};

}

Q_DECLARE_METATYPE(gk::ReplacedCell)
