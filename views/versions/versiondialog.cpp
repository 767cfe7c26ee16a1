// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/versiondialog.h"

#include "base/clock.h"
#include "catalog/vocabulary.h"
#include "parts/datefield.h"
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
    , m_approvedBy(new QLineEdit(this))
    , m_approvedOn(new DateField(this))
    , m_problem(new PlainLabel({}, this))
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

    m_approvedBy->setPlaceholderText(tr("May be left empty"));
    m_approvedOn->setPlaceholderText(tr("May be left empty"));
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();

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
    form->addRow(tr("&Approved by:"), m_approvedBy);
    form->addRow(tr("Approved &on:"), m_approvedOn);
    form->addRow(m_problem);
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
            .author = m_author->text().trimmed(),
            .approvedBy = m_approvedBy->text().trimmed(),
            .approvedOn = DateField::isoOrText(m_approvedOn->text().trimmed())};
}

void VersionDialog::accept()
{
    const QString day = words().approvedOn;
    if (day.isEmpty() || isIsoDate(day))
        return QDialog::accept();
    m_problem->setPlainText(
        tr("“%1” is no date. Write it like 2024-09-28 or 2024年9月28日, or leave it empty.").arg(day));
    m_problem->show();
    m_approvedOn->setFocus();
    m_approvedOn->selectAll();
}

}
