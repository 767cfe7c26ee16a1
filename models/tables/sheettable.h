// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/importfiles.h"

#include <QtCore/QAbstractTableModel>

namespace gk {

/// A source of an import as its file shows it, with what each row and column was taken for.
class SheetTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RowKindRole = Qt::UserRole + 1, ///< int of SourceRowKind
        OriginalRole,                   ///< QString: the text of the file where the user gave another
        RowSaidRole,                    ///< bool: the user said what the row is
        ColumnRole,                     ///< gk::RecognisedColumn of a horizontal header; nothing when there is none
    };

    explicit SheetTable(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Another table altogether; nothing of it is understood yet.
    void show(SheetPicture picture);
    /// What the rows and columns were taken for, and what the user said.
    void explain(SourceReading reading, std::vector<RecognisedColumn> columns, const ImportCorrections &corrections);
    [[nodiscard]] const SheetPicture &picture() const { return m_picture; }
    [[nodiscard]] const RecognisedColumn *column(int column) const;
    [[nodiscard]] SourceRowKind kind(int row) const;
    /// How many cells of the column have this text.
    [[nodiscard]] int countAlike(int column, const QString &text) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Columns by letter, rows by the number in the file.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Asks for the correction by `textGiven`; what is shown changes when the table is explained again.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void textGiven(int row, int column, const QString &text);

private:
    [[nodiscard]] std::optional<QString> corrected(int row, int column) const;

    SheetPicture m_picture{};
    SourceReading m_reading{};
    std::vector<RecognisedColumn> m_columns{};
    QHash<std::pair<qint64, int>, QString> m_cells{};  ///< texts the user gave, by row number and column
    QHash<std::pair<int, QString>, QString> m_alike{}; ///< by column and original text
    QSet<qint64> m_said{};                             ///< numbers of rows
};

}

Q_DECLARE_METATYPE(gk::RecognisedColumn)
