// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// ItemIndex: sorting, counting and grouping by what columns show.
#include "tables/itemindex.h"

#include <QtCore/QCollator>

#include <algorithm>
#include <unordered_map>

namespace gk {

namespace {

QCollator pinyinCollator()
{
    QCollator collator(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China));
    collator.setNumericMode(true);
    return collator;
}

struct HashOfText {
    size_t operator()(QStringView text) const { return qHash(text); }
};

template <typename Value>
using ByText = std::unordered_map<QStringView, Value, HashOfText>;

}

/// By text number: its rank among the texts of the column, to be sorted by.
void ItemIndex::rank(const std::vector<RowId> &order, std::size_t column, Qt::SortOrder direction,
                     std::vector<quint32> &ranks) const
{
    // Distinct texts are ranked once; long texts by their beginning, which is where people look.
    constexpr qsizetype keyLength = 48;
    const auto &numbers = m_cells[qsizetype(column)];
    std::vector<TextNumber> used;
    ranks.assign(std::size_t(m_starts.size()), 0);
    for (const RowId id : order) {
        const TextNumber number = at(numbers, slotOf(id));
        if (number != 0 && std::exchange(ranks[number], 1U) == 0)
            used.push_back(number);
    }
    const QCollator collator = pinyinCollator();
    std::vector<std::pair<QCollatorSortKey, TextNumber>> keys;
    keys.reserve(used.size());
    for (const TextNumber number : used)
        keys.emplace_back(collator.sortKey(text(number).left(keyLength).toString()), number);
    std::ranges::stable_sort(keys, [this](const auto &a, const auto &b) {
        const int compared = a.first.compare(b.first);
        return compared != 0 ? compared < 0 : text(a.second) < text(b.second);
    });
    quint32 next = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i == 0 || text(keys[i].second) != text(keys[i - 1].second))
            ++next;
        ranks[keys[i].second] = direction == Qt::AscendingOrder ? next : quint32(keys.size()) + 1 - next;
    }
    ranks[0] = quint32(keys.size()) + 1;
}

std::vector<RowId> ItemIndex::sorted(const std::vector<RowId> &order, const std::vector<SortKey> &keys) const
{
    std::vector<RowId> result = order;
    std::vector<quint32> ranks;
    // The last key first: what is stable keeps its order below the keys before it.
    for (std::size_t place = keys.size(); place > 0; --place) {
        const SortKey &key = keys[place - 1];
        const auto column = columnOf(key.column);
        if (!column)
            continue;
        rank(order, *column, key.direction, ranks);
        const auto &numbers = m_cells[qsizetype(*column)];
        std::ranges::stable_sort(result, {}, [&](RowId id) { return ranks[at(numbers, slotOf(id))]; });
    }
    return result;
}

ValueCounts ItemIndex::countValues(const std::vector<RowId> &ids, std::size_t column, const QString &words,
                                   std::size_t most) const
{
    struct Count {
        RowId sample{};
        qint64 items = 0;
    };
    // By number first, then by text: an edited text may have several numbers, and a list several entries.
    std::vector<Count> byNumber(std::size_t(m_starts.size()));
    std::vector<TextNumber> used;
    const auto &numbers = m_cells[qsizetype(column)];
    for (const RowId id : ids) {
        const TextNumber number = at(numbers, slotOf(id));
        Count &count = byNumber[number];
        if (++count.items == 1) {
            count.sample = id;
            used.push_back(number);
        }
    }
    const SearchWords wanted(words, m_letters);
    ByText<Count> byText;
    for (const TextNumber number : used) {
        for (const QStringView entry : entriesOf(m_columns[column], text(number))) {
            Count &count = byText[entry];
            if (count.items == 0)
                count.sample = byNumber[number].sample;
            count.items += byNumber[number].items;
        }
    }
    std::vector<std::pair<QStringView, Count>> found;
    std::optional<Count> blank;
    for (const auto &[text, count] : byText) {
        if (text.isEmpty())
            blank = wanted.isEmpty() ? std::optional(count) : std::nullopt;
        else if (wanted.isEmpty() || wanted.occurIn(text))
            found.emplace_back(text, count);
    }
    ValueCounts counts{.distinct = qint64(found.size()) + (blank ? 1 : 0)};
    const auto isCommoner = [](const auto &a, const auto &b) {
        return a.second.items != b.second.items ? a.second.items > b.second.items : a.first < b.first;
    };
    if (found.size() > most) {
        std::ranges::nth_element(found, found.begin() + qsizetype(most), isCommoner);
        found.resize(most);
    }
    const QCollator collator = pinyinCollator();
    std::vector<std::tuple<qint64, QCollatorSortKey, std::size_t>> order;
    for (std::size_t i = 0; i < found.size(); ++i)
        order.emplace_back(-found[i].second.items, collator.sortKey(found[i].first.toString()), i);
    std::ranges::sort(order, [](const auto &a, const auto &b) {
        if (std::get<0>(a) != std::get<0>(b))
            return std::get<0>(a) < std::get<0>(b);
        const int compared = std::get<1>(a).compare(std::get<1>(b));
        return compared != 0 ? compared < 0 : std::get<2>(a) < std::get<2>(b);
    });
    for (const auto &each : order) {
        const auto &[text, count] = found[std::get<2>(each)];
        counts.values.push_back({text.toString(), count.sample, count.items});
    }
    if (blank)
        counts.values.push_back({{}, blank->sample, blank->items});
    return counts;
}

ItemIndex::Grouped ItemIndex::grouped(const std::vector<RowId> &ids, std::size_t column) const
{
    constexpr quint32 none = ~0U;
    const auto &numbers = m_cells[qsizetype(column)];
    std::vector<quint32> groupOf(std::size_t(m_starts.size()), none); // by text number
    std::vector<quint32> groups(ids.size());
    Grouped result;
    ByText<quint32> byText;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const TextNumber number = at(numbers, slotOf(ids[i]));
        if (groupOf[number] == none) {
            const auto [known, isNew] = byText.try_emplace(text(number), quint32(result.groups.size()));
            if (isNew)
                result.groups.push_back({.text = text(number).toString(), .sample = ids[i]});
            groupOf[number] = known->second;
        }
        groups[i] = groupOf[number];
        ++result.groups[groups[i]].count;
    }
    // Blank cells say nothing about where they belong: they come last.
    std::vector<std::size_t> places(result.groups.size());
    std::size_t next = 0;
    const auto give = [&](std::size_t group) {
        result.groups[group].begin = places[group] = next;
        next += result.groups[group].count;
    };
    for (std::size_t group = 0; group < result.groups.size(); ++group) {
        if (!result.groups[group].text.isEmpty())
            give(group);
    }
    for (std::size_t group = 0; group < result.groups.size(); ++group) {
        if (result.groups[group].text.isEmpty())
            give(group);
    }
    result.ids.resize(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        result.ids[places[groups[i]]++] = ids[i];
    std::ranges::sort(result.groups, {}, &ItemGroup::begin);
    return result;
}

}
