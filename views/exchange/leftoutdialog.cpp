// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/leftoutdialog.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "parts/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace gk {

namespace {

void addGroup(QTreeWidget *list, const QString &reason, const CatalogSession &session, const std::vector<RowId> &ids)
{
    if (ids.empty())
        return;
    auto *group = new QTreeWidgetItem(list, {reason, countOf(Kind::Item, qint64(ids.size()))});
    for (const Record &item : session.records(Kind::Item, ids))
        new QTreeWidgetItem(group, {itemLabel(item), session.names().domainPath(item.value(item::domain).uid())});
    group->setExpanded(true);
}

}

LeftOutDialog::LeftOutDialog(const CatalogSession &session, const LeftOutRows &leftOut, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Left Out"));
    auto *list = new QTreeWidget(this);
    list->setHeaderLabels({tr("Item"), tr("Domain")});
    list->setUniformRowHeights(true);
    addGroup(list, tr("Not approved yet"), session, leftOut.drafts);
    addGroup(list, tr("Withheld"), session, leftOut.withheld);
    addGroup(list, tr("Retired"), session, leftOut.retired);
    list->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * 48);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().horizontalAdvance(u'0') * 84, fontMetrics().height() * 22);
}

}
