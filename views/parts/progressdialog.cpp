// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/progressdialog.h"

#include "parts/plainlabel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gk {

ProgressDialog::ProgressDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_text(new PlainLabel(text, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_delay(new QTimer(this))
{
    setWindowTitle(tr("Please wait"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    layout->addWidget(m_text);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressDialog::reject);
    m_delay->setSingleShot(true);
    connect(m_delay, &QTimer::timeout, this, &QDialog::show);
    m_delay->start(500);
}

void ProgressDialog::setProgress(qint64 done, qint64 total)
{
    // A thousand steps are more than a bar can show, and int is enough for them.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(done * 1000 / total));
}

void ProgressDialog::finish()
{
    m_delay->stop();
    QDialog::accept();
}

void ProgressDialog::reject()
{
    // Stays until the job has put everything back and says so by finish().
    m_stop.request_stop();
    m_cancel->setEnabled(false);
    m_text->setPlainText(tr("Cancelling; everything is being put back."));
    emit cancelled();
}

}
