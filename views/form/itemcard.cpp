// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/itemcard.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "form/notelist.h"
#include "form/opinionlist.h"
#include "form/recordform.h"
#include "form/taborder.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/notebook.h"

#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QFocusEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace gk {

ItemCard::ItemCard(NoteBook &notes, QWidget *parent)
    : QWidget(parent)
    , m_session(notes.session())
    , m_strip(new MessageStrip(this))
    , m_title(new PlainLabel({}, this, Eliding::End))
    , m_domain(new PlainLabel({}, this, Eliding::Middle))
    , m_form(new RecordForm(m_session, Kind::Item, this))
    , m_notes(new NoteList(notes, m_form))
    , m_opinions(new OpinionList(m_session, m_form))
    , m_full(new QWidget(this))
    , m_empty(new PlainLabel({}, this))
    , m_pages(new QStackedLayout)
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

    m_empty->setWordWrap(true);
    m_empty->setQuiet(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_full);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_strip);
    whole->addLayout(m_pages, 1);
    m_form->append(m_notes);
    m_form->append(m_opinions);
    connect(m_form, &RecordForm::refreshed, this, &ItemCard::showHead);
    connect(m_form, &RecordForm::orphaned, this, &ItemCard::tellOrphans);
    showHead();
}

void ItemCard::showItems(const std::vector<RecordRef> &items)
{
    m_form->showRecords(items);
}

void ItemCard::showTooMany(qint64 count)
{
    m_form->showRecords({});
    if (!m_form->records().empty()) // a text that cannot be taken is shown first
        return;
    m_empty->setPlainText(
        tr("%1 selected. The card changes up to %2 at once; for more, type into a selected cell of the table and press "
           "Ctrl+Enter.")
            .arg(countOf(Kind::Item, count), numberText(qint64(mostItems))));
}

bool ItemCard::commit()
{
    return m_form->commit();
}

void ItemCard::focusField(Field field)
{
    m_form->focusField(field);
}

void ItemCard::focusOpinions()
{
    m_opinions->unfold();
    // Later: the card may have come into view just now, and its parts have no places yet.
    QTimer::singleShot(0, this, [this] {
        m_form->widget()->layout()->activate();
        m_form->verticalScrollBar()->setValue(m_opinions->y());
    });
}

void ItemCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    focusFirst(*m_form->widget(), event->reason());
}

void ItemCard::tellOrphans(const QStringList &texts)
{
    const QString text = texts.join(u'\n');
    m_strip->say(colours::Tone::Warning,
                 tr("The item you were typing into is gone. What you typed is not stored: %1").arg(text));
    m_strip->addButton(tr("Copy"), [text] { QGuiApplication::clipboard()->setText(text); });
}

void ItemCard::showHead()
{
    const auto &items = m_form->records();
    const auto item = items.size() == 1 ? std::optional(items.front()) : std::nullopt;
    m_notes->showItem(item);
    m_opinions->showItem(item);
    m_pages->setCurrentIndex(items.empty() ? 0 : 1);
    m_empty->setPlainText(tr("Select an item in the table to see and edit all its fields here."));
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
