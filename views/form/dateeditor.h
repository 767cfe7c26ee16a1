// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldeditor.h"

namespace gk {

class DateField;

/// A date, or none.
class DateEditor : public FieldEditor
{
    Q_OBJECT
public:
    DateEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    void applyReadOnly(bool isReadOnly) override;

private:
    DateField *m_field;
};

}
