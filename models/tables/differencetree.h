// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"
#include "tables/headings.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QHash>

namespace gk {

/// What differs between two states: the records, and below each its fields with the texts before and after.
class DifferenceTree : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Columns { Name, Before, After, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of DifferenceKind, of records
        RecordKindRole,              ///< int of Kind
        UidRole,                     ///< QString
        FieldRole,                   ///< gk::Field, of fields
    };

    explicit DifferenceTree(CatalogSession &session, QObject *parent = nullptr);

    /// Shows the differences of two states, in the order given.
    void show(std::vector<Difference> differences);
    /// How many records differ in this way.
    [[nodiscard]] qint64 countOf(DifferenceKind kind) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Records by name; fields by their official title, texts as shown.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value,
                       int role = Qt::EditRole) override;
    [[nodiscard]] const Difference &difference(int row) const { return m_differences.at(std::size_t(row)); }

private:
    [[nodiscard]] QString nameOf(const Difference &difference) const;
    [[nodiscard]] QVariant fieldData(const FieldChange &change, int column, int role) const;

    CatalogSession &m_session;
    Headings m_headings{ColumnCount};
    std::vector<Difference> m_differences;
    QHash<QString, QString> m_tierNames; ///< as when the differences were shown
};

}
