// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The half of ItemTable that says which items are rows: order, filter, sorting, and what the session's news do to them.
#include "tables/itemtable.h"

#include "catalog/itemfields.h"

#include <algorithm>

namespace gk {

namespace {

/// Above so many items the order comes from a worker: reading it would take longer than a frame.
constexpr std::size_t manyItems = 20000;
/// Above so many touched items a page read again is cheaper than one question each.
constexpr qsizetype manyTouched = 500;
constexpr qsizetype firstPage = 200;

/// How many items a change brought or took.
std::size_t comeOrGone(const Changed &change)
{
    return std::size_t(std::ranges::count_if(
        change.touched, [](const auto &each) { return each.first.kind == Kind::Item && each.second.isAlive(); }));
}

/// A vector by id with room for all of `ids`.
template <typename T>
void fit(std::vector<T> &byId, const std::vector<RowId> &ids, T empty)
{
    const auto greatest = std::ranges::max_element(ids);
    if (greatest != ids.end() && byId.size() <= std::size_t(*greatest))
        byId.resize(std::size_t(*greatest) + 1, empty);
}

}

void ItemTable::load()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_cache.clear();
    m_pending.clear();
    m_kept.clear();
    m_sorted.clear();
    m_index.reset();
    m_isIndexing = false;
    ++m_orderRun;
    ++m_sortRun;
    m_order = m_session.order(Kind::Item, firstPage);
    m_isComplete = qint64(m_order.size()) < firstPage;
    std::ranges::fill(m_place, -1);
    fit(m_place, m_order, -1);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_place[std::size_t(m_order[i])] = qint32(i);
    m_shown = m_order;
    numberRows();
    if (!m_isComplete)
        loadOrder();
    buildIndex();
}

void ItemTable::loadOrder()
{
    const int run = ++m_orderRun;
    m_session.run<Result<std::vector<RowId>>>([](Reader &reader, const Progress &) { return reader.order(Kind::Item); },
                                              [this, run](const Result<std::vector<RowId>> &order) {
                                                  if (run != m_orderRun || !order)
                                                      return;
                                                  m_isComplete = true;
                                                  setOrder(*order);
                                              },
                                              m_stop.get_token(), m_session.shownVersion());
}

void ItemTable::buildIndex()
{
    m_isIndexStale = m_isIndexing;
    if (m_isIndexing)
        return;
    m_isIndexing = true;
    m_touchedSinceBuild.clear();
    m_session.run<Result<ItemIndex>>(
        [columns = m_columns, letters = m_index ? m_index->letters() : nullptr](
            Reader &reader, const Progress &progress) { return ItemIndex::build(reader, columns, letters, progress); },
        [this](Result<ItemIndex> index) { takeIndex(std::move(index)); }, m_stop.get_token(), m_session.shownVersion());
}

void ItemTable::takeIndex(Result<ItemIndex> index)
{
    m_isIndexing = false;
    if (m_isIndexStale) {
        buildIndex();
        return;
    }
    if (!index)
        return;
    const bool isFirst = !m_index.has_value();
    m_index = std::move(*index);
    for (const RecordRef &ref : std::exchange(m_touchedSinceBuild, {})) {
        if (const auto record = m_session.record(ref))
            m_index->put(*record, m_session.names());
    }
    if (isFirst && m_sortColumn >= 0)
        sort(m_sortColumn, m_sortDirection);
    m_search = SearchWords(m_filter.text, m_index->letters());
    if (m_filter.isEmpty())
        return;
    // Rows in view stay until the filter changes; what a large change made match it joins them now.
    if (!isFirst)
        m_kept.insert(m_kept.end(), m_shown.begin(), m_shown.end());
    arrange();
}

void ItemTable::take(const Changed &change)
{
    bool isReordered = false;
    bool areNamesTouched = false;
    QList<std::pair<Uid, QList<Field>>> items;
    QHash<Uid, qsizetype> known;
    for (const auto &[ref, field] : change.touched) {
        if (ref.kind == Kind::Item) {
            isReordered |= field.isAlive() || field == item::domain || field == item::position;
            if (items.size() > manyTouched)
                continue; // of so many none is told alone
            const auto place = known.constFind(ref.uid);
            if (place == known.cend()) {
                known.insert(ref.uid, items.size());
                items.push_back({ref.uid, {field}});
            } else {
                items[*place].second += field;
            }
        } else {
            areNamesTouched = true;
            isReordered |=
                ref.kind == Kind::Domain && (field.isAlive() || field == domain::position || field == domain::parent);
        }
    }
    for (auto it = m_pending.begin(); it != m_pending.end();)
        it = std::ranges::find(change.touched, *it) != change.touched.end() ? m_pending.erase(it) : std::next(it);
    if (items.size() > manyTouched || areNamesTouched) {
        // Names and inherited values may stand in any cell.
        m_cache.clear();
        buildIndex();
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        if (areNamesTouched) {
            m_columns = gridColumns(m_session.fields(), {.tierNames = readTierNames(m_session.setting(u"tier_names"))});
            emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        }
    } else {
        takeItems(items);
    }
    if (!isReordered)
        return;
    if (!m_isComplete || m_order.size() > manyItems || m_order.size() + comeOrGone(change) > manyItems)
        loadOrder();
    else
        setOrder(m_session.order(Kind::Item));
}

