// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/importrows.h"

#include <QtWidgets/QWidget>

#include <array>

class QButtonGroup;
class QTableView;
class QTreeView;
class QToolButton;

namespace gk {

class ImportCells;
class PlainLabel;

/// What the source becomes: its rows by what becomes of them, and the chosen one field by field beside its original.
class ResultPane : public QWidget
{
    Q_OBJECT
public:
    /// @param records must live as long
    ResultPane(const ProposedRecords &records, QWidget *parent = nullptr);

    /// The records show another reading of these files.
    void refresh(const ImportFiles &files);
    /// Chooses the row that speaks of this one of a source, whatever filter hides it; and the field of a column.
    void choose(std::size_t source, qint64 number, int column);
    [[nodiscard]] const ImportRows &rows() const { return *m_rows; }
    [[nodiscard]] const ImportCells &cells() const { return *m_cells; }
    void setFilter(ImportRows::Filter filter);

signals:
    /// The user chose a row here, or one of its fields: show it in the source.
    void chosen(std::size_t source, qint64 number, int column);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showCounts();
    void showRow();
    void fitRows();

    const ProposedRecords &m_records;
    ImportFiles m_files{};
    ImportRows *m_rows;
    ImportCells *m_cells;
    QButtonGroup *m_filters;
    QTreeView *m_list;
    PlainLabel *m_match;
    QTableView *m_detail;
    int m_fittedWidth = 0; ///< of the detail, when its rows were measured
    bool m_isTold = false; ///< the source side has moved: nothing is told back
};

}
