// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldeditor.h"

class QCheckBox;

namespace gk {

class QuietCombo;

/// One term of a vocabulary, or none.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    void applyReadOnly(bool isReadOnly) override;

private:
    QuietCombo *m_combo;
};

/// Yes, or nothing for no.
class FlagEditor : public FieldEditor
{
    Q_OBJECT
public:
    FlagEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    void applyReadOnly(bool isReadOnly) override;

private:
    QCheckBox *m_box;
};

/// One record of another kind by its name, or none. Typing finds names by any part.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ReferenceEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    void applyReadOnly(bool isReadOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    QuietCombo *m_combo;
    std::vector<FormSource::Entry> m_entries; ///< in the order of the list, after its empty first line
};

}
