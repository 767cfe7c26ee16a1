// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"
#include "tables/headings.h"

#include <QtCore/QAbstractTableModel>

namespace gk {

/// The versions, newest first; above them the present, which has no number.
class VersionTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Number, Label, Stage, Reason, Author, Time, Items, Approved, ColumnCount };
    enum Role {
        VersionRole = Qt::UserRole + 1, ///< int; invalid for the present
        DigestRole,                     ///< QString
        IsShownRole,                    ///< bool: the state the window shows
        ApprovedByRole,                 ///< QString
        ApprovedOnRole,                 ///< QString, an ISO date
    };

    explicit VersionTable(CatalogSession &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Numbers as numbers, times as QDateTime, the rest as written; of the present only Items.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value,
                       int role = Qt::EditRole) override;
    /// Nothing for the present.
    [[nodiscard]] std::optional<Version> version(int row) const;
    [[nodiscard]] int rowOf(std::optional<int> version) const;

private:
    void refresh();

    CatalogSession &m_session;
    Headings m_headings{ColumnCount};
    std::vector<Version> m_versions;              ///< newest first
    mutable std::optional<qint64> m_presentItems; ///< counted when first asked for: a view asks at every turn
};

}
