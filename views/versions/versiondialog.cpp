// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/versiondialog.h"

#include "catalog/vocabulary.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace gk {

VersionDialog::VersionDialog(const VersionFacts &facts, QWidget *parent)
    : QDialog(parent)
    , m_previous(facts.previous)
    , m_summary(new PlainLabel({}, this))
    , m_stage(new QComboBox(this))
    , m_label(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_author(new QLineEdit(facts.author, this))
{
    setWindowTitle(tr("Make Version %1").arg(facts.number));
    m_stage->addItem(tr("None", "draft stage"), QString());
    for (const QString &stage : vocabulary::draftStages().terms)
        m_stage->addItem(stage, stage);
    m_label->setPlaceholderText(tr("For example: draft for comments, September"));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    for (const QString &reason : facts.lastReasons)
        m_reason->addItem(reason);
    for (const QString &reason : vocabulary::versionReasons().terms) {
        if (m_reason->findText(reason) < 0)
            m_reason->addItem(reason);
    }
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose one or type your own"));

    m_summary->setPlainText(m_previous ? tr("Counting what has changed since version %1…").arg(*m_previous)
                                       : tr("The first version: %1.").arg(countOf(Kind::Item, facts.items)));
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"summary"_s);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *make = buttons->addButton(tr("Make Version %1").arg(facts.number), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Back to Editing"), QDialogButtonBox::RejectRole);
    make->setDefault(true);

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Draft &stage:"), m_stage);
    form->addRow(tr("&Name:"), m_label);
    form->addRow(tr("&Reason:"), m_reason);
    form->addRow(tr("&Made by:"), m_author);
    form->addRow(m_summary);
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 72);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_label->setFocus();
}

void VersionDialog::setChanges(const ChangeCounts &changes)
{
    const int since = m_previous.value_or(0);
    m_summary->setPlainText(changes.isEmpty() ? tr("Nothing has been changed since version %1.").arg(since)
                                              : tr("Since version %1: %2.").arg(since).arg(countsText(changes)));
}

VersionWords VersionDialog::words() const
{
    return {.label = m_label->text().trimmed(),
            .reason = m_reason->currentText().trimmed(),
            .stage = m_stage->currentData().toString(),
            .author = m_author->text().trimmed()};
}

}
