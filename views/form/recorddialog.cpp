// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/recorddialog.h"

#include "form/recordform.h"
#include "parts/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QVBoxLayout>

namespace gk {

RecordDialog::RecordDialog(CatalogSession &session, const RecordRef &record, QWidget *parent)
    : QDialog(parent), m_form(new RecordForm(session, record.kind, this))
{
    const QString name = session.names().nameOf(record);
    setWindowTitle(name.isEmpty() ? kindName(record.kind) : tr("%1: %2").arg(kindName(record.kind), name));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 12);
    layout->setSpacing(8);
    layout->addWidget(m_form, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The record may go while its window is open: undone, or removed elsewhere.
    connect(m_form, &RecordForm::refreshed, this, [this] {
        if (m_form->records().empty())
            QDialog::done(QDialog::Rejected);
    });
    m_form->showRecords({record});
    resize(fontMetrics().horizontalAdvance(u'汉') * 34, fontMetrics().height() * 28);
}

void RecordDialog::done(int result)
{
    if (m_form->commit())
        QDialog::done(result);
}

}
