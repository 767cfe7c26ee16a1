// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/layout.h"
#include "session/catalogsession.h"
#include "tables/itemindex.h"
#include "tables/recordcache.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

#include <stop_token>

namespace gk {

/// The items as rows under the columns of the official form: the order in which they are shown and the few pages of
/// them in memory. Invariant: every id shown was alive when the session last announced a change.
class ItemTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        FieldRole = Qt::UserRole + 1, ///< gk::Field
        TermRole,                     ///< of ticks: the term looked for
        TickRole,                     ///< bool: the term is set
        ChipsRole,                    ///< QStringList: the chosen terms of a list
        GroupRole,                    ///< in headerData: the official heading over several columns
        TitleLabelRole,               ///< in headerData: QByteArray, English title for the context "Field"
        GroupLabelRole,               ///< in headerData: the same of the group
        BlockRole,                    ///< int of Block flags
        StateRole,                    ///< the item's state, a term
        InheritedRole,                ///< bool: the value is the domain's
        PendingRole,                  ///< bool: not confirmed by the disk yet
        UidRole,                      ///< QString
    };
    /// Whether a cell of the levels is of one block with its neighbours in catalog order.
    enum Block { JoinsAbove = 1, JoinsBelow = 2 };
    /// Words the step of a single edit.
    using EditWords = std::function<QString(const Column &, const Record &)>;

    ItemTable(CatalogSession &session, EditWords words, QObject *parent = nullptr);
    ~ItemTable() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Reads the text as people type it and edits one field through the session; `refused` tells why it could not.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// Sorts as a view on a worker; a negative column is the catalog order.
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;

    [[nodiscard]] CatalogSession &session() const { return m_session; }
    [[nodiscard]] const Column &column(int number) const { return m_columns.at(std::size_t(number)); }
    /// The first column of the field, or -1.
    [[nodiscard]] int columnOf(Field field) const;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortDirection() const { return m_sortDirection; }
    [[nodiscard]] bool isInCatalogOrder() const { return m_sortColumn < 0; }
    [[nodiscard]] const ItemFilter &filter() const { return m_filter; }
    void setFilter(const ItemFilter &filter);
    /// The words looked for, to mark where they stand.
    [[nodiscard]] const SearchWords &search() const { return m_search; }
    /// In how many cells of the items shown one of the words occurs.
    [[nodiscard]] qint64 foundCells() const { return m_foundCells; }
    /// Whether one of the words occurs in what the cell shows.
    [[nodiscard]] bool isFound(const QModelIndex &index) const;
    /// All live items, shown or not.
    [[nodiscard]] qint64 total() const;
    /// Whether the first page stands for the whole list, which a worker is still reading.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    [[nodiscard]] bool isIndexed() const { return m_index.has_value(); }

    /// Whether the cell reads as something; as long as there is no index, by reading its item.
    [[nodiscard]] bool isFilled(int row, int column) const;
    [[nodiscard]] RowId idAt(int row) const { return m_shown.at(std::size_t(row)); }
    [[nodiscard]] std::vector<RowId> shownIds() const { return m_shown; }
    /// The record of a row; nothing when the row is not there any more.
    [[nodiscard]] std::optional<Record> recordAt(int row) const;
    /// @return -1 when the item is not shown
    [[nodiscard]] int rowOf(RowId id) const;
    [[nodiscard]] int rowOf(const RecordRef &item) const;
    /// The place in the whole catalog, whatever is shown: 1, 2, …; 0 = not there.
    [[nodiscard]] qint64 serialOf(RowId id) const;
    /// How many items that are not shown stand between two rows in catalog order; 0 while sorted by a column.
    [[nodiscard]] qint64 hiddenBetween(int firstRow, int lastRow) const;
    /// The item's neighbours in catalog order, whatever is shown.
    [[nodiscard]] std::optional<Record> before(RowId id) const { return neighbour(id, -1); }
    [[nodiscard]] std::optional<Record> after(RowId id) const { return neighbour(id, 1); }

    /// The changes that make a cell read as `text`; empty when it does already. Ticks take √, 是, 1 and the like.
    /// Errors: as readText; ReadOnly for the running number.
    [[nodiscard]] Result<std::vector<Change>> changesFor(const QModelIndex &index, const QString &text) const;
    /// The same for a new item that stands at no row yet.
    [[nodiscard]] Result<std::vector<Change>> changesFor(int column, const Record &item, const QString &text) const;

signals:
    /// A typed text could not be taken; it stays with whoever typed it.
    void refused(const gk::Error &error, const QModelIndex &index, const QString &text);
    /// Which rows are shown, or all there are, is different now.
    void shownChanged();
    void sortChanged(int column, Qt::SortOrder direction);

private:
    using CellSet = QSet<std::pair<RecordRef, Field>>;

    void load();
    void loadOrder();
    void buildIndex();
    void takeIndex(Result<ItemIndex> index);
    void take(const Changed &change);
    void takeItems(const QList<std::pair<Uid, QList<Field>>> &items);
    void announce(const Record &item, const QList<Field> &fields);
    void clearPending();
    void show(std::vector<RowId> ids);
    void showRearranged(std::vector<RowId> ids);
    void removeAbsent(const std::vector<char> &stays);
    void insertNew(const std::vector<RowId> &ids);
    void arrange();
    void setOrder(std::vector<RowId> order);
    void numberRows();
    [[nodiscard]] RecordCache::Row *rowAt(int row) const;
    [[nodiscard]] const QString &textAt(RecordCache::Row &row, int column) const;
    [[nodiscard]] QVariant valueAt(RecordCache::Row &row, int column, int role) const;
    [[nodiscard]] QString editText(const Column &column, const Record &item) const;
    [[nodiscard]] int blockAt(int row, int column) const;
    [[nodiscard]] bool isSameBlock(int row, int other, Field level) const;
    [[nodiscard]] std::optional<Record> neighbour(RowId id, int step) const;

    CatalogSession &m_session;
    EditWords m_words;
    std::vector<Column> m_columns;
    mutable RecordCache m_cache;
    std::vector<RowId> m_order;  ///< all live items in catalog order (the first page until isComplete)
    std::vector<qint32> m_place; ///< by id: place in m_order, -1 = not there
    std::vector<RowId> m_shown;  ///< what the rows are
    std::vector<qint32> m_rows;  ///< by id: row, -1 = not shown
    std::vector<RowId> m_sorted; ///< all items as sorted; empty in catalog order
    std::optional<ItemIndex> m_index;
    QList<RecordRef> m_touchedSinceBuild; ///< items the index being built may have read before their last change
    bool m_isIndexing = false;
    bool m_isIndexStale = false;
    bool m_isComplete = false;
    ItemFilter m_filter;
    SearchWords m_search;
    qint64 m_foundCells = 0;
    std::vector<RowId> m_kept; ///< added while a filter was on: shown until it changes
    int m_sortColumn = -1;
    Qt::SortOrder m_sortDirection = Qt::AscendingOrder;
    int m_orderRun = 0; ///< generations of jobs: a late answer of an older one is dropped
    int m_sortRun = 0;
    CellSet m_pending;
    std::stop_source m_stop;
};

}