void ItemTable::takeItems(const QList<std::pair<Uid, QList<Field>>> &items)
{
    for (const auto &[uid, fields] : items) {
        const RecordRef ref{Kind::Item, uid};
        const auto record = m_session.record(ref);
        if (!record)
            continue;
        m_cache.drop(record->id);
        if (m_isIndexing)
            m_touchedSinceBuild += ref;
        if (m_index)
            m_index->put(*record, m_session.names());
        if (record->isAlive)
            announce(*record, fields);
    }
}

/// Tells of exactly the cells that read differently now.
void ItemTable::announce(const Record &record, const QList<Field> &fields)
{
    const int row = rowOf(record.id);
    if (row < 0)
        return;
    const bool isMoved = fields.contains(item::domain);
    for (int number = 0; number < columnCount(); ++number) {
        const Column &at = column(number);
        if (at.role == ColumnRole::Serial)
            continue;
        const bool isTouched = fields.contains(at.field)
                               || (at.role == ColumnRole::TickText && fields.contains(item::audienceGroup))
                               || (isMoved && m_session.fields().info(at.field).inheritsFromDomain);
        if (isTouched)
            emit dataChanged(index(row, number), index(row, number));
    }
    const bool isLevelTouched = isMoved || fields.contains(item::level1) || fields.contains(item::level2)
                                || fields.contains(item::level3) || fields.contains(item::level4);
    if (isLevelTouched && isInCatalogOrder()) {
        emit dataChanged(index(std::max(0, row - 1), columnOf(item::level1)),
                         index(std::min(rowCount() - 1, row + 1), columnOf(item::level2)), {BlockRole});
    }
}

void ItemTable::clearPending()
{
    if (m_pending.isEmpty())
        return;
    const CellSet cells = std::exchange(m_pending, {});
    for (const auto &[ref, field] : cells) {
        const auto record = m_session.record(ref);
        if (!record)
            continue;
        m_cache.drop(record->id);
        announce(*record, {field});
    }
}

void ItemTable::setFilter(const ItemFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_search = SearchWords(filter.text, m_index ? m_index->letters() : nullptr);
    m_kept.clear();
    arrange();
}

bool ItemTable::isFound(const QModelIndex &index) const
{
    if (m_search.isEmpty() || !index.isValid() || !ItemIndex::isSearched(column(index.column())))
        return false;
    const QVariant terms = index.data(ChipsRole);
    const QString text = terms.isValid() ? terms.toStringList().join(u'、') : index.data().toString();
    return !m_search.hitsIn(text).isEmpty();
}

void ItemTable::sort(int column, Qt::SortOrder direction)
{
    const int run = ++m_sortRun;
    m_sortColumn = column < columnCount() && column > 0 ? column : -1;
    m_sortDirection = direction;
    if (m_sortColumn < 0) {
        m_sorted.clear();
        arrange();
        emit sortChanged(m_sortColumn, m_sortDirection);
    } else if (m_index) {
        m_session.run<Result<std::vector<RowId>>>(
            [index = *m_index, order = m_order, column, direction](Reader &, const Progress &)
                -> Result<std::vector<RowId>> { return index.sorted(order, std::size_t(column), direction); },
            [this, run](Result<std::vector<RowId>> sorted) {
                if (run != m_sortRun || !sorted)
                    return;
                m_sorted = std::move(*sorted);
                setOrder(m_order);
                emit sortChanged(m_sortColumn, m_sortDirection);
            },
            m_stop.get_token(), m_session.shownVersion());
    }
}

