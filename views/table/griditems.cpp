// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: acts on whole items: insert, duplicate, delete, move.
#include "table/gridview.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"
#include "tables/itemtable.h"

#include <algorithm>

namespace gk {

namespace {

constexpr int untilRead = 8000; // ms

}

/// In catalog order. Nothing when the user gave up waiting.
std::vector<Record> GridView::selectedItems()
{
    std::vector<Record> items;
    const bool isWhole = eachRow(selectedRows(), tr("Reading the selected items."), [&](int row) {
        if (auto record = m_table.recordAt(row))
            items.push_back(std::move(*record));
    });
    if (!isWhole)
        return {};
    std::ranges::stable_sort(items, {}, [this](const Record &item) { return m_table.serialOf(item.id); });
    return items;
}

/// Where an item below `above` belongs: its domain and 一级事项, or what the filter asks for.
GridView::Values GridView::valuesBelow(const std::optional<Record> &above) const
{
    if (above)
        return {{item::domain, above->value(item::domain)}, {item::level1, above->value(item::level1)}};
    const ItemFilter &filter = m_table.filter();
    Values values;
    const auto &domains = m_table.session().names().domains();
    if (filter.domain)
        values.emplace_back(item::domain, Value(*filter.domain));
    else if (!domains.empty())
        values.emplace_back(item::domain, Value(domains.front()));
    if (filter.level1)
        values.emplace_back(item::level1, Value(*filter.level1));
    return values;
}

/// New items one after another below `above` (or at the end of their domain), with room made for them where needed.
std::vector<RecordRef> GridView::planItems(const std::optional<Record> &above, const std::vector<Values> &items,
                                           std::vector<Change> &changes) const
{
    const Values place = valuesBelow(above);
    const Uid domain = place.empty() ? Uid{} : place.front().second.uid();
    std::optional<RecordRef> below;
    if (above) {
        const auto next = m_table.after(above->id);
        if (next && next->value(item::domain).uid() == domain)
            below = next->ref;
    }
    const auto positions = m_table.session().positionsBetween(above ? std::optional(above->ref) : std::nullopt, below,
                                                              domain, int(items.size()), changes);
    std::vector<RecordRef> refs;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const RecordRef ref{Kind::Item, Uid::random()};
        refs.push_back(ref);
        changes.push_back({ref, aliveOf(Kind::Item), Value(qint64(1))});
        for (const auto &[field, value] : items[i]) {
            if (!value.isEmpty())
                changes.push_back({ref, field, value});
        }
        changes.push_back({ref, item::position, Value(positions.at(i))});
    }
    return refs;
}

void GridView::insertItem()
{
    if (!commitOpenEditor())
        return;
    const auto above = currentIndex().isValid() ? m_table.recordAt(currentIndex().row()) : std::nullopt;
    std::vector<Change> changes;
    const auto refs = planItems(above, {valuesBelow(above)}, changes);
    if (applyChanges(changes, addLabel(Kind::Item, 1)))
        goTo(refs.front(), std::max(0, m_table.columnOf(item::level2)));
}

GridView::Values GridView::valuesOfCopy(const Record &original) const
{
    Values values;
    for (const FieldInfo &info : m_table.session().fields().of(Kind::Item)) {
        // A code names one item only, and the place is the copy's own.
        if (info.field != item::position && info.field != item::code)
            values.emplace_back(info.field, original.value(info.field));
    }
    return values;
}

/// Copies stand below the last of the originals in their domain.
void GridView::duplicateItems()
{
    if (!commitOpenEditor())
        return;
    const auto items = selectedItems();
    if (items.empty())
        return;
    std::vector<Change> changes;
    std::optional<RecordRef> first;
    for (auto begin = items.begin(); begin != items.end();) {
        const auto end = std::find_if(begin, items.end(), [&](const Record &each) {
            return each.value(item::domain) != begin->value(item::domain);
        });
        std::vector<Values> copies;
        std::transform(begin, end, std::back_inserter(copies),
                       [this](const Record &original) { return valuesOfCopy(original); });
        const auto refs = planItems(*std::prev(end), copies, changes);
        first = first.value_or(refs.front());
        begin = end;
    }
    const QString label = items.size() == 1 ? tr("Duplicate “%1”").arg(itemLabel(items.front()))
                                            : tr("Duplicate %1 items").arg(items.size());
    if (applyChanges(changes, label))
        goTo(*first, std::max(0, m_table.columnOf(item::level2)));
}

void GridView::deleteItems()
{
    if (!commitOpenEditor())
        return;
    const std::vector<int> rows = selectedRows();
    const auto items = selectedItems();
    if (items.empty())
        return;
    std::vector<Change> changes;
    changes.reserve(items.size());
    for (const Record &record : items)
        changes.push_back({record.ref, aliveOf(Kind::Item), Value(qint64(0))});
    const int column = std::max(0, currentIndex().column());
    if (!applyChanges(changes, items.size() == 1 ? removeLabel(Kind::Item, itemLabel(items.front()))
                                                 : removeLabel(Kind::Item, qint64(items.size())))) {
        return;
    }
    goTo(m_table.index(std::min(rows.front(), m_table.rowCount() - 1), column), false);
}

void GridView::moveItemsUp()
{
    moveItems(-1);
}

void GridView::moveItemsDown()
{
    moveItems(1);
}

/// Over the shown neighbour, within the domain. Only the catalog order can be changed by hand.
void GridView::moveItems(int step)
{
    if (!commitOpenEditor())
        return;
    const auto items = selectedItems();
    if (items.empty())
        return;
    if (!m_table.isInCatalogOrder()) {
        m_strip.say(colours::Tone::Plain, tr("Items can be moved in catalog order only."));
        m_strip.addButton(tr("Catalog order"), [this] {
            m_strip.clear();
            showCatalogOrder();
        });
        return;
    }
    const std::vector<int> rows = selectedRows();
    const auto neighbour = m_table.recordAt(step < 0 ? rows.front() - 1 : rows.back() + 1);
    const Value domain = items.front().value(item::domain);
    const auto isOfDomain = [&](const Record &record) { return record.value(item::domain) == domain; };
    if (!neighbour || !isOfDomain(*neighbour) || !std::ranges::all_of(items, isOfDomain)) {
        m_strip.say(colours::Tone::Plain,
                    tr("Items move within their domain. Another domain is chosen in the column or "
                       "the card."));
        m_strip.hideAfter(untilRead);
        return;
    }
    const auto beyond = step < 0 ? m_table.before(neighbour->id) : m_table.after(neighbour->id);
    const std::optional<RecordRef> outer = beyond && isOfDomain(*beyond) ? std::optional(beyond->ref) : std::nullopt;
    std::vector<Change> changes;
    const auto positions = m_table.session().positionsBetween(
        step < 0 ? outer : neighbour->ref, step < 0 ? neighbour->ref : outer, domain.uid(), int(items.size()), changes);
    for (std::size_t i = 0; i < items.size(); ++i)
        changes.push_back({items[i].ref, item::position, Value(positions.at(i))});
    applyChanges(changes, moveLabel(Kind::Item, qint64(items.size())));
    scrollTo(currentIndex());
}

}
