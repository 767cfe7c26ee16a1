// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The part of ItemTable that is a view of the catalog: filter, sorting, groups.
#include "catalog/itemfields.h"
#include "tables/itemtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

void ItemTable::setFilter(const ItemFilter &filter)
{
    if (filter == m_filter)
        return;
    // What was changed and changed back meanwhile stays in view like other rows, until the filter is another one.
    const bool isOtherQuestion =
        filter.changedSince != m_filter.changedSince || (filter.changedSince && m_changedHead != m_session.head());
    m_filter = filter;
    m_search = SearchWords(filter.text, m_index ? m_index->letters() : nullptr);
    m_kept.clear();
    if (isOtherQuestion)
        findChanged();
    arrange();
}

/// Which items were touched since the version asked for: costs a worker what was touched, whatever the catalog's size.
void ItemTable::findChanged()
{
    const int run = ++m_changedRun;
    m_changed.reset();
    m_changedHead = m_session.head();
    if (!m_filter.changedSince)
        return;
    const auto take = [this, run](const Result<std::vector<RowId>> &ids) {
        if (run != m_changedRun)
            return;
        m_changed = std::make_shared<std::vector<char>>(m_place.size());
        for (const RowId id : ids ? *ids : std::vector<RowId>()) {
            if (std::size_t(id) >= m_changed->size())
                m_changed->resize(std::size_t(id) + 1);
            (*m_changed)[std::size_t(id)] = 1;
        }
        arrange();
    };
    m_session.compare(
        m_filter.changedSince, {},
        [this, take](const Result<std::vector<Difference>> &differences) {
            if (!differences)
                return take(differences.error());
            std::vector<RecordRef> items;
            for (const Difference &each : *differences) {
                if (each.record.kind == Kind::Item && each.kind != DifferenceKind::Removed)
                    items.push_back(each.record);
            }
            const auto idsOf = [items = std::move(items)](Reader &reader, const Progress &) {
                std::vector<RowId> ids;
                for (const RecordRef &item : items) {
                    if (const auto record = reader.find(item); record && *record)
                        ids.push_back((*record)->id);
                }
                return Result<std::vector<RowId>>(std::move(ids));
            };
            m_session.run<Result<std::vector<RowId>>>(idsOf, take, m_stop.get_token());
        },
        m_stop.get_token());
}

bool ItemTable::isFound(const QModelIndex &index) const
{
    if (m_search.isEmpty() || !index.isValid() || isHeading(index.row())
        || !ItemIndex::isSearched(column(index.column()))) {
        return false;
    }
    const QVariant terms = index.data(ChipsRole);
    const QString text = terms.isValid() ? terms.toStringList().join(u'、') : index.data().toString();
    return !m_search.hitsIn(text).isEmpty();
}

void ItemTable::sort(int column, Qt::SortOrder direction)
{
    if (column < columnCount() && column > 0)
        sortBy({{keyOf(column), direction}});
    else
        sortBy({});
}

void ItemTable::sortBy(const std::vector<SortKey> &keys)
{
    const int run = ++m_sortRun;
    m_sortKeys = keys;
    std::erase_if(m_sortKeys, [this](const SortKey &key) { return columnByKey(key.column) <= 0; });
    if (m_sortKeys.empty()) {
        m_sorted.clear();
        arrange();
        emit sortChanged();
    } else if (m_index) {
        m_session.run<Result<std::vector<RowId>>>(
            [index = *m_index, order = m_order, by = m_sortKeys](
                Reader &, const Progress &) -> Result<std::vector<RowId>> { return index.sorted(order, by); },
            [this, run](Result<std::vector<RowId>> sorted) {
                if (run != m_sortRun || !sorted)
                    return;
                m_sorted = std::move(*sorted);
                setOrder(m_order);
                emit sortChanged();
            },
            m_stop.get_token(), m_session.shownVersion());
    }
}

ItemIndex::Scope ItemTable::scopeOf(const ItemFilter &filter) const
{
    ItemIndex::Scope scope;
    if (filter.domain) {
        scope.domains += *filter.domain;
        // Domains come in tree order, parents first. A 一级事项 is of one domain alone.
        for (const Uid &each : m_session.names().domains()) {
            const Record *record = m_session.names().domainRecord(each);
            if (record && !filter.level1 && scope.domains.contains(record->value(domain::parent).uid()))
                scope.domains += each;
        }
    }
    const auto narrow = [this, &scope](const std::vector<char> &wanted, bool isNegated) {
        auto passing = std::make_shared<std::vector<char>>(std::max(wanted.size(), m_place.size()));
        for (std::size_t id = 0; id < passing->size(); ++id) {
            const bool isWanted = id < wanted.size() && wanted[id] != 0;
            const bool wasPassing = !scope.ids || (id < scope.ids->size() && (*scope.ids)[id] != 0);
            (*passing)[id] = wasPassing && isWanted != isNegated ? 1 : 0;
        }
        scope.ids = std::move(passing);
    };
    if (filter.changedSince && m_changed)
        narrow(*m_changed, filter.isUnchanged);
    if (filter.notes) {
        std::vector<char> wanted(m_place.size());
        for (const RowId id : m_notes->itemsWith(*filter.notes)) {
            if (std::size_t(id) < wanted.size())
                wanted[std::size_t(id)] = 1;
        }
        narrow(wanted, filter.notes->isNegated);
    }
    return scope;
}

