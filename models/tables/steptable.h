// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <QtCore/QAbstractTableModel>

namespace gk {

/// The list of steps 操作记录, newest first, read further back as one scrolls. Edits folded into one step are one row,
/// with the words and time of the last of them.
class StepTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Time, Author, Label, ColumnCount };
    enum Role {
        SeqRole = Qt::UserRole + 1, ///< qint64: the newest change set of the step
        StepKindRole,               ///< int of StepKind
        OriginRole,                 ///< QString: file an import came from
        InfoRole,                   ///< gk::ChangeSetInfo
    };

    explicit StepTable(CatalogSession &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Times as QDateTime, author and label as written.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] const ChangeSetInfo &step(int row) const { return m_steps.at(std::size_t(row)); }

private:
    void load();
    void takeNew();

    CatalogSession &m_session;
    std::vector<ChangeSetInfo> m_steps;
    Seq m_oldest{}; ///< the oldest change set read
    bool m_hasMore = true;
};

}
