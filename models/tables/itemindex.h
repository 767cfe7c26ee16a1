// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/layout.h"
#include "tables/itemfilter.h"
#include "tables/searchwords.h"

#include <QtCore/QList>

#include <memory>
#include <vector>

namespace gk {

/// A value of a column, or an entry of its lists, and how many items have it.
struct ValueCount {
    QString text{}; ///< case-folded; empty for blank cells
    RowId sample{}; ///< an item that has it
    qint64 items = 0;

    bool operator==(const ValueCount &) const = default;
};

struct ValueCounts {
    std::vector<ValueCount> values{}; ///< the commonest first, equally common ones in the order of pinyin, blank last
    qint64 distinct = 0;              ///< so many there are, also when not all of them are listed

    bool operator==(const ValueCounts &) const = default;
};

/// Items of one text in a column.
struct ItemGroup {
    QString text{}; ///< case-folded; empty for blank cells
    RowId sample{};
    std::size_t begin = 0; ///< among Grouped::ids
    std::size_t count = 0;

    bool operator==(const ItemGroup &) const = default;
};

/// What of the whole catalog is kept in memory to narrow and sort it: one number a cell, every distinct text once.
/// A value that shares its data: a worker sorts a copy while the owner goes on updating.
class ItemIndex
{
public:
    explicit ItemIndex(std::vector<Column> columns);

    /// Reads all live items of the reader; `letters` as an earlier index made them, or made anew.
    /// Errors: those of the reader, Cancelled.
    [[nodiscard]] static Result<ItemIndex> build(Reader &reader, std::vector<Column> columns,
                                                 std::shared_ptr<const PinyinLetters> letters,
                                                 const Progress &progress);

    /// Takes in a new item or a new state of one; a removed item is forgotten.
    void put(const Record &item, const Names &names);

    /// Whether the cell reads as something.
    [[nodiscard]] bool isFilled(RowId id, std::size_t column) const
    {
        return at(m_cells[qsizetype(column)], slotOf(id)) != 0;
    }

    [[nodiscard]] const std::shared_ptr<const PinyinLetters> &letters() const { return m_letters; }

    struct Found {
        std::vector<RowId> ids{};
        qint64 cells = 0; ///< of these items: in how many cells one of the words occurs
    };
    /// What a filter means today, beyond what the cells tell.
    struct Scope {
        QList<Uid> domains{};                           ///< the domain asked for and all below it
        std::shared_ptr<const std::vector<char>> ids{}; ///< by id: may be shown; nothing = all
    };
    /// The ids of `order` that pass, in that order.
    [[nodiscard]] Found narrowed(const std::vector<RowId> &order, const ItemFilter &filter, const Scope &scope) const;
    /// The ids of `order` by their columns, the first of `keys` counting most: texts in the order of Chinese pinyin,
    /// numbers by size, empty ones last either way; equal ones keep their order. Unknown columns are passed over.
    [[nodiscard]] std::vector<RowId> sorted(const std::vector<RowId> &order, const std::vector<SortKey> &keys) const;

    /// What a column shows of these ids. Lists are counted by their entries.
    /// @param words  only values in which they occur, see SearchWords
    /// @param most   at most so many values, the commonest
    [[nodiscard]] ValueCounts countValues(const std::vector<RowId> &ids, std::size_t column, const QString &words,
                                          std::size_t most) const;
    struct Grouped {
        std::vector<RowId> ids{}; ///< group after group, within each in the order given
        std::vector<ItemGroup> groups{};
    };
    /// Groups in the order in which they first occur, blank cells last.
    [[nodiscard]] Grouped grouped(const std::vector<RowId> &ids, std::size_t column) const;
    /// The column of that key; nothing when there is none.
    [[nodiscard]] std::optional<std::size_t> columnOf(const QString &key) const;
    /// The entries of a cell's text: of a list its parts, else the text itself.
    [[nodiscard]] static QList<QStringView> entriesOf(const Column &column, QStringView text);

    /// Whether words are looked for in a column: ticks and running numbers have none of their own.
    [[nodiscard]] static bool isSearched(const Column &column)
    {
        return column.role != ColumnRole::Tick && column.role != ColumnRole::Serial;
    }

private:
    friend class IndexBuilder;
    using TextNumber = quint32; ///< 0 is the empty text

    [[nodiscard]] static std::size_t slotOf(RowId id) { return std::size_t(id); }
    [[nodiscard]] static TextNumber at(const QList<TextNumber> &numbers, std::size_t slot);
    [[nodiscard]] QString searchText(const Column &column, const Record &item, const Names &names) const;
    [[nodiscard]] QStringView text(TextNumber number) const;
    TextNumber append(const QString &folded);
    void setCell(QList<TextNumber> &numbers, std::size_t slot, TextNumber number);
    [[nodiscard]] TextNumber domainNumber(const Uid &domain);
    class ConditionTest;
    void rank(const std::vector<RowId> &order, std::size_t column, Qt::SortOrder direction,
              std::vector<quint32> &ranks) const;
    [[nodiscard]] std::vector<char> textsWith(const QString &word) const;
    void markWritten(const QString &word, std::vector<char> &texts) const;
    void markRead(const QString &letters, std::vector<char> &texts) const;
    void markItems(const std::vector<char> &texts, std::vector<char> &items) const;
    [[nodiscard]] qint64 countCells(const std::vector<RowId> &ids, const std::vector<std::vector<char>> &texts) const;

    std::vector<Column> m_columns;
    std::shared_ptr<const PinyinLetters> m_letters{};
    QString m_arena;                  ///< case-folded texts, a NUL after each
    QList<quint32> m_starts;          ///< by text number: where it begins in the arena
    QList<quint32> m_frequency;       ///< by UTF-16 unit: how often it occurs, to look for the rarest of a word
    QList<QList<TextNumber>> m_cells; ///< by column, by id
    QList<TextNumber> m_domainOf;     ///< by id: number of the domain + 1, 0 = not there
    QList<Uid> m_domains;
    QHash<Uid, TextNumber> m_domainNumbers;
};

}
