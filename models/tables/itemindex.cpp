// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/itemindex.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr char16_t separator = u'\0';

}

/// Finds equal texts while reading, by a table of their numbers alone: the texts stand once, in the index.
class IndexBuilder
{
public:
    explicit IndexBuilder(ItemIndex &index) : m_index(index), m_numbers(0, Hash{index}, Equal{index}) {}

    ItemIndex::TextNumber intern(const QString &folded)
    {
        if (folded.isEmpty())
            return 0;
        const auto known = m_numbers.find(QStringView(folded));
        if (known != m_numbers.end())
            return *known;
        return *m_numbers.insert(m_index.append(folded)).first;
    }

    void put(const Record &item, const Names &names)
    {
        const std::size_t slot = ItemIndex::slotOf(item.id);
        for (std::size_t i = 0; i < m_index.m_columns.size(); ++i) {
            const QString text = m_index.searchText(m_index.m_columns[i], item, names);
            m_index.setCell(m_index.m_cells[qsizetype(i)], slot, intern(text));
        }
        m_index.setCell(m_index.m_domainOf, slot, m_index.domainNumber(item.value(item::domain).uid()));
    }

private:
    struct Hash {
        using is_transparent = void;
        const ItemIndex &index;
        size_t operator()(QStringView text) const { return qHash(text); }
        size_t operator()(ItemIndex::TextNumber number) const { return qHash(index.text(number)); }
    };
    struct Equal {
        using is_transparent = void;
        const ItemIndex &index;
        bool operator()(ItemIndex::TextNumber a, ItemIndex::TextNumber b) const { return a == b; }
        bool operator()(QStringView text, ItemIndex::TextNumber number) const { return text == index.text(number); }
    };
    ItemIndex &m_index;
    std::unordered_set<ItemIndex::TextNumber, Hash, Equal> m_numbers;
};

ItemIndex::ItemIndex(std::vector<Column> columns)
    : m_columns(std::move(columns)), m_starts{0}, m_frequency(0x10000), m_cells(qsizetype(m_columns.size()))
{
    m_arena += QChar(separator); // text number 0
}

Result<ItemIndex> ItemIndex::build(Reader &reader, std::vector<Column> columns,
                                   std::shared_ptr<const PinyinLetters> letters, const Progress &progress)
{
    auto names = Names::from(reader);
    if (!names)
        return names.error();
    ItemIndex index(std::move(columns));
    index.m_letters = letters ? std::move(letters) : PinyinLetters::make();
    IndexBuilder builder(index);
    const auto outcome = reader.each(Kind::Item, [&](const Record &item) {
        builder.put(item, *names);
        return !progress.isCancelled();
    });
    if (!outcome)
        return outcome.error();
    return index;
}

void ItemIndex::put(const Record &item, const Names &names)
{
    const std::size_t slot = slotOf(item.id);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        auto &numbers = m_cells[qsizetype(i)];
        const QString now = item.isAlive ? searchText(m_columns[i], item, names) : QString();
        if (text(at(numbers, slot)) != now)
            setCell(numbers, slot, now.isEmpty() ? 0 : append(now));
    }
    setCell(m_domainOf, slot, item.isAlive ? domainNumber(item.value(item::domain).uid()) : 0);
}

ItemIndex::TextNumber ItemIndex::at(const QList<TextNumber> &numbers, std::size_t slot)
{
    return slot < std::size_t(numbers.size()) ? numbers.at(qsizetype(slot)) : 0;
}

QString ItemIndex::searchText(const Column &column, const Record &item, const Names &names) const
{
    const Fields &fields = Fields::standard();
    switch (column.role) {
    case ColumnRole::Serial:
        return {};
    case ColumnRole::TickList: {
        // Not the ■/□ list of the form: every item would contain every term.
        const FieldInfo *info = fields.find(column.field);
        return displayText(*info, names.inheritedValue(*info, item), names).toCaseFolded();
    }
    default:
        return cellText(fields, column, item, names, 0).toCaseFolded();
    }
}

QStringView ItemIndex::text(TextNumber number) const
{
    const qsizetype begin = m_starts.at(number);
    const qsizetype end = number + 1 < m_starts.size() ? m_starts.at(number + 1) : m_arena.size();
    return QStringView(m_arena).sliced(begin, end - begin - 1);
}