/// Shows what order, sorting, filter and groups say.
void ItemTable::arrange()
{
    const std::vector<RowId> &base = m_sorted.empty() ? m_order : m_sorted;
    if (m_filter.isEmpty()) {
        m_foundCells = 0;
        showGroups(base);
        return;
    }
    if (!m_index || (m_filter.changedSince && !m_changed)) {
        emit shownChanged(); // narrowed as soon as it is known by what
        return;
    }
    auto [ids, cells] = m_index->narrowed(base, m_filter, scopeOf(m_filter));
    m_foundCells = cells;
    if (!m_kept.empty()) {
        std::vector<char> isShown(m_place.size());
        for (const auto *list : {&ids, &m_kept}) {
            for (const RowId id : *list)
                isShown[std::size_t(id)] = 1;
        }
        ids.clear();
        std::ranges::copy_if(base, std::back_inserter(ids), [&](RowId id) { return isShown[std::size_t(id)] != 0; });
    }
    showGroups(ids);
}

/// Shows these items, below headings where there are groups.
void ItemTable::showGroups(const std::vector<RowId> &ids)
{
    const auto column = m_index && !m_group.isEmpty() ? m_index->columnOf(m_group) : std::nullopt;
    if (!column) {
        m_passing = m_group.isEmpty() ? std::vector<RowId>() : ids;
        show(ids);
        return;
    }
    ItemIndex::Grouped grouped = m_index->grouped(ids, *column);
    std::vector<RowId> rows;
    rows.reserve(ids.size() + grouped.groups.size());
    for (std::size_t group = 0; group < grouped.groups.size(); ++group) {
        const ItemGroup &of = grouped.groups[group];
        rows.push_back(headingOfGroup(group));
        if (!m_folded.contains(of.text))
            rows.insert(rows.end(), grouped.ids.begin() + qsizetype(of.begin),
                        grouped.ids.begin() + qsizetype(of.begin + of.count));
    }
    m_passing = std::move(grouped.ids);
    show(std::move(rows), std::move(grouped.groups));
}

void ItemTable::setGroup(const QString &column, const QStringList &folded)
{
    const QString known = columnByKey(column) > 0 ? column : QString();
    if (known == m_group && QSet<QString>(folded.begin(), folded.end()) == m_folded)
        return;
    m_group = known;
    m_folded = known.isEmpty() ? QSet<QString>() : QSet<QString>(folded.begin(), folded.end());
    arrange();
    emit sortChanged();
}

void ItemTable::setFolded(int headingRow, bool isFolded)
{
    const ItemGroup *group = headingAt(headingRow);
    if (!group || isFolded == m_folded.contains(group->text))
        return;
    if (isFolded)
        m_folded.insert(group->text);
    else
        m_folded.remove(group->text);
    arrange();
}

void ItemTable::setAllFolded(bool areFolded)
{
    m_folded.clear();
    for (const ItemGroup &group : m_groups) {
        if (areFolded)
            m_folded.insert(group.text);
    }
    arrange();
}

int ItemTable::headingOf(int row) const
{
    const auto below = std::ranges::upper_bound(m_headingRows, row);
    return below == m_headingRows.begin() || row < 0 ? -1 : *std::prev(below);
}

const ItemGroup *ItemTable::headingAt(int row) const
{
    return isHeading(row) ? &m_groups.at(groupOfHeading(idAt(row))) : nullptr;
}

QVariant ItemTable::headingData(const ItemGroup &group, int number, int role) const
{
    const int column = columnByKey(m_group);
    switch (role) {
    case HeadingRole:
        return column < 0 ? group.text : asWritten(column, group.text, group.sample);
    case HeadingCountRole:
        return qint64(group.count);
    case FoldedRole:
        return m_folded.contains(group.text);
    case Qt::AccessibleTextRole:
        return number == 0 ? headingData(group, number, HeadingRole).toString() + u", "_s + QString::number(group.count)
                           : QString();
    default:
        return {};
    }
}

void ItemTable::countValues(int column, const QString &words, std::function<void(const ValueCounts &)> done) const
{
    if (!m_index)
        return;
    constexpr std::size_t most = 5000; // more than anybody reads; the search among them goes through all
    ItemFilter others = m_filter;
    others.dropConditions(keyOf(column));
    m_session.run<Result<ValueCounts>>(
        [index = *m_index, order = m_order, others, scope = scopeOf(others), column,
         words](Reader &, const Progress &) -> Result<ValueCounts> {
            const std::vector<RowId> ids = others.isEmpty() ? order : index.narrowed(order, others, scope).ids;
            return index.countValues(ids, std::size_t(column), words, most);
        },
        [done = std::move(done)](const Result<ValueCounts> &counts) {
            if (counts)
                done(*counts);
        },
        m_stop.get_token(), m_session.shownVersion());
}

QString ItemTable::asWritten(int number, const QString &folded, RowId sample) const
{
    if (folded.toUpper() == folded)
        return folded; // no letters that could have been large
    const auto records = m_session.records(Kind::Item, {sample});
    if (records.empty())
        return folded;
    const Column &at = column(number);
    const QString whole = at.role == ColumnRole::TickList
                              ? editText(at, records.front())
                              : cellText(m_session.fields(), at, records.front(), m_session.names(), 0);
    if (whole.toCaseFolded() == folded)
        return whole;
    for (const QStringView entry : ItemIndex::entriesOf(at, whole)) {
        if (entry.toString().toCaseFolded() == folded)
            return entry.toString();
    }
    return folded;
}

}
