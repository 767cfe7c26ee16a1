// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importreport.h"
#include "catalog/plaintable.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace gk {

/// The report of an import in words, line by line in the order of the files: what each column was taken for, what became
/// of each row, and each cell that was not taken as it stands there.
class ReportLines
{
public:
    enum Column { Place, Cell, Subject, Original, Taken, Done, Why, ColumnCount };
    enum class Group : quint8 { Taken, Look, Normalised, LeftOut };

    explicit ReportLines(std::shared_ptr<const ImportReport> report);

    [[nodiscard]] std::size_t count() const { return m_lines.size(); }
    [[nodiscard]] QString text(std::size_t line, Column column) const;
    [[nodiscard]] Group group(std::size_t line) const;
    [[nodiscard]] static QString heading(Column column);
    [[nodiscard]] static QString groupName(Group group);
    /// "12 added, 3 changed …", one sentence.
    [[nodiscard]] QString summary() const;
    /// As it is written into a file; what is beyond the rows of a spreadsheet is told in its last line.
    [[nodiscard]] PlainTable table(const QString &title, const QString &lead) const;

private:
    struct Line {
        enum class Of : quint8 { Column, Row, Note };
        std::size_t source = 0;
        qint64 row = 0; ///< from 1; 0 for what is said of a whole table
        Of of = Of::Row;
        std::size_t at = 0;     ///< index among the tables, rows or notes
        std::size_t column = 0; ///< index among the table's columns
    };
    [[nodiscard]] Group groupOf(const Line &line) const;
    [[nodiscard]] QString textOfColumn(const Line &line, Column column) const;
    [[nodiscard]] QString textOfRow(const Line &line, Column column) const;
    [[nodiscard]] QString textOfNote(const Line &line, Column column) const;

    std::shared_ptr<const ImportReport> m_report;
    std::vector<Line> m_lines{};
};

/// The lines of a report as a table, all or one group of them.
class ReportTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const ReportLines> lines);
    /// Nothing = all.
    void setGroup(std::optional<ReportLines::Group> group);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void select();

    std::shared_ptr<const ReportLines> m_lines{};
    std::optional<ReportLines::Group> m_group{};
    std::vector<std::size_t> m_shown{};
};

}
