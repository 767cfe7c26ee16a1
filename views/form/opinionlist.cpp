// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/opinionlist.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/opinions.h"
#include "form/opiniondialog.h"
#include "form/sectionheader.h"
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

QToolButton *rowButton(icons::Icon icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icons::icon(icon, parent->palette()));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}

OpinionList::OpinionList(CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_header(new SectionHeader(this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(icons::icon(icons::Icon::Add, palette()), tr("Add Opinion…"), this))
    , m_strip(new MessageStrip(this))
{
    m_add->setAutoDefault(false);
    m_rows->setSpacing(8);
    auto *inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addLayout(m_rows);
    inside->addWidget(m_strip);
    inside->addWidget(m_add, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_body);
    m_body->hide();
    connect(m_header, &SectionHeader::toggled, m_body, &QWidget::setVisible);
    connect(m_add, &QPushButton::clicked, this, &OpinionList::addOpinion);
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
    m_strip->clear();
    fill();
}

void OpinionList::unfold()
{
    m_header->setChecked(true);
    m_add->setFocus(Qt::OtherFocusReason);
}

void OpinionList::setUnfolded(bool isUnfolded)
{
    m_header->setChecked(isUnfolded);
}

bool OpinionList::isUnfolded() const
{
    return m_header->isChecked();
}

void OpinionList::readAll()
{
    m_byItem.clear();
    m_items.clear();
    for (const Record &record : m_session.records(Kind::Opinion, m_session.order(Kind::Opinion)))
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
    const auto record = m_session.record(opinion);
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
        if (auto record = m_session.record(ref); record && record->isAlive)
            m_opinions.push_back(std::move(*record));
    }
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (const Record &each : m_opinions)
        m_rows->addWidget(makeRow(each));
    m_add->setEnabled(m_session.isWritable());
    m_header->setText(m_opinions.empty() ? tr("Opinions")
                                         : tr("Opinions · %1").arg(numberText(qint64(m_opinions.size()))));
}

QWidget *OpinionList::makeRow(const Record &opinion)
{
    auto *row = new QWidget(m_body);
    auto *origin = new PlainLabel(originOf(opinion), row, Eliding::End);
    origin->setQuiet(true);
    auto *verdict = new PlainLabel(opinion.text(opinion::adopted), row);
    auto *change = rowButton(icons::Icon::Edit, tr("Change the opinion"), row);
    auto *drop = rowButton(icons::Icon::Remove, tr("Remove the opinion"), row);
    change->setEnabled(m_session.isWritable());
    drop->setEnabled(m_session.isWritable());
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
    const auto addText = [&](const QString &text, bool isQuiet) {
        auto *label = new PlainLabel(text, row);
        label->setWordWrap(true);
        label->setQuiet(isQuiet);
        column->addWidget(label);
    };
    const QString field = opinion.text(opinion::field);
    addText(field.isEmpty() ? opinion.text(opinion::proposal)
                            : tr("%1: %2").arg(field, opinion.text(opinion::proposal)),
            false);
    if (const QString reason = opinion.text(opinion::reason); !reason.isEmpty())
        addText(reason, true);
    if (const auto step = Uid::fromString(opinion.text(opinion::step))) {
        if (const auto info = m_session.changeSet(*step))
            addText(tr("Carried out on %1: %2").arg(info->at.toString(QStringLiteral("yyyy-MM-dd")), stepText(*info)),
                    true);
    } else if (isAdopted(verdictOf(opinion))) {
        addText(tr("No step is linked that carries it out."), true);
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
    OpinionDialog dialog(m_session, fresh, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto added = m_session.record(fresh.ref)) {
        m_sender = added->value(opinion::from);
        m_source = added->value(opinion::source);
    }
}

void OpinionList::edit(const RecordRef &opinion)
{
    if (const auto record = m_session.record(opinion)) {
        OpinionDialog dialog(m_session, *record, this);
        dialog.exec();
    }
}

void OpinionList::remove(const RecordRef &opinion)
{
    const QString label = removeLabel(Kind::Opinion, 1);
    const auto applied = m_session.apply({{opinion, aliveOf(Kind::Opinion), Value(qint64(0))}}, label);
    if (!applied) {
        m_strip->say(describe(applied.error()));
        return;
    }
    m_strip->say(colours::Tone::Plain, tr("The opinion is removed."));
    m_strip->addButton(tr("Undo"), [this] {
        m_strip->clear();
        if (const auto undone = m_session.undo(&undoLabel); !undone)
            m_strip->say(describe(undone.error()));
    });
}

}
