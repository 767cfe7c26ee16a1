// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/values.h"
#include "form/fieldeditor.h"

#include <functional>

class QGridLayout;
class QLineEdit;

namespace gk {

class DateField;
class QuietCombo;

/// 政策解读, 舆情回应, 公众参与: required or not, how, by whom, when, from, to, how far. Empty follows the domain.
class DutyEditor : public FieldEditor
{
    Q_OBJECT
public:
    DutyEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    void applyReadOnly(bool isReadOnly) override;
    [[nodiscard]] QString inheritanceText() const override;

private:
    [[nodiscard]] QLineEdit *addLine(const QString &label, const std::function<QStringList()> &offered = {});
    [[nodiscard]] DateField *addDate(const QString &label);
    void chooseRequired();
    void showDetails();

    QuietCombo *m_required;
    QWidget *m_details;
    QGridLayout *m_grid;
    QLineEdit *m_how;
    QLineEdit *m_by;
    QLineEdit *m_when;
    DateField *m_from;
    DateField *m_to;
    QLineEdit *m_state;
};

}
