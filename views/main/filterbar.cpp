// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/filterbar.h"

#include "parts/chiplist.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/itemtable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

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
    connect(m_chips, &ChipList::removeAsked, this, &FilterBar::clear);
    connect(m_order, &QPushButton::clicked, this, &FilterBar::orderRequested);
    connect(&m_table, &ItemTable::shownChanged, this, &FilterBar::showState);
    connect(&m_table, &ItemTable::sortChanged, this, &FilterBar::showState);
    connect(&m_table, &ItemTable::modelReset, this, &FilterBar::showState);
    showState();
}

void FilterBar::clear(const QString &chip)
{
    if (chip == m_domainChip)
        emit domainCleared();
    else
        emit searchCleared();
}

void FilterBar::showState()
{
    const ItemFilter &filter = m_table.filter();
    std::vector<ChipList::Chip> chips;
    m_domainChip.clear();
    if (filter.domain) {
        m_domainChip = m_table.session().names().domainName(*filter.domain);
        if (filter.level1)
            m_domainChip += u" › "_s + *filter.level1;
        m_domainChip = tr("Domain: %1").arg(m_domainChip);
        chips.push_back({.text = m_domainChip});
    }
    if (const QString text = filter.text.trimmed(); !text.isEmpty())
        chips.push_back({.text = tr("Contains: %1").arg(text)});
    const qint64 shown = m_table.rowCount();
    const bool isCounted = m_table.isComplete(); // a first page is no count
    const qint64 total = isCounted ? m_table.total() : 0;
    emit counted(isCounted ? std::optional(total) : std::nullopt);
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.empty());
    m_empty->setVisible(chips.empty());
    m_order->setText(tr("In Catalog Order"));
    m_order->setVisible(!m_table.isInCatalogOrder());
    // The desk gets the line while there is nothing to say.
    setVisible(!chips.empty() || !m_table.isInCatalogOrder());
    if (!chips.empty() && !m_table.isIndexed())
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