/// Takes a new catalog order. A sorted view keeps its order, without what is gone and with the new at its end.
void ItemTable::setOrder(std::vector<RowId> order)
{
    const std::vector<qint32> placesBefore = m_place;
    const bool isNew = m_order.size() > std::size_t(firstPage) || m_isComplete;
    std::ranges::fill(m_place, -1);
    fit(m_place, order, -1);
    for (std::size_t i = 0; i < order.size(); ++i)
        m_place[std::size_t(order[i])] = qint32(i);
    m_order = std::move(order);
    const auto wasThere = [&](RowId id) {
        return std::size_t(id) < placesBefore.size() && placesBefore[std::size_t(id)] >= 0;
    };
    if (!m_filter.isEmpty() && isNew)
        std::ranges::copy_if(m_order, std::back_inserter(m_kept), [&](RowId id) { return !wasThere(id); });
    if (m_sortColumn >= 0 && !m_sorted.empty()) {
        std::erase_if(m_sorted, [this](RowId id) { return serialOf(id) < 1; });
        std::vector<char> isSorted(m_place.size());
        for (const RowId id : m_sorted)
            isSorted[std::size_t(id)] = 1;
        std::ranges::copy_if(m_order, std::back_inserter(m_sorted),
                             [&](RowId id) { return isSorted[std::size_t(id)] == 0; });
    }
    arrange();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DisplayRole});
}

/// Shows what order, sorting and filter say.
void ItemTable::arrange()
{
    const std::vector<RowId> &base = m_sorted.empty() ? m_order : m_sorted;
    if (m_filter.isEmpty()) {
        show(base);
        return;
    }
    if (!m_index) {
        emit shownChanged(); // narrowed as soon as there is an index
        return;
    }
    QList<Uid> domains;
    if (m_filter.domain) {
        domains += *m_filter.domain;
        // Domains come in tree order, parents first. A 一级事项 is of one domain alone.
        for (const Uid &each : m_session.names().domains()) {
            const Record *record = m_session.names().domainRecord(each);
            if (record && !m_filter.level1 && domains.contains(record->value(domain::parent).uid()))
                domains += each;
        }
    }
    auto [ids, cells] = m_index->narrowed(base, m_filter, domains);
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
    show(std::move(ids));
}

/// Makes `ids` the rows, by few insertions and removals where that says it all, else by one change of layout.
void ItemTable::show(std::vector<RowId> ids)
{
    if (ids == m_shown) {
        emit shownChanged();
        return;
    }
    constexpr int fewRuns = 16;
    std::vector<char> stays(m_rows.size());
    fit<char>(stays, ids, 0);
    for (const RowId id : ids)
        stays[std::size_t(id)] = 1;
    std::vector<RowId> keptBefore;
    int runs = 0;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const bool isGone = stays[std::size_t(m_shown[i])] == 0;
        if (!isGone)
            keptBefore.push_back(m_shown[i]);
        else if (i == 0 || stays[std::size_t(m_shown[i - 1])] != 0)
            ++runs;
    }
    std::vector<RowId> keptAfter;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (rowOf(ids[i]) >= 0)
            keptAfter.push_back(ids[i]);
        else if (i == 0 || rowOf(ids[i - 1]) >= 0)
            ++runs;
    }
    if (keptBefore == keptAfter && runs <= fewRuns) {
        removeAbsent(stays);
        insertNew(ids);
    } else {
        showRearranged(std::move(ids));
    }
    emit shownChanged();
}

void ItemTable::removeAbsent(const std::vector<char> &stays)
{
    const auto isGone = [&](std::size_t row) { return stays[std::size_t(m_shown[row])] == 0; };
    for (std::size_t end = m_shown.size(); end > 0; --end) {
        if (!isGone(end - 1))
            continue;
        std::size_t begin = end - 1;
        while (begin > 0 && isGone(begin - 1))
            --begin;
        beginRemoveRows({}, int(begin), int(end) - 1);
        m_shown.erase(m_shown.begin() + qsizetype(begin), m_shown.begin() + qsizetype(end));
        numberRows();
        endRemoveRows();
        end = begin + 1;
    }
}

void ItemTable::insertNew(const std::vector<RowId> &ids)
{
    for (std::size_t begin = 0; begin < ids.size(); ++begin) {
        if (begin < m_shown.size() && m_shown[begin] == ids[begin])
            continue;
        std::size_t end = begin + 1;
        while (end < ids.size() && rowOf(ids[end]) < 0)
            ++end;
        beginInsertRows({}, int(begin), int(end) - 1);
        m_shown.insert(m_shown.begin() + qsizetype(begin), ids.begin() + qsizetype(begin),
                       ids.begin() + qsizetype(end));
        numberRows();
        endInsertRows();
    }
}

void ItemTable::showRearranged(std::vector<RowId> ids)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<RowId> idsBefore;
    for (const QModelIndex &each : before)
        idsBefore.push_back(m_shown[std::size_t(each.row())]);
    m_shown = std::move(ids);
    numberRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(idsBefore[std::size_t(i)]);
        after += row < 0 ? QModelIndex() : index(row, before.at(i).column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ItemTable::numberRows()
{
    std::ranges::fill(m_rows, -1);
    fit(m_rows, m_shown, -1);
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_rows[std::size_t(m_shown[row])] = qint32(row);
}

}
