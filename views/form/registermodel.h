// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/layout.h"
#include "session/catalogsession.h"

#include <QtCore/QAbstractTableModel>

namespace gk {

/// The live records of a short register (offices, documents, tasks) with all fields people may see, in catalog order.
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    RegisterModel(CatalogSession &session, Kind kind, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Record &recordAt(int row) const { return m_records.at(std::size_t(row)); }
    /// @return -1 when the record is not in the register
    [[nodiscard]] int rowOf(const RecordRef &ref) const;
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }

private:
    [[nodiscard]] QString itemName(const Uid &item) const;
    void load();
    void follow(const Changed &change);

    CatalogSession &m_session;
    Kind m_kind;
    std::vector<Column> m_columns;
    std::vector<Record> m_records;
    QHash<RecordRef, int> m_rows;
};

}
