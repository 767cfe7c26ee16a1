// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/proposedrecords.h"

#include <QtCore/QAbstractTableModel>

#include <array>

namespace gk {

/// The rows of an import with what becomes of each, in the order of the files.
class ImportRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Place, Name, Domain, ColumnCount };
    enum Role {
        FateRole = Qt::UserRole + 1, ///< int of RowFate
        LooksRole,                   ///< int: how many places of the row somebody should look at
    };
    /// Which rows are shown.
    enum class Filter : quint8 { All, Added, Changed, Unchanged, LeftOut, Look };

    /// @param records must live as long
    explicit ImportRows(const ProposedRecords &records, QObject *parent = nullptr);

    /// The records show another reading, of these files.
    void refresh(const ImportFiles &files);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] qint64 count(Filter filter) const { return m_counts.at(std::size_t(filter)); }
    [[nodiscard]] const RowOutcome &outcome(int row) const;
    /// The row that speaks of this one of a source, or of the item it is joined to; -1 when it is not shown.
    [[nodiscard]] int rowOf(std::size_t source, qint64 number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static constexpr std::size_t filters = std::size_t(Filter::Look) + 1;

    void select();
    [[nodiscard]] std::size_t rowsOfReading() const;
    [[nodiscard]] static bool isShown(const RowOutcome &row, Filter filter);
    [[nodiscard]] QString nameOf(const RowOutcome &outcome) const;

    const ProposedRecords &m_records;
    ImportFiles m_files{};
    std::vector<std::size_t> m_shown{}; ///< indexes among the rows of the reading
    Filter m_filter = Filter::All;
    std::array<qint64, filters> m_counts{}; ///< by filter
};

}
