// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/domainremoval.h"

#include "catalog/itemfields.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QSet>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

std::vector<Uid> domainsBelow(const Names &names, const Uid &domain)
{
    std::vector<Uid> found{domain};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const Uid &other : names.domains()) {
            const Record *record = names.domainRecord(other);
            if (record && record->value(domain::parent).uid() == found[i]
                && std::ranges::find(found, other) == found.end())
                found.push_back(other);
        }
    }
    return found;
}

Result<std::vector<Change>> domainRemoval(Reader &reader, const std::vector<Uid> &domains, const ItemFate &fate,
                                          const Progress &progress)
{
    std::vector<Change> changes;
    const QSet<Uid> leaving(domains.begin(), domains.end());
    const Outcome read = reader.each(Kind::Item, [&](const Record &item) {
        if (!leaving.contains(item.value(item::domain).uid()))
            return !progress.isCancelled();
        if (fate.kind == ItemFate::Kind::Remove)
            changes.push_back({item.ref, aliveOf(Kind::Item), qint64(0)});
        else
            changes.push_back({item.ref, item::domain, fate.target.isNull() ? Value() : Value(fate.target)});
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    for (const Uid &domain : domains)
        changes.push_back({{Kind::Domain, domain}, aliveOf(Kind::Domain), qint64(0)});
    return changes;
}

RemoveDomainDialog::RemoveDomainDialog(const Names &names, const Uid &domain, qint64 items, QWidget *parent)
    : QDialog(parent)
    , m_toParent(new QRadioButton(this))
    , m_toOther(new QRadioButton(tr("Move them to another domain:"), this))
    , m_remove(new QRadioButton(tr("Delete them with the domain"), this))
    , m_other(new QComboBox(this))
{
    setWindowTitle(tr("Delete Domain"));
    if (const Record *record = names.domainRecord(domain))
        m_parentDomain = record->value(domain::parent).uid();
    const std::vector<Uid> leaving = domainsBelow(names, domain);
    for (const Uid &other : names.domains()) {
        if (std::ranges::find(leaving, other) == leaving.end())
            m_other->addItem(names.domainPath(other), other.toString());
    }
    auto *question = new PlainLabel(
        tr("“%1” has %2. What is to happen to them?").arg(names.domainName(domain), countOf(Kind::Item, items)), this);
    question->setWordWrap(true);
    auto *note = new PlainLabel(tr("This is one step and can be undone."), this);
    note->setQuiet(true);
    m_toParent->setText(tr("Move them to “%1” above").arg(names.domainName(m_parentDomain)));
    m_toParent->setVisible(!m_parentDomain.isNull());
    m_toOther->setEnabled(m_other->count() > 0);
    m_other->setEnabled(m_other->count() > 0);
    if (!m_parentDomain.isNull())
        m_toParent->setChecked(true);
    else
        (m_toOther->isEnabled() ? m_toOther : m_remove)->setChecked(true);
    connect(m_other, &QComboBox::activated, m_toOther, [this] { m_toOther->setChecked(true); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Delete Domain"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *other = new QHBoxLayout;
    other->addWidget(m_toOther);
    other->addWidget(m_other, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(m_toParent);
    column->addLayout(other);
    column->addWidget(m_remove);
    column->addWidget(note);
    column->addWidget(buttons);
}

ItemFate RemoveDomainDialog::fate() const
{
    if (m_remove->isChecked())
        return {.kind = ItemFate::Kind::Remove};
    if (m_toParent->isChecked())
        return {.kind = ItemFate::Kind::Move, .target = m_parentDomain};
    return {.kind = ItemFate::Kind::Move, .target = Uid::fromString(m_other->currentData().toString()).value_or(Uid{})};
}

}
