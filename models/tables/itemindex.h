// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/layout.h"
#include "tables/searchwords.h"

#include <QtCore/QList>

#include <memory>
#include <vector>

namespace gk {

/// Which items are shown: of a domain with its sub-domains, of one 一级事项 of a domain, with certain words.
struct ItemFilter {
    std::optional<Uid> domain{};
    std::optional<QString> level1{}; ///< with a domain: of that domain's own items
    QString text{};                  ///< words; an item shows when every one occurs in one of its columns

    bool operator==(const ItemFilter &) const = default;
    [[nodiscard]] bool isEmpty() const { return !domain && !level1 && text.trimmed().isEmpty(); }
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
    /// The ids of `order` that pass, in that order. `domains` = the domain asked for and all below it.
    [[nodiscard]] Found narrowed(const std::vector<RowId> &order, const ItemFilter &filter,
                                 const QList<Uid> &domains) const;
    /// The ids of `order` by the text of a column in the order of Chinese pinyin, numbers by size, empty ones last
    /// either way; equal ones keep their order.
    [[nodiscard]] std::vector<RowId> sorted(const std::vector<RowId> &order, std::size_t column,
                                            Qt::SortOrder direction) const;

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
