// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/proposedrecords.h"

#include <QtCore/QAbstractTableModel>

namespace gk {

/// One row of an import field by field: what stands in the file, what it was taken for, what the catalog has.
class ImportCells : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { FieldName, Original, Taken, Before, Why, ColumnCount };
    struct Line {
        std::optional<Field> field{}; ///< nothing for a column without one
        QString heading{};            ///< of the column or columns in the file
        QString original{};
        QString taken{};
        QString before{};
        int column = -1;    ///< of the picture; -1 when no cell says it
        int confidence = 0; ///< percent; 0 = by no column
        bool isSaid = false;
        bool isChanged = false;
        std::vector<ImportNote> notes{};
    };

    explicit ImportCells(const ProposedRecords &records, QObject *parent = nullptr);

    /// @param picture of the source the row stands in
    void show(const RowOutcome &outcome, const SheetPicture &picture);
    void clear();
    [[nodiscard]] const Line &line(int row) const { return m_lines.at(std::size_t(row)); }
    [[nodiscard]] const RowOutcome &outcome() const { return m_outcome; }
    /// The line that a column of the picture goes into; -1 when there is none.
    [[nodiscard]] int rowOf(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Texts of the catalog and the file; names of fields and reasons are worded by the view.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void addColumns(const RecognisedTable &table, const SheetPicture &picture);
    void addOthers();
    void addNotes(const SheetPicture &picture);
    Line &lineOf(Field field);

    const ProposedRecords &m_records;
    RowOutcome m_outcome{};
    std::vector<Line> m_lines{};
    QHash<int, std::size_t> m_byColumn{}; ///< line by column of the picture
};

}
