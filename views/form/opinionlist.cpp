// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/opinionlist.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/opinions.h"
#include "form/opiniondialog.h"
#include "parts/icons.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/catalogsession.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <set>

namespace gk {

namespace {

constexpr std::size_t mostFollowed = 100;

/// "区财政局 · 征求意见 · 2024-09-28": who, whence and when, as far as it is known.
QString originOf(const Record &opinion)
{
    QStringList parts{opinion.text(opinion::from), opinion.text(opinion::source), opinion.text(opinion::date)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}

OpinionList::OpinionList(CatalogSession &session, QWidget *parent) : FoldedList(session, tr("Add Opinion…"), parent)
{
    connect(&addButton(), &QPushButton::clicked, this, &OpinionList::addOpinion);
    connect(&session, &CatalogSession::changed, this, &OpinionList::follow);
    connect(&session, &CatalogSession::accessChanged, this, &OpinionList::fill);
    connect(&session, &CatalogSession::reset, this, [this] {
        m_isRead = false;
        fill();
    });
    fill();
}

void OpinionList::showItem(const std::optional<RecordRef> &item)
{
    if (item == m_item)
        return;
    m_item = item;
    strip().clear();
    fill();
}

void OpinionList::readAll()
{
    m_byItem.clear();
    m_items.clear();
    for (const Record &record : session().records(Kind::Opinion, session().order(Kind::Opinion)))
        keep(record);
    m_isRead = true;
}

void OpinionList::keep(const Record &opinion)
{
    const Uid item = opinion.value(opinion::item).uid();
    m_byItem[item].insert_or_assign(opinion.id, opinion.ref);
    m_items.insert(opinion.ref.uid, item);
}

/// One opinion was added, changed, removed or brought back.
void OpinionList::followOne(const RecordRef &opinion)
{
    const auto record = session().record(opinion);
    if (const auto was = m_items.constFind(opinion.uid); was != m_items.cend()) {
        std::erase_if(m_byItem[*was], [&opinion](const auto &each) { return each.second == opinion; });
        m_items.erase(was);
    }
    if (record && record->isAlive)
        keep(*record);
}

void OpinionList::follow(const Changed &change)
{
    std::set<RecordRef> opinions;
    for (const auto &[record, field] : change.touched) {
        if (record.kind == Kind::Opinion)
            opinions.insert(record);
    }
    if (opinions.empty())
        return;
    // Read anew when next shown: an import of many costs less in one go, and before anything is read nothing is known.
    m_isRead = m_isRead && opinions.size() <= mostFollowed;
    for (const RecordRef &each : m_isRead ? opinions : std::set<RecordRef>())
        followOne(each);
    fill();
}

void OpinionList::fill()
{
    setVisible(m_item.has_value());
    if (!m_item)
        return;
    if (!m_isRead)
        readAll();
    m_opinions.clear();
    const auto own = m_byItem.value(m_item->uid);
    for (const auto &[row, ref] : own) {
        if (auto record = session().record(ref); record && record->isAlive)
            m_opinions.push_back(std::move(*record));
    }
    std::vector<QWidget *> rows;
    for (const Record &each : m_opinions)
        rows.push_back(makeRow(each));
    setRows(rows);
    setHeading(m_opinions.empty() ? tr("Opinions") : tr("Opinions · %1").arg(numberText(qint64(m_opinions.size()))));
}

QWidget *OpinionList::makeRow(const Record &opinion)
{
    auto *row = new QWidget(rowParent());
    auto *origin = new PlainLabel(originOf(opinion), row, Eliding::End);
    origin->setQuiet(true);
    auto *verdict = new PlainLabel(opinion.text(opinion::adopted), row);
    auto *change = rowButton(icons::Icon::Edit, tr("Change the opinion"), row);
    auto *drop = rowButton(icons::Icon::Remove, tr("Remove the opinion"), row);
    change->setEnabled(session().isWritable());
    drop->setEnabled(session().isWritable());
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(origin, 1);
    head->addWidget(verdict);
    head->addWidget(change);
    head->addWidget(drop);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    const QString field = opinion.text(opinion::field);
    addText(*column,
            field.isEmpty() ? opinion.text(opinion::proposal)
                            : tr("%1: %2").arg(field, opinion.text(opinion::proposal)),
            false);
    if (const QString reason = opinion.text(opinion::reason); !reason.isEmpty())
        addText(*column, reason, true);
    if (const auto step = Uid::fromString(opinion.text(opinion::step))) {
        if (const auto info = session().changeSet(*step))
            addText(*column,
                    tr("Carried out on %1: %2").arg(info->at.toString(QStringLiteral("yyyy-MM-dd")), stepText(*info)),
                    true);
    } else if (isAdopted(verdictOf(opinion))) {
        addText(*column, tr("No step is linked that carries it out."), true);
    }
    connect(change, &QToolButton::clicked, this, [this, ref = opinion.ref] { edit(ref); });
    connect(drop, &QToolButton::clicked, this, [this, ref = opinion.ref] { remove(ref); });
    return row;
}

void OpinionList::addOpinion()
{
    if (!m_item)
        return;
    Record fresh;
    fresh.ref = {Kind::Opinion, Uid::random()};
    fresh.set(opinion::item, Value(m_item->uid));
    // The pages of one paper come from the same office.
    fresh.set(opinion::from, m_sender);
    fresh.set(opinion::source, m_source);
    fresh.set(opinion::date, Value(QDate::currentDate().toString(Qt::ISODate)));
    OpinionDialog dialog(session(), fresh, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto added = session().record(fresh.ref)) {
        m_sender = added->value(opinion::from);
        m_source = added->value(opinion::source);
    }
}

void OpinionList::edit(const RecordRef &opinion)
{
    if (const auto record = session().record(opinion)) {
        OpinionDialog dialog(session(), *record, this);
        dialog.exec();
    }
}

void OpinionList::remove(const RecordRef &opinion)
{
    removeRecord({opinion, aliveOf(Kind::Opinion), Value(qint64(0))}, removeLabel(Kind::Opinion, 1),
                 tr("The opinion is removed."));
}

}
