// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/itemindex.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>

namespace gk {

class ItemTable;

/// The values of a column with their counts, to be ticked. Counted on a worker, anew for each word looked for; what is
/// ticked stays ticked also while it is not listed.
class ValueList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole + 1 }; ///< qint64

    ValueList(const ItemTable &table, int column, QObject *parent);

    /// Lists the values in which the words occur, also as first letters of pinyin.
    void setWords(const QString &words);
    void setTicked(const QStringList &texts);
    /// As they are written in the catalog.
    [[nodiscard]] QStringList ticked() const { return m_ticked.values(); }
    /// Values there are, also when there are too many to be listed.
    [[nodiscard]] qint64 distinct() const { return m_distinct; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void counted();
    void tickedChanged();

private:
    const ItemTable &m_table;
    int m_column;
    std::vector<ValueCount> m_values;
    qint64 m_distinct = 0;
    QHash<QString, QString> m_ticked;                      ///< case-folded: as written
    std::shared_ptr<int> m_run = std::make_shared<int>(0); ///< a late answer is dropped, also after the list is gone
};

}
