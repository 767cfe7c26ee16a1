// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

class QPushButton;

namespace gk {

class ChipList;
class ItemTable;
class PlainLabel;

/// Above the grid: what it is narrowed to, how many items that leaves, and the way back to the catalog order.
/// There only while something is narrowed or sorted.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(ItemTable &table, QWidget *parent = nullptr);

signals:
    /// @param total items of the whole catalog; nothing while they are being counted
    void counted(std::optional<qint64> total);
    void domainCleared();
    void searchCleared();
    void orderRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void clear(const QString &chip);

    ItemTable &m_table;
    ChipList *m_chips;
    PlainLabel *m_empty;
    PlainLabel *m_count;
    QPushButton *m_order;
    QString m_domainChip;
};

}
