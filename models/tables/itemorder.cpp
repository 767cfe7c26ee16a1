// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The half of ItemTable that says which items are rows: their order, and what the session's news do to them.
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
    if (greatest != ids.end() && *greatest > RowId{} && byId.size() <= std::size_t(*greatest))
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
    m_passing = m_order;
    m_groups.clear();
    numberRows();
    findChanged();
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
                                                  const bool wasComplete = std::exchange(m_isComplete, true);
                                                  setOrder(*order, wasComplete ? Arrivals::Added : Arrivals::ReadLater);
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
    if (isFirst && !m_sortKeys.empty())
        sortBy(m_sortKeys);
    m_search = SearchWords(m_filter.text, m_index->letters());
    if (m_filter.isEmpty() && m_group.isEmpty())
        return;
    // Rows in view stay until the filter changes; what a large change made match it joins them now.
    if (!isFirst && !m_filter.isEmpty()) {
        const std::vector<RowId> shown = shownIds();
        m_kept.insert(m_kept.end(), shown.begin(), shown.end());
    }
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
        if (m_changed) {
            fit<char>(*m_changed, {record->id}, 0);
            (*m_changed)[std::size_t(record->id)] = 1;
        }
        if (record->isAlive)
            announce(*record, fields);
    }
}

/// Tells of exactly the cells that read differently now. Filter, order and groups are not asked again: a row stays where
/// it is being edited until the view is arranged anew.
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

/// Takes a new catalog order. A sorted view keeps its order, without what is gone and with the new at its end.
void ItemTable::setOrder(std::vector<RowId> order, Arrivals arrivals)
{
    const std::vector<qint32> placesBefore = m_place;
    std::ranges::fill(m_place, -1);
    fit(m_place, order, -1);
    for (std::size_t i = 0; i < order.size(); ++i)
        m_place[std::size_t(order[i])] = qint32(i);
    m_order = std::move(order);
    const auto wasThere = [&](RowId id) {
        return std::size_t(id) < placesBefore.size() && placesBefore[std::size_t(id)] >= 0;
    };
    if (!m_filter.isEmpty() && arrivals == Arrivals::Added)
        std::ranges::copy_if(m_order, std::back_inserter(m_kept), [&](RowId id) { return !wasThere(id); });
    if (!m_sortKeys.empty() && !m_sorted.empty()) {
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

/// Makes `ids` the rows, by few insertions and removals where that says it all, else by one change of layout.
void ItemTable::show(std::vector<RowId> ids, std::vector<ItemGroup> groups)
{
    if (ids == m_shown && groups == m_groups) {
        emit shownChanged();
        return;
    }
    if (!groups.empty() || !m_groups.empty()) {
        showRearranged(std::move(ids), std::move(groups));
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
        showRearranged(std::move(ids), {});
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

void ItemTable::showRearranged(std::vector<RowId> ids, std::vector<ItemGroup> groups)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<RowId> idsBefore;
    for (const QModelIndex &each : before)
        idsBefore.push_back(m_shown[std::size_t(each.row())]);
    // A heading stays what it is as long as there is one of its text.
    const std::vector<ItemGroup> groupsBefore = std::exchange(m_groups, std::move(groups));
    m_shown = std::move(ids);
    numberRows();
    QHash<QString, std::size_t> headings;
    for (std::size_t group = 0; group < m_groups.size(); ++group)
        headings.insert(m_groups[group].text, group);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        RowId id = idsBefore[std::size_t(i)];
        if (id < RowId{})
            id = headingOfGroup(headings.value(groupsBefore[groupOfHeading(id)].text, m_groups.size()));
        const int row = rowOf(id);
        after += row < 0 ? QModelIndex() : index(row, before.at(i).column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ItemTable::numberRows()
{
    std::ranges::fill(m_rows, -1);
    fit(m_rows, m_shown, -1);
    m_headingRows.assign(m_groups.size(), -1);
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        if (m_shown[row] < RowId{})
            m_headingRows[groupOfHeading(m_shown[row])] = int(row);
        else
            m_rows[std::size_t(m_shown[row])] = qint32(row);
    }
}

}
