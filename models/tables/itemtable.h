// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/layout.h"
#include "session/catalogsession.h"
#include "tables/itemindex.h"
#include "tables/notebook.h"
#include "tables/recordcache.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

#include <functional>
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
        OfficialTextRole,             ///< QString: as the official form prints it, lists with their boxes
        StateRole,                    ///< the item's state, a term
        InheritedRole,                ///< bool: the value is the domain's
        PendingRole,                  ///< bool: not confirmed by the disk yet
        UidRole,                      ///< QString
        HeadingRole,                  ///< QString: of a group's heading what its items have in common; else invalid
        HeadingCountRole,             ///< qint64: the items of the group
        FoldedRole,                   ///< bool: of a heading, its items are folded away
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
    /// As sortBy with one column; a column that is none, or the running number, means the catalog order.
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;
    /// Sorts as a view on a worker: the order of the catalog stays what it is. No key = the catalog order.
    void sortBy(const std::vector<SortKey> &keys);

    [[nodiscard]] CatalogSession &session() const { return m_session; }
    [[nodiscard]] NoteBook &notes() const { return *m_notes; }
    /// The key of the field that notes on a cell of the column are on; empty for the running number: the whole item.
    [[nodiscard]] QString noteFieldOf(int column) const;
    [[nodiscard]] NoteBook::Sign signOn(const QModelIndex &index) const;
    [[nodiscard]] const Column &column(int number) const { return m_columns.at(std::size_t(number)); }
    /// The first column of the field, or -1.
    [[nodiscard]] int columnOf(Field field) const;
    /// What the column is called in views, see columnKey.
    [[nodiscard]] QString keyOf(int column) const { return columnKey(m_session.fields(), this->column(column)); }
    /// @return -1 when there is no such column (any more)
    [[nodiscard]] int columnByKey(const QString &key) const;
    [[nodiscard]] const std::vector<SortKey> &sortKeys() const { return m_sortKeys; }
    /// The column sorted by first, or -1.
    [[nodiscard]] int sortColumn() const { return m_sortKeys.empty() ? -1 : columnByKey(m_sortKeys.front().column); }
    [[nodiscard]] Qt::SortOrder sortDirection() const
    {
        return m_sortKeys.empty() ? Qt::AscendingOrder : m_sortKeys.front().direction;
    }
    /// Whether the rows follow one another as in the catalog: neither sorted nor grouped.
    [[nodiscard]] bool isInCatalogOrder() const { return m_sortKeys.empty() && m_group.isEmpty(); }
    [[nodiscard]] const ItemFilter &filter() const { return m_filter; }
    void setFilter(const ItemFilter &filter);
    /// Counts on a worker what a column shows of the items that pass all conditions but its own.
    /// @param words only values in which they occur
    void countValues(int column, const QString &words, std::function<void(const ValueCounts &)> done) const;
    /// A value or entry of a column as an item that has it writes it; the index knows small letters only.
    [[nodiscard]] QString asWritten(int column, const QString &folded, RowId sample) const;

    /// Shows the items below headings, one for each text of a column; an empty key = without.
    void setGroup(const QString &column, const QStringList &folded = {});
    [[nodiscard]] const QString &group() const { return m_group; }
    /// Groups whose items are folded away, by their text.
    [[nodiscard]] QStringList foldedGroups() const { return m_folded.values(); }
    [[nodiscard]] bool isHeading(int row) const { return row >= 0 && row < rowCount() && idAt(row) < RowId{}; }
    void setFolded(int headingRow, bool isFolded);
    void setAllFolded(bool areFolded);
    [[nodiscard]] bool areAllFolded() const { return !m_groups.empty() && m_groups.size() == m_shown.size(); }
    /// The heading above a row or the row itself; -1 without groups.
    [[nodiscard]] int headingOf(int row) const;
    /// Items that pass the filter, those folded away included.
    [[nodiscard]] qint64 shownItems() const { return qint64(m_group.isEmpty() ? m_shown.size() : m_passing.size()); }

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
    /// The items that pass the filter, in the order shown; those folded away included.
    [[nodiscard]] std::vector<RowId> shownIds() const { return m_group.isEmpty() ? m_shown : m_passing; }
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
    void sortChanged();

private:
    using CellSet = QSet<std::pair<RecordRef, Field>>;

    /// Headings are rows, too: their ids are below 0.
    [[nodiscard]] static RowId headingOfGroup(std::size_t group) { return RowId(-1 - qint64(group)); }
    [[nodiscard]] static std::size_t groupOfHeading(RowId heading) { return std::size_t(-1 - qint64(heading)); }

    void load();
    void loadOrder();
    void buildIndex();
    void takeIndex(Result<ItemIndex> index);
    void take(const Changed &change);
    void takeItems(const QList<std::pair<Uid, QList<Field>>> &items);
    void announce(const Record &item, const QList<Field> &fields);
    void clearPending();
    void show(std::vector<RowId> ids, std::vector<ItemGroup> groups = {});
    void showRearranged(std::vector<RowId> ids, std::vector<ItemGroup> groups);
    void removeAbsent(const std::vector<char> &stays);
    void insertNew(const std::vector<RowId> &ids);
    void arrange();
    void showGroups(const std::vector<RowId> &ids);
    void findChanged();
    [[nodiscard]] ItemIndex::Scope scopeOf(const ItemFilter &filter) const;
    [[nodiscard]] const ItemGroup *headingAt(int row) const;
    [[nodiscard]] QVariant headingData(const ItemGroup &group, int column, int role) const;
    /// Whether items that the order before did not have were added by somebody, and stay in view under a filter.
    enum class Arrivals { Added, ReadLater };
    void setOrder(std::vector<RowId> order, Arrivals arrivals = Arrivals::Added);
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
    NoteBook *m_notes;
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
    std::vector<SortKey> m_sortKeys;
    QString m_group;        ///< key of the column whose texts make groups
    QSet<QString> m_folded; ///< texts of the groups folded away
    std::vector<ItemGroup> m_groups;
    std::vector<int> m_headingRows;               ///< by group
    std::vector<RowId> m_passing;                 ///< with groups: what passes the filter, group after group
    std::shared_ptr<std::vector<char>> m_changed; ///< by id: touched since the version the filter asks for
    Seq m_changedHead{};                          ///< the state in which m_changed was found out
    int m_changedRun = 0;
    int m_orderRun = 0; ///< generations of jobs: a late answer of an older one is dropped
    int m_sortRun = 0;
    CellSet m_pending;
    std::stop_source m_stop;
};

}
