// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

namespace gk {

class GridView;
class ItemTable;
class MessageStrip;
struct Column;
struct Record;

/// The grid with the strip above it in which pastes are asked about and refusals told.
class GridPanel : public QWidget
{
    Q_OBJECT
public:
    explicit GridPanel(ItemTable &table, QWidget *parent = nullptr);

    [[nodiscard]] GridView &grid() const { return *m_grid; }
    [[nodiscard]] MessageStrip &strip() const { return *m_strip; }
    /// Shows another widget in the grid's place, below the strip; the grid stays as it is behind it. Nothing = the grid
    /// again. Whatever had the keyboard here hands it over.
    void cover(QWidget *with);
    [[nodiscard]] bool isCovered() const { return m_cover; }

private:
    MessageStrip *m_strip;
    GridView *m_grid;
    QWidget *m_cover = nullptr;
};

/// The words of a single edit in the list of steps, for the table's constructor.
[[nodiscard]] QString wordsOfEdit(const Column &column, const Record &item);

}
