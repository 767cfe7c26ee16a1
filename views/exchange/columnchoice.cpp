// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/columnchoice.h"

#include "parts/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

ColumnChoice::ColumnChoice(const std::vector<Field> &fields, const QStringList &chosen, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setWindowTitle(tr("Columns"));
    const Fields &all = Fields::standard();
    for (const Field field : fields) {
        const FieldInfo &info = all.info(field);
        auto *line = new QListWidgetItem(fieldLabel(info), m_list);
        line->setData(Qt::UserRole, QString(info.key));
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(chosen.isEmpty() || chosen.contains(info.key) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setAccessibleName(tr("Columns"));
    m_list->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    const QPushButton *every = buttons->addButton(tr("&All"), QDialogButtonBox::ResetRole);
    const QPushButton *none = buttons->addButton(tr("&None"), QDialogButtonBox::ResetRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(every, &QPushButton::clicked, this, [this] { checkAll(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { checkAll(Qt::Unchecked); });
    const auto allow = [this] {
        bool isAny = false;
        for (int row = 0; row < m_list->count(); ++row)
            isAny = isAny || m_list->item(row)->checkState() == Qt::Checked;
        m_accept->setEnabled(isAny);
    };
    connect(m_list, &QListWidget::itemChanged, this, allow);
    allow();
}

void ColumnChoice::checkAll(Qt::CheckState state)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(state);
}

QStringList ColumnChoice::chosen() const
{
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            keys += m_list->item(row)->data(Qt::UserRole).toString();
    }
    return keys.size() == m_list->count() ? QStringList() : keys;
}

}
