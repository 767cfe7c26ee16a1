// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/dutyeditor.h"

#include "catalog/vocabulary.h"
#include "form/quietcombo.h"
#include "form/readonly.h"
#include "form/texteditor.h"
#include "parts/datefield.h"
#include "parts/plainlabel.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

enum Required { Nothing, Yes, No };

}

DutyEditor::DutyEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : FieldEditor(info, source, parent)
    , m_required(new QuietCombo(this))
    , m_details(new QWidget(this))
    , m_grid(new QGridLayout(m_details))
{
    m_required->addItem(info.inheritsFromDomain ? tr("As the domain has it") : u"—"_s);
    m_required->addItem(tr("Required"));
    m_required->addItem(tr("Not required"));
    body()->addWidget(m_required);
    watch(m_required);
    connect(m_required, &QComboBox::activated, this, &DutyEditor::chooseRequired);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    const auto fixed = [](const QStringList &terms) { return [terms] { return terms; }; };
    const bool isInterpretation = info.key == "interpretation"_L1;
    const bool isParticipation = info.key == "participation"_L1;
    using Offered = std::function<QStringList()>;
    m_how = addLine(tr("How"), isInterpretation ? Offered(fixed(vocabulary::interpretationForms().terms)) : Offered());
    m_by = addLine(tr("By"), [this] { return names().officeNames(); });
    m_when =
        addLine(tr("When"), isInterpretation ? Offered(fixed({u"与文件同步组织、同步审签、同步部署"_s})) : Offered());
    m_from = addDate(tr("From"));
    m_to = addDate(tr("To"));
    m_state =
        addLine(tr("State"), isParticipation ? Offered(fixed(vocabulary::participationStates().terms)) : Offered());
    body()->addWidget(m_details);
    m_details->hide();
}

QLineEdit *DutyEditor::addLine(const QString &label, const std::function<QStringList()> &offered)
{
    auto *line = new QLineEdit(m_details);
    const int row = m_grid->rowCount();
    auto *name = new PlainLabel(label, m_details);
    name->setQuiet(true);
    m_grid->addWidget(name, row, 0);
    auto *cell = new QHBoxLayout;
    cell->setSpacing(4);
    cell->addWidget(line, 1);
    if (offered) {
        cell->addWidget(offerButton(offered, m_details, [this, line](const QString &term) {
            // Forms of interpretation add up; 、 joins them as in the official text.
            const bool isList = line == m_how && !line->text().isEmpty() && !line->text().contains(term);
            line->setText(isList ? line->text() + u'、' + term : term);
            touchAndCommit();
        }));
    }
    m_grid->addLayout(cell, row, 1);
    watch(line, label);
    connect(line, &QLineEdit::textEdited, this, &DutyEditor::touch);
    connect(line, &QLineEdit::returnPressed, this, &DutyEditor::commit);
    return line;
}

DateField *DutyEditor::addDate(const QString &label)
{
    auto *field = new DateField(m_details);
    const int row = m_grid->rowCount();
    auto *name = new PlainLabel(label, m_details);
    name->setQuiet(true);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
    watch(field, label);
    connect(field, &QLineEdit::textEdited, this, &DutyEditor::touch);
    connect(field, &QLineEdit::returnPressed, this, &DutyEditor::commit);
    connect(field, &DateField::picked, this, &DutyEditor::touchAndCommit);
    return field;
}

void DutyEditor::chooseRequired()
{
    if (m_required->currentIndex() == Nothing) {
        release();
        return;
    }
    showDetails();
    touchAndCommit();
}

void DutyEditor::showDetails()
{
    m_details->setVisible(m_required->currentIndex() == Yes);
}

void DutyEditor::present()
{
    const bool isOwn = !shown().value.isEmpty();
    const auto duty = dutyOf(effectiveValue()).value_or(Duty{});
    const auto some = shown().isMixed ? dutyOf(shown().some).value_or(Duty{}) : Duty{};
    const int unknown = shown().isMixed && !duty.isRequired ? -1 : Nothing;
    m_required->setPlaceholderText(mixedHint());
    m_required->setCurrentIndex(duty.isRequired && (isOwn || shown().isMixed) ? Yes : isOwn ? No : unknown);
    const auto show = [this](QLineEdit &line, const QString &text, const QString &someText) {
        line.setText(text);
        line.setPlaceholderText(text == someText ? QString() : mixedHint());
        line.setCursorPosition(0);
    };
    show(*m_how, duty.how, some.how);
    show(*m_by, duty.by, some.by);
    show(*m_when, duty.when, some.when);
    show(*m_from, duty.from, some.from);
    show(*m_to, duty.to, some.to);
    show(*m_state, duty.state, some.state);
    const bool hasMore = !duty.how.isEmpty() || !duty.by.isEmpty() || !duty.when.isEmpty() || !duty.state.isEmpty();
    m_details->setVisible((isOwn || shown().isMixed) && (duty.isRequired || hasMore));
}

QString DutyEditor::inheritanceText() const
{
    return tr("As the domain has it: %1").arg(displayText(info(), shown().inherited, names()));
}

Result<Value> DutyEditor::entered() const
{
    if (m_required->currentIndex() < 0)
        return partShown();
    if (m_required->currentIndex() == Nothing)
        return Value();
    const Duty duty{.isRequired = m_required->currentIndex() == Yes,
                    .how = m_how->text(),
                    .by = m_by->text(),
                    .when = m_when->text(),
                    .from = DateField::isoOrText(m_from->text()),
                    .to = DateField::isoOrText(m_to->text()),
                    .state = m_state->text()};
    return normalised(info(), dutyValue(duty));
}

void DutyEditor::applyReadOnly(bool isReadOnly)
{
    m_required->setEnabled(!isReadOnly);
    setReadOnlyBelow(*m_details, isReadOnly);
}

}
