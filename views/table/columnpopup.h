// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/itemfilter.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QCheckBox;
class QLineEdit;
class QListView;
class QPushButton;

namespace gk {

class ItemTable;
class PlainLabel;
class ValueList;

/// What can be asked of one column, below its heading: its order, groups, and which values are shown. Nothing ticked means
/// no condition; words without a tick mean that the cell contains them. Esc leaves everything as it was.
class ColumnPopup : public QFrame
{
    Q_OBJECT
public:
    ColumnPopup(const ItemTable &table, int column, QWidget *parent);

signals:
    /// What is asked of the column from now on; nothing = no condition.
    void conditionChosen(const std::optional<gk::ColumnCondition> &condition);
    void sortChosen(Qt::SortOrder direction);
    void groupChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &title);
    void showState();
    void accept();
    void choose(ColumnCondition condition);
    void tickCurrent();

    QString m_key;
    QLineEdit *m_search;
    QListView *m_view;
    ValueList *m_values;
    QCheckBox *m_isNegated;
    PlainLabel *m_said;
    QPushButton *m_clear;
    QPushButton *m_ok;
    QTimer m_delay;
};

}
