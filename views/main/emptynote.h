// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QAbstractScrollArea;
class QPushButton;

namespace gk {

class ItemTable;
class PlainLabel;

/// What stands in the middle of a table without rows: a sentence that says why, and buttons that say what to do.
class EmptyNote : public QWidget
{
    Q_OBJECT
public:
    /// @param over the view it lies upon
    EmptyNote(ItemTable &table, QAbstractScrollArea &over);

    /// Worded and shown as the table is now.
    void showState();

signals:
    void showAllRequested();
    void importRequested();
    void addRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();

    ItemTable &m_table;
    QAbstractScrollArea &m_over;
    PlainLabel *m_text;
    QPushButton *m_showAll;
    QPushButton *m_import;
    QPushButton *m_add;
};

}
