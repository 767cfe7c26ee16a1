// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/leftoutdialog.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "parts/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gk {

namespace {

// Nobody reads further, and every one is looked up before the dialog shows.
constexpr qsizetype mostListed = 2000;

}

void LeftOutDialog::addGroup(LeftOutWhy why, const QString &reason, const CatalogSession &session,
                             const std::vector<LeftOut> &leftOut)
{
    const auto count = std::ranges::count(leftOut, why, &LeftOut::why);
    if (count == 0)
        return;
    auto *group = new QTreeWidgetItem(m_list, {reason, countOf(Kind::Item, count)});
    qsizetype listed = 0;
    for (const LeftOut &each : leftOut) {
        if (each.why != why || listed == mostListed)
            continue;
        ++listed;
        if (const auto item = session.record({Kind::Item, each.uid}))
            new QTreeWidgetItem(group, {itemLabel(*item), session.names().domainPath(item->value(item::domain).uid())});
    }
    if (count > listed)
        new QTreeWidgetItem(group, {tr("and %1 more").arg(count - listed)});
    group->setExpanded(true);
}

LeftOutDialog::LeftOutDialog(const CatalogSession &session, const std::vector<LeftOut> &leftOut, QWidget *parent)
    : QDialog(parent), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Left Out"));
    m_list->setHeaderLabels({tr("Item"), tr("Domain")});
    m_list->setUniformRowHeights(true);
    addGroup(LeftOutWhy::NotApproved, tr("Not approved yet"), session, leftOut);
    addGroup(LeftOutWhy::Withheld, tr("Withheld"), session, leftOut);
    addGroup(LeftOutWhy::Retired, tr("Retired"), session, leftOut);
    m_list->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * 48);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().horizontalAdvance(u'0') * 84, fontMetrics().height() * 22);
}

}
