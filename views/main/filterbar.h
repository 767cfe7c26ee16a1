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

/// Above the grid: what it is narrowed to in sentences that can be turned round and removed, how many items that leaves,
/// and the way back to the catalog order. There only while something is narrowed, sorted or grouped.
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
    /// The column's condition is to be asked about again.
    void editRequested(int column);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What a chip stands for.
    struct Part {
        enum class Kind { Domain, Words, Condition, ChangedSince, Notes, Group } kind = Kind::Domain;
        QString column{};
        bool operator==(const Part &) const = default;
    };
    void showState();
    void showCount();
    void remove(const Part &part);
    void turnRound(const Part &part);
    void showMenu(const Part &part, const QPoint &at);
    [[nodiscard]] std::vector<std::pair<QString, Part>> parts() const;
    [[nodiscard]] Part partOf(const QString &chip) const;
    [[nodiscard]] QString nameOf(const QString &column) const;

    ItemTable &m_table;
    ChipList *m_chips;
    PlainLabel *m_empty;
    PlainLabel *m_count;
    QPushButton *m_order;
    std::vector<std::pair<QString, Part>> m_parts; ///< by the words on their chips
};

}
