// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/filterbar.h"

#include "parts/chiplist.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "table/conditionwords.h"
#include "tables/itemtable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

FilterBar::FilterBar(ItemTable &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_chips(new ChipList(this))
    , m_empty(new PlainLabel({}, this))
    , m_count(new PlainLabel({}, this))
    , m_order(new QPushButton(this))
{
    m_chips->setRemovable(true);
    m_chips->takeKeys();
    m_count->setQuiet(true);
    m_count->setObjectName(u"count"_s);
    m_order->setFlat(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(8, 2, 8, 2);
    line->setSpacing(8);
    line->addWidget(m_chips, 1);
    line->addWidget(m_empty, 1);
    line->addWidget(m_order);
    line->addWidget(m_count);
    connect(m_chips, &ChipList::removeAsked, this, [this](const QString &chip) { remove(partOf(chip)); });
    connect(m_chips, &ChipList::menuAsked, this,
            [this](const QString &chip, const QPoint &at) { showMenu(partOf(chip), at); });
    connect(m_order, &QPushButton::clicked, this, &FilterBar::orderRequested);
    connect(&m_table, &ItemTable::shownChanged, this, &FilterBar::showState);
    connect(&m_table, &ItemTable::sortChanged, this, &FilterBar::showState);
    connect(&m_table, &ItemTable::modelReset, this, &FilterBar::showState);
    showState();
}

FilterBar::Part FilterBar::partOf(const QString &chip) const
{
    const auto found = std::ranges::find(m_parts, chip, &std::pair<QString, Part>::first);
    return found == m_parts.end() ? Part{} : found->second;
}

void FilterBar::remove(const Part &part)
{
    ItemFilter filter = m_table.filter();
    switch (part.kind) {
    case Part::Kind::Domain:
        emit domainCleared();
        return;
    case Part::Kind::Words:
        emit searchCleared();
        return;
    case Part::Kind::Group:
        m_table.setGroup({});
        return;
    case Part::Kind::Condition:
        filter.dropConditions(part.column);
        break;
    case Part::Kind::ChangedSince:
        filter.changedSince.reset();
        filter.isUnchanged = false;
        break;
    case Part::Kind::Notes:
        filter.notes.reset();
        break;
    }
    m_table.setFilter(filter);
}

void FilterBar::turnRound(const Part &part)
{
    ItemFilter filter = m_table.filter();
    if (part.kind == Part::Kind::ChangedSince)
        filter.isUnchanged = !filter.isUnchanged;
    if (part.kind == Part::Kind::Notes && filter.notes)
        filter.notes->isNegated = !filter.notes->isNegated;
    for (ColumnCondition &condition : filter.conditions) {
        if (part.kind == Part::Kind::Condition && condition.column == part.column)
            condition.isNegated = !condition.isNegated;
    }
    m_table.setFilter(filter);
}

void FilterBar::showMenu(const Part &part, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isCondition = part.kind == Part::Kind::Condition;
    if (isCondition)
        connect(menu->addAction(tr("Change…")), &QAction::triggered, this,
                [this, part] { emit editRequested(m_table.columnByKey(part.column)); });
    if (isCondition || part.kind == Part::Kind::ChangedSince || part.kind == Part::Kind::Notes)
        connect(menu->addAction(tr("The Other Items Instead")), &QAction::triggered, this,
                [this, part] { turnRound(part); });
    if (part.kind == Part::Kind::Group) {
        connect(menu->addAction(tr("Fold Every Group")), &QAction::triggered, this,
                [this] { m_table.setAllFolded(true); });
        connect(menu->addAction(tr("Unfold Every Group")), &QAction::triggered, this,
                [this] { m_table.setAllFolded(false); });
    }
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, part] { remove(part); });
    menu->popup(at);
}

QString FilterBar::nameOf(const QString &column) const
{
    const int number = m_table.columnByKey(column);
    if (number < 0)
        return column;
    const QString group = columnGroupLabel(m_table.column(number));
    const QString title = columnLabel(m_table.column(number));
    return group.isEmpty() ? title : group + u" › "_s + title;
}

/// What narrows and groups the items, a sentence each.
std::vector<std::pair<QString, FilterBar::Part>> FilterBar::parts() const
{
    const ItemFilter &filter = m_table.filter();
    std::vector<std::pair<QString, Part>> parts;
    if (filter.domain) {
        QString domain = m_table.session().names().domainName(*filter.domain);
        if (filter.level1)
            domain += u" › "_s + *filter.level1;
        parts.emplace_back(tr("Domain: %1").arg(domain), Part{});
    }
    if (const QString text = filter.text.trimmed(); !text.isEmpty())
        parts.emplace_back(tr("Contains: %1").arg(text), Part{.kind = Part::Kind::Words});
    for (const ColumnCondition &each : filter.conditions)
        parts.emplace_back(conditionText(nameOf(each.column), each),
                           Part{.kind = Part::Kind::Condition, .column = each.column});
    if (filter.changedSince) {
        const QString text = filter.isUnchanged ? tr("Unchanged since version %1") : tr("Changed since version %1");
        parts.emplace_back(text.arg(*filter.changedSince), Part{.kind = Part::Kind::ChangedSince});
    }
    if (filter.notes)
        parts.emplace_back(conditionText(*filter.notes), Part{.kind = Part::Kind::Notes});
    if (!m_table.group().isEmpty())
        parts.emplace_back(tr("Grouped by %1").arg(nameOf(m_table.group())), Part{.kind = Part::Kind::Group});
    return parts;
}

void FilterBar::showState()
{
    m_parts = parts();
    std::vector<ChipList::Chip> chips;
    for (const auto &[text, part] : m_parts)
        chips.push_back({.text = text});
    emit counted(m_table.isComplete() ? std::optional(m_table.total()) : std::nullopt);
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.empty());
    m_empty->setVisible(chips.empty());
    setFocusProxy(chips.empty() ? static_cast<QWidget *>(m_order) : m_chips);
    m_order->setText(tr("In Catalog Order"));
    m_order->setVisible(!m_table.isInCatalogOrder());
    // The desk gets the line while there is nothing to say.
    setVisible(!chips.empty() || !m_table.isInCatalogOrder());
    showCount();
}

void FilterBar::showCount()
{
    const qint64 shown = m_table.shownItems();
    const bool isCounted = m_table.isComplete(); // a first page is no count
    const qint64 total = isCounted ? m_table.total() : 0;
    if (!m_parts.empty() && !m_table.isIndexed())
        m_count->setPlainText(tr("Getting ready to search…"));
    else if (!isCounted)
        m_count->setPlainText({});
    else if (!m_table.search().isEmpty())
        m_count->setPlainText(tr("%1 of %2 items, in %3 cells")
                                  .arg(numberText(shown), numberText(total), numberText(m_table.foundCells())));
    else if (shown == total)
        m_count->setPlainText(tr("%1 items").arg(numberText(total)));
    else
        m_count->setPlainText(tr("%1 of %2 items").arg(numberText(shown), numberText(total)));
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

}
