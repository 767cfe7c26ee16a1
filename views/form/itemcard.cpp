// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/itemcard.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "form/recordform.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace gk {

ItemCard::ItemCard(CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new PlainLabel({}, this, Eliding::End))
    , m_domain(new PlainLabel({}, this, Eliding::Middle))
    , m_form(new RecordForm(session, Kind::Item, this))
    , m_full(new QWidget(this))
    , m_pages(new QStackedLayout(this))
{
    setAccessibleName(tr("Item card"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_domain->setQuiet(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_domain);
    auto *column = new QVBoxLayout(m_full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_form, 1);

    auto *empty = new PlainLabel(tr("Select an item in the table to see and edit all its fields here."), this);
    empty->setWordWrap(true);
    empty->setQuiet(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(16);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_full);
    connect(m_form, &RecordForm::refreshed, this, &ItemCard::showHead);
}

void ItemCard::showItems(const std::vector<RecordRef> &items)
{
    m_form->showRecords(items);
}

bool ItemCard::commit()
{
    return m_form->commit();
}

void ItemCard::focusField(Field field)
{
    m_form->focusField(field);
}

void ItemCard::showHead()
{
    const auto &items = m_form->records();
    m_pages->setCurrentIndex(items.empty() ? 0 : 1);
    if (items.empty())
        return;
    const auto first = m_session.record(items.front());
    if (items.size() == 1 && first) {
        const QString name = itemLabel(*first);
        m_title->setPlainText(name.isEmpty() ? tr("Item without a name") : name);
        m_domain->setPlainText(m_session.names().domainPath(first->value(item::domain).uid()));
    } else {
        m_title->setPlainText(tr("%1 selected").arg(countOf(Kind::Item, qint64(items.size()))));
        m_domain->setPlainText(tr("What you change here is changed in all of them."));
    }
    m_domain->setVisible(!m_domain->fullText().isEmpty());
}

}
