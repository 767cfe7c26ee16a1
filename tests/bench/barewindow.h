// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>
#include <QtWidgets/QMainWindow>

#include <vector>

class QTableView;

namespace gk::bench {

/// Texts held in memory: what a window shows when it need not read a file.
class PlainTable final : public QAbstractTableModel
{
public:
    explicit PlainTable(std::vector<QStringList> rows, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<QStringList> m_rows;
};

/// What Qt itself gives of such a window: menus, tool bar, tree, table and status bar, and nothing of ours behind them.
class BareWindow final : public QMainWindow
{
public:
    /// @param columnWidths in pixels; the columns left out keep Qt's width
    explicit BareWindow(std::vector<QStringList> rows, const std::vector<int> &columnWidths = {});
    [[nodiscard]] QTableView &table() const { return *m_table; }

private:
    QTableView *m_table;
};

/// A screenful of made-up rows of sixteen cells.
[[nodiscard]] std::vector<QStringList> someRows();

}