ItemIndex::TextNumber ItemIndex::append(const QString &folded)
{
    m_starts.push_back(quint32(m_arena.size()));
    m_arena += folded;
    m_arena += QChar(separator);
    for (const QChar unit : folded)
        ++m_frequency[unit.unicode()];
    return TextNumber(m_starts.size() - 1);
}

void ItemIndex::setCell(QList<TextNumber> &numbers, std::size_t slot, TextNumber number)
{
    // A column nobody fills costs nothing.
    if (slot >= std::size_t(numbers.size())) {
        if (number == 0)
            return;
        numbers.resize(qsizetype(slot) + 1);
    }
    if (numbers.at(qsizetype(slot)) != number)
        numbers[qsizetype(slot)] = number;
}

ItemIndex::TextNumber ItemIndex::domainNumber(const Uid &domain)
{
    const auto known = m_domainNumbers.constFind(domain);
    if (known != m_domainNumbers.cend())
        return *known;
    m_domains.push_back(domain);
    return *m_domainNumbers.insert(domain, TextNumber(m_domains.size()));
}

/// By text number: whether the folded word occurs in the text, as it is written or as first letters.
std::vector<char> ItemIndex::textsWith(const QString &word) const
{
    std::vector<char> found(std::size_t(m_starts.size()));
    markWritten(word, found);
    if (m_letters && SearchWords::isOfLetters(word))
        markRead(word, found);
    return found;
}

void ItemIndex::markWritten(const QString &word, std::vector<char> &texts) const
{
    // Looking for one unit is the fastest thing Qt does with text, so look for the rarest one and compare there.
    const auto rarest =
        std::ranges::min_element(word, {}, [this](QChar unit) { return m_frequency.at(unit.unicode()); });
    const qsizetype ahead = rarest - word.begin();
    const QStringView arena(m_arena);
    auto next = m_starts.cbegin();
    for (qsizetype hit = arena.indexOf(*rarest); hit >= 0; hit = arena.indexOf(*rarest, hit + 1)) {
        if (hit < ahead || arena.size() - (hit - ahead) < word.size()
            || arena.sliced(hit - ahead, word.size()) != QStringView(word)) {
            continue;
        }
        next = std::upper_bound(next, m_starts.cend(), quint32(hit));
        texts[std::size_t(next - m_starts.cbegin()) - 1] = 1;
        if (next == m_starts.cend())
            break;
        hit = qsizetype(*next) - 1; // one hit a text is enough
    }
}

void ItemIndex::markRead(const QString &letters, std::vector<char> &texts) const
{
    const QStringView arena(m_arena);
    const quint32 wanted = 1U << (letters.front().unicode() - u'a');
    auto next = m_starts.cbegin();
    for (qsizetype at = 0; at < arena.size(); ++at) {
        if ((m_letters->of(arena[at]) & wanted) == 0 || !SearchWords::readsAt(arena, at, letters, *m_letters))
            continue;
        next = std::upper_bound(next, m_starts.cend(), quint32(at));
        texts[std::size_t(next - m_starts.cbegin()) - 1] = 1;
        if (next == m_starts.cend())
            break;
        at = qsizetype(*next) - 1;
    }
}

qint64 ItemIndex::countCells(const std::vector<RowId> &ids, const std::vector<std::vector<char>> &texts) const
{
    qint64 count = 0;
    for (qsizetype column = 0; column < m_cells.size() && !texts.empty(); ++column) {
        if (!isSearched(m_columns[std::size_t(column)]))
            continue;
        const auto &numbers = m_cells.at(column);
        for (const RowId id : ids) {
            const TextNumber number = at(numbers, slotOf(id));
            count += std::ranges::any_of(texts, [number](const auto &marks) { return marks[number] != 0; }) ? 1 : 0;
        }
    }
    return count;
}

void ItemIndex::markItems(const std::vector<char> &texts, std::vector<char> &items) const
{
    if (std::ranges::find(texts, 1) == texts.end())
        return;
    for (qsizetype column = 0; column < m_cells.size(); ++column) {
        if (!isSearched(m_columns[std::size_t(column)]))
            continue;
        const auto &numbers = m_cells.at(column);
        const std::size_t size = std::min(items.size(), std::size_t(numbers.size()));
        for (std::size_t slot = 0; slot < size; ++slot)
            items[slot] = char(items[slot] | texts[numbers.at(qsizetype(slot))]);
    }
}

}
