// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/headings.h"
#include "tables/notebook.h"

#include <QtCore/QAbstractTableModel>

#include <functional>

namespace gk {

/// Which notes are listed.
struct NoteFilter {
    enum class State { Open, Done, Both } state = State::Open;
    std::optional<QString> mark{}; ///< only notes with this mark; the empty one: only those without
    QString text{};                ///< part of the words, the author or the item's name, in any case of letters

    bool operator==(const NoteFilter &) const = default;
};

/// The list of notes and marks in catalog order of their items, those on removed items left out.
class NoteTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Mark, Item, InField, Text, Author, Date, Done, ColumnCount };
    enum Role {
        NoteRole = Qt::UserRole + 1, ///< gk::Note
        SerialRole,                  ///< qint64: place of the item in the catalog; 0 for the catalog as a whole
    };
    /// Where an item stands in the catalog: 1, 2, …
    using SerialOf = std::function<qint64(RowId)>;

    NoteTable(NoteBook &book, SerialOf serialOf, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Item by its name, field by its key, done as a bool, the others as written.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role) override;

    [[nodiscard]] const NoteFilter &filter() const { return m_filter; }
    void setFilter(const NoteFilter &filter);
    /// @return nullptr when there is no such row; valid until the next change
    [[nodiscard]] const Note *noteAt(int row) const;
    /// @return -1 when it is not listed
    [[nodiscard]] int rowOf(const Uid &note) const;
    /// Notes on living items, listed or not.
    [[nodiscard]] qsizetype total() const;

public slots:
    /// The items stand in another order.
    void reorder();

private:
    [[nodiscard]] bool isListed(const Note &note) const;
    [[nodiscard]] QString itemName(const Uid &item) const;
    [[nodiscard]] std::vector<RowId> listed() const;
    void refill();
    void follow(const QSet<RowId> &notes);
    void removeAt(int row);

    NoteBook &m_book;
    SerialOf m_serialOf;
    NoteFilter m_filter;
    std::vector<RowId> m_rows;
    mutable QHash<Uid, QString> m_names; ///< of items, until they change
    Headings m_headings{ColumnCount};
};

}
