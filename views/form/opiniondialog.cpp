// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/opiniondialog.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "catalog/opinions.h"
#include "form/fieldeditor.h"
#include "form/makeeditor.h"
#include "form/taborder.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/catalogsession.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace gk {

namespace {

/// A step that is taken back has carried nothing out.
bool isStanding(const std::optional<ChangeSetInfo> &step)
{
    return step && (step->kind == StepKind::Edit || step->kind == StepKind::Redo || step->kind == StepKind::Receive);
}

}

OpinionDialog::OpinionDialog(CatalogSession &session, const Record &opinion, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_source(session)
    , m_opinion(opinion)
    , m_isNew(!session.record(opinion.ref))
    , m_step(offeredStep())
    , m_strip(new MessageStrip(this))
    , m_carriedOut(new QCheckBox(this))
{
    setWindowTitle(m_isNew ? tr("Add an Opinion") : tr("Opinion"));
    auto *content = new QWidget(this);
    content->setLayout(makeForm());
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(this);
    auto *take = buttons->addButton(m_isNew ? tr("Add") : tr("Save"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    take->setDefault(true);
    cancel->setAutoDefault(false);
    take->setEnabled(session.isWritable());
    connect(buttons, &QDialogButtonBox::accepted, this, &OpinionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &OpinionDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(m_carriedOut);
    column->addWidget(m_strip);
    column->addWidget(buttons);
    const int letter = fontMetrics().horizontalAdvance(QChar(u'汉'));
    resize(letter * 40, fontMetrics().height() * 34);
    orderTabs(*content);
    m_carriedOut->hide();
    showStep();
}

QGridLayout *OpinionDialog::makeForm()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (const Uid item = m_opinion.value(opinion::item).uid(); !item.isNull()) {
        const auto record = m_session.record({Kind::Item, item});
        auto *name = new PlainLabel(record ? itemLabel(*record) : QString(), this, Eliding::End);
        name->setQuiet(true);
        grid->addWidget(name, row++, 0, 1, 2);
    }
    for (const FieldInfo &info : m_session.fields().of(Kind::Opinion)) {
        if (info.use == FieldUse::Technical)
            continue;
        auto *label = new PlainLabel(fieldLabel(info), this);
        FieldEditor *made = makeEditor(info, m_source, this);
        label->setBuddy(made);
        if (isWide(info)) {
            made->setHeading(label);
            grid->addWidget(made, row++, 0, 1, 2);
        } else {
            grid->addWidget(label, row, 0);
            grid->addWidget(made, row++, 1);
        }
        made->showAnew({.value = m_opinion.value(info.field)});
        made->setReadOnly(!m_session.isWritable());
        connect(made, &FieldEditor::committed, this, [this, field = info.field](const Value &value) {
            m_opinion.set(field, value);
            showStep();
        });
        m_editors[info.field] = made;
    }
    grid->setRowStretch(row, 1);
    return grid;
}

std::optional<ChangeSetInfo> OpinionDialog::offeredStep() const
{
    if (const auto named = Uid::fromString(m_opinion.text(opinion::step)))
        return m_session.changeSet(*named);
    const Uid item = m_opinion.value(opinion::item).uid();
    auto step = item.isNull() ? std::nullopt : m_session.lastChangeOf({Kind::Item, item});
    return isStanding(step) ? step : std::nullopt;
}

void OpinionDialog::showStep()
{
    const bool isOffered = isAdopted(verdictOf(m_opinion)) && m_step;
    if (isOffered && m_carriedOut->isHidden()) {
        const bool isNamed = !m_opinion.text(opinion::step).isEmpty();
        // A change from before the opinion came in is no answer to it.
        const QDate made = QDate::fromString(m_opinion.text(opinion::date), Qt::ISODate);
        m_carriedOut->setChecked(isNamed || !made.isValid() || m_step->at.date() >= made);
        const QString step = stepText(*m_step);
        m_carriedOut->setText(
            tr("Carried out by the step of %1: %2").arg(m_step->at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), step));
        m_carriedOut->setToolTip(plainToolTip(step));
    }
    m_carriedOut->setVisible(isOffered);
}

std::vector<Change> OpinionDialog::changes() const
{
    std::vector<Change> changes;
    if (m_isNew)
        changes.push_back({m_opinion.ref, aliveOf(Kind::Opinion), Value(qint64(1))});
    const bool isCarriedOut = isAdopted(verdictOf(m_opinion)) && m_step && m_carriedOut->isChecked();
    for (const FieldInfo &info : m_session.fields().of(Kind::Opinion)) {
        const bool isStep = info.field == opinion::step;
        const Value value =
            isStep ? (isCarriedOut ? Value(m_step->uid.toString()) : Value()) : m_opinion.value(info.field);
        changes.push_back({m_opinion.ref, info.field, value});
    }
    return changes;
}

void OpinionDialog::accept()
{
    for (const auto &[field, each] : m_editors) {
        each->commit();
        if (!each->complaint().isEmpty()) {
            focusFirst(*each);
            return;
        }
    }
    if (m_opinion.text(opinion::proposal).trimmed().isEmpty()) {
        m_strip->say(colours::Tone::Warning, tr("Say what is proposed."));
        focusFirst(*m_editors.at(opinion::proposal));
        return;
    }
    const QString label = m_isNew ? addLabel(Kind::Opinion, 1) : changeSeveralLabel(Kind::Opinion, 1);
    const auto applied = m_session.apply(changes(), label);
    if (!applied) {
        m_strip->say(describe(applied.error()));
        return;
    }
    QDialog::accept();
}

}
