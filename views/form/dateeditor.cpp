// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/dateeditor.h"

#include "parts/datefield.h"

#include <QtWidgets/QVBoxLayout>

namespace gk {

DateEditor::DateEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : FieldEditor(info, source, parent), m_field(new DateField(this))
{
    body()->addWidget(m_field);
    watch(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &DateEditor::touch);
    connect(m_field, &QLineEdit::returnPressed, this, &DateEditor::commit);
    connect(m_field, &DateField::picked, this, &DateEditor::touchAndCommit);
}

void DateEditor::present()
{
    m_field->setPlaceholderText(mixedHint());
    m_field->setText(shown().value.text());
}

Result<Value> DateEditor::entered() const
{
    return readText(info(), m_field->text().trimmed(), names());
}

void DateEditor::applyReadOnly(bool isReadOnly)
{
    m_field->setReadOnly(isReadOnly);
}

}
