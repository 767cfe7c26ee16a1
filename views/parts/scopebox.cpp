// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/scopebox.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

std::optional<Uid> chosenIn(const QComboBox &box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? Uid::fromString(data.toString()) : std::nullopt;
}

bool chooseIn(QComboBox &box, const std::optional<Uid> &wanted)
{
    const int index = wanted ? box.findData(wanted->toString()) : 0;
    box.setCurrentIndex(std::max(0, index));
    return index >= 0;
}

/// A long name must not widen the dialog; the list that opens shows it whole.
QComboBox *box(const QString &all, const QString &name, QWidget *parent)
{
    auto *made = new QComboBox(parent);
    made->addItem(all);
    made->setAccessibleName(name);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(12);
    return made;
}

}

ScopeBox::ScopeBox(const Names &names, Qt::Orientation turn, QWidget *parent)
    : QWidget(parent)
    , m_domain(box(tr("All domains"), tr("Domain"), this))
    , m_office(box(tr("All offices"), tr("Office"), this))
{
    for (const Uid &each : names.domains())
        m_domain->addItem(pathNames(names.domainPath(each)).join(u" › "_s), each.toString());
    m_domain->addItem(tr("Items without a domain"), Uid{}.toString());
    for (const QString &name : names.officeNames()) {
        // Full and short names lead to the same office; one line for each is enough.
        const auto office = names.officeByName(name);
        if (office && m_office->findData(office->toString()) < 0)
            m_office->addItem(name, office->toString());
    }
    auto *line = new QBoxLayout(turn == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_domain, 1);
    line->addWidget(m_office, 1);
    setFocusProxy(m_domain);
    for (const QComboBox *each : {m_domain, m_office})
        connect(each, &QComboBox::currentIndexChanged, this, &ScopeBox::changed);
}

ItemScope ScopeBox::scope() const
{
    if (!isEnabled())
        return {};
    return {.domain = chosenIn(*m_domain), .office = chosenIn(*m_office)};
}

bool ScopeBox::choose(const ItemScope &scope)
{
    const bool hasDomain = chooseIn(*m_domain, scope.domain);
    const bool hasOffice = chooseIn(*m_office, scope.office);
    return hasDomain && hasOffice;
}

}
