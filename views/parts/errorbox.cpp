// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/errorbox.h"

#include "parts/icons.h"
#include "parts/plainlabel.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace gk {

ErrorBox::ErrorBox(const Words &words, const QString &technical, QWidget *parent)
    : QDialog(parent), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok, this))
{
    setWindowTitle(tr("Notice"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    auto *sign = new QLabel(this);
    sign->setPixmap(icons::toneIcon(colours::Tone::Warning, palette()).pixmap(32, 32));
    grid->addWidget(sign, 0, 0, 3, 1, Qt::AlignTop);
    int row = 0;
    for (const QString &sentence : {words.message, words.safe, words.next}) {
        auto *label = new PlainLabel(sentence, this);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 50);
        if (row == 0) {
            QFont font = label->font();
            font.setBold(true);
            label->setFont(font);
        }
        grid->addWidget(label, row++, 1);
    }
    if (!technical.isEmpty()) {
        auto *details = new QPlainTextEdit(technical, this);
        details->setReadOnly(true);
        details->setFixedHeight(details->fontMetrics().lineSpacing() * 6);
        details->setAccessibleName(tr("Details"));
        details->hide();
        QPushButton *unfold = m_buttons->addButton(tr("Details"), QDialogButtonBox::ActionRole);
        unfold->setCheckable(true);
        connect(unfold, &QPushButton::toggled, this, [this, details](bool isOn) {
            details->setVisible(isOn);
            adjustSize();
        });
        grid->addWidget(details, row++, 0, 1, 2);
    }
    grid->addWidget(m_buttons, row, 0, 1, 2);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ErrorBox::ErrorBox(const Error &error, QWidget *parent) : ErrorBox(describe(error), technicalFacts(error), parent) {}

void ErrorBox::show(const Error &error, QWidget *parent)
{
    auto *box = new ErrorBox(error, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}
