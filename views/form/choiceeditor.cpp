// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/choiceeditor.h"

#include "form/quietcombo.h"
#include "parts/words.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

ChoiceEditor::ChoiceEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : FieldEditor(info, source, parent), m_combo(new QuietCombo(this))
{
    m_combo->addItem(u"—"_s, QString());
    for (const QString &term : info.vocabulary->terms)
        m_combo->addItem(term, term);
    body()->addWidget(m_combo);
    watch(m_combo);
    connect(m_combo, &QComboBox::activated, this, &ChoiceEditor::touchAndCommit);
}

void ChoiceEditor::present()
{
    const QString term = shown().value.text();
    if (m_combo->findData(term) < 0) // written by a newer version or another program: kept
        m_combo->addItem(term, term);
    m_combo->setPlaceholderText(mixedHint());
    m_combo->setCurrentIndex(shown().isMixed ? -1 : m_combo->findData(term));
}

Result<Value> ChoiceEditor::entered() const
{
    return normalised(info(), Value(m_combo->currentData().toString()));
}

void ChoiceEditor::applyReadOnly(bool isReadOnly)
{
    m_combo->setEnabled(!isReadOnly);
}

FlagEditor::FlagEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : FieldEditor(info, source, parent), m_box(new QCheckBox(tr("Yes"), this))
{
    body()->addWidget(m_box);
    watch(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_box->setTristate(false);
        touchAndCommit();
    });
}

void FlagEditor::present()
{
    m_box->setTristate(shown().isMixed);
    m_box->setCheckState(shown().isMixed               ? Qt::PartiallyChecked
                         : shown().value.number() != 0 ? Qt::Checked
                                                       : Qt::Unchecked);
}

Result<Value> FlagEditor::entered() const
{
    return m_box->isChecked() ? Value(qint64(1)) : Value();
}

void FlagEditor::applyReadOnly(bool isReadOnly)
{
    m_box->setEnabled(!isReadOnly);
}

ReferenceEditor::ReferenceEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : FieldEditor(info, source, parent), m_combo(new QuietCombo(this))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    body()->addWidget(m_combo);
    watch(m_combo);
    watch(m_combo->lineEdit());
    connect(m_combo, &QComboBox::activated, this, &ReferenceEditor::touchAndCommit);
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &ReferenceEditor::touch);
    connect(m_combo->lineEdit(), &QLineEdit::returnPressed, this, &ReferenceEditor::commit);
}

void ReferenceEditor::fill()
{
    // Anew at each visit: registers are short, and names change.
    m_entries = source().entries(info().target);
    const QString typed = m_combo->currentText();
    m_combo->clear();
    m_combo->addItem(QString());
    for (const FormSource::Entry &entry : m_entries)
        m_combo->addItem(entry.name);
    m_combo->setEditText(typed);
}

void ReferenceEditor::present()
{
    m_combo->lineEdit()->setPlaceholderText(mixedHint());
    m_combo->setEditText(shown().isMixed ? QString() : displayText(info(), shown().value, names()));
    m_combo->lineEdit()->setCursorPosition(0);
}

Result<Value> ReferenceEditor::entered() const
{
    const QString name = m_combo->currentText().trimmed();
    if (name.isEmpty())
        return Value();
    const auto found = std::ranges::find(m_entries, name, &FormSource::Entry::name);
    if (found != m_entries.end())
        return Value(found->uid);
    auto known = readText(info(), name, names(), shown().value);
    if (known)
        return known;
    // Part of a name is enough where only one has it.
    const auto isMeant = [&](const FormSource::Entry &entry) { return entry.name.contains(name, Qt::CaseInsensitive); };
    const auto first = std::ranges::find_if(m_entries, isMeant);
    const bool isOnly =
        first != m_entries.end() && std::find_if(first + 1, m_entries.end(), isMeant) == m_entries.end();
    return isOnly ? Result<Value>(Value(first->uid)) : known;
}

void ReferenceEditor::applyReadOnly(bool isReadOnly)
{
    m_combo->setEnabled(!isReadOnly);
}

bool ReferenceEditor::eventFilter(QObject *watched, QEvent *event)
{
    // The box passes the focus on to its line without an event that could be watched there.
    if (event->type() == QEvent::FocusIn && watched == m_combo && !isTouched())
        fill();
    return FieldEditor::eventFilter(watched, event);
}

}
