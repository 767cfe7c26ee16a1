// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importcorrections.h"
#include "import/columnmenu.h"

#include <QtWidgets/QWidget>

class QMenu;
class QTableView;
class QToolButton;

namespace gk {

class Legend;
class SheetTable;

/// The source as its file shows it, with what each row and column was taken for; here the user says what they are.
class SheetPane : public QWidget
{
    Q_OBJECT
public:
    explicit SheetPane(QWidget *parent = nullptr);

    [[nodiscard]] SheetTable &table() const { return *m_table; }
    /// Merged cells and widths after the table shows another picture.
    void arrange();
    /// Makes a cell current and brings it into view.
    void goTo(int row, int column);
    /// What the current column and row were taken for, on the buttons.
    void showCurrent();

signals:
    void currentChanged(int row, int column);
    void columnSaid(int column, const gk::ColumnChoice &choice);
    void columnForgotten(int column);
    void rowSaid(int row, gk::RowIs is);
    void rowForgotten(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillColumns(QMenu &menu, int column);
    void fillRows(QMenu &menu, int row);
    void popUpColumn(int column);
    void popUpCell(QPoint at);

    SheetTable *m_table;
    QTableView *m_view;
    QToolButton *m_column;
    QToolButton *m_row;
    Legend *m_legend;
};

}
