// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: what is shown of the catalog, and in which order. Nothing here alters it.
#include "table/gridview.h"

#include "table/columnpopup.h"
#include "table/gridheader.h"
#include "tables/itemtable.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

void GridView::sortBy(int column)
{
    if (m_table.sortColumn() != column)
        m_table.sort(column, Qt::AscendingOrder);
    else if (m_table.sortDirection() == Qt::AscendingOrder)
        m_table.sort(column, Qt::DescendingOrder);
    else
        m_table.sortBy({});
}

void GridView::sortFurtherBy(int column)
{
    std::vector<SortKey> keys = m_table.sortKeys();
    const auto known = std::ranges::find(keys, m_table.keyOf(column), &SortKey::column);
    if (known == keys.end())
        keys.push_back({m_table.keyOf(column)});
    else if (known->direction == Qt::AscendingOrder)
        known->direction = Qt::DescendingOrder;
    else
        keys.erase(known);
    m_table.sortBy(keys);
}

void GridView::sortByCurrent(Qt::SortOrder direction)
{
    if (currentIndex().isValid())
        m_table.sort(currentIndex().column(), direction);
}

void GridView::showCatalogOrder()
{
    m_table.setGroup({});
    m_table.sortBy({});
}

void GridView::askAboutColumn()
{
    const int column = std::max(currentIndex().isValid() ? currentIndex().column() : 0, edgeColumn(false));
    openColumnPopup(column, m_header->titleOnScreen(column));
}

void GridView::openColumnPopup(int column, const QRect &place)
{
    if (!commitOpenEditor() || column <= 0)
        return;
    auto *popup = new ColumnPopup(m_table, column, this);
    connect(popup, &ColumnPopup::conditionChosen, this, [this, column](const std::optional<ColumnCondition> &chosen) {
        ItemFilter filter = m_table.filter();
        filter.dropConditions(m_table.keyOf(column));
        if (chosen)
            filter.setCondition(*chosen);
        m_table.setFilter(filter);
    });
    connect(popup, &ColumnPopup::sortChosen, this,
            [this, column](Qt::SortOrder direction) { m_table.sort(column, direction); });
    connect(popup, &ColumnPopup::groupChosen, this, [this, column] { m_table.setGroup(m_table.keyOf(column)); });
    popup->adjustSize();
    const QRect screen = this->screen()->availableGeometry();
    popup->move(
        std::clamp(place.left(), screen.left(), std::max(screen.left(), screen.right() - popup->width())),
        std::clamp(place.bottom() + 1, screen.top(), std::max(screen.top(), screen.bottom() - popup->height())));
    popup->show();
    popup->setFocus(Qt::PopupFocusReason);
}

void GridView::filterByCell(bool isNegated)
{
    const QModelIndex cell = currentIndex();
    if (!cell.isValid() || m_table.isHeading(cell.row()) || m_table.column(cell.column()).role == ColumnRole::Serial)
        return;
    const QVariant terms = cell.data(ItemTable::ChipsRole);
    const QString text = terms.isValid() ? terms.toStringList().join(u'、') : cell.data().toString();
    QStringList texts;
    for (const QStringView entry : ItemIndex::entriesOf(m_table.column(cell.column()), text))
        texts += entry.toString();
    ItemFilter filter = m_table.filter();
    filter.setCondition({.column = m_table.keyOf(cell.column()), .isNegated = isNegated, .texts = texts});
    m_table.setFilter(filter);
}

void GridView::groupByCurrent()
{
    if (!currentIndex().isValid())
        return;
    const QString key = m_table.keyOf(currentIndex().column());
    m_table.setGroup(key == m_table.group() ? QString() : key);
}

void GridView::toggleGroup()
{
    const int heading = m_table.headingOf(currentIndex().row());
    if (heading < 0 || !commitOpenEditor())
        return;
    const int column = currentIndex().column();
    goTo(m_table.index(heading, column), false);
    m_table.setFolded(heading, !m_table.index(heading, 0).data(ItemTable::FoldedRole).toBool());
    scrollTo(currentIndex());
}

/// On a heading Space and Enter fold and unfold, Left folds, Right unfolds.
bool GridView::groupByKey(const QKeyEvent &event)
{
    const QModelIndex now = currentIndex();
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || !now.isValid() || !m_table.isHeading(now.row()))
        return false;
    const bool isFolded = now.data(ItemTable::FoldedRole).toBool();
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggleGroup();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isFolded == (event.key() == Qt::Key_Right))
            toggleGroup();
        return true;
    default:
        return false;
    }
}

void GridView::setHiddenColumns(const QStringList &keys)
{
    m_hiddenColumns = keys;
    for (int column = 0; column < m_table.columnCount(); ++column)
        setColumnHidden(column, keys.contains(m_table.keyOf(column)));
}

}
