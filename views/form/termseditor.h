// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldeditor.h"

class QCheckBox;

namespace gk {

class ChipList;
class FlowLayout;

/// A set shown as chips and chosen in a pop-up check list: terms of a vocabulary or records of another kind.
class TermsEditor : public FieldEditor
{
    Q_OBJECT
public:
    TermsEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    [[nodiscard]] Value partShown() const override;
    void applyReadOnly(bool isReadOnly) override;

private:
    void choose();
    [[nodiscard]] Value valueOf(const QStringList &keys) const;
    [[nodiscard]] bool isOfRecords() const { return info().type == ValueType::References; }
    [[nodiscard]] QStringList keysOf(const Value &value) const;
    [[nodiscard]] QString textOf(const QString &key) const;

    ChipList *m_chips;
    QToolButton *m_button;
    QStringList m_keys;    ///< what is chosen now
    QStringList m_partly;  ///< what only some of several records have, and keep
    QStringList m_dropped; ///< what only some had, and lose
};

/// A small set shown as boxes in a row: the five stages, tiers by their local names, the two audiences.
class BoxesEditor : public FieldEditor
{
    Q_OBJECT
public:
    BoxesEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    [[nodiscard]] Value partShown() const override;
    void applyReadOnly(bool isReadOnly) override;

private:
    [[nodiscard]] QStringList termsToShow() const;
    void build(const QStringList &terms);
    void present(QCheckBox &box) const;
    void addLocal();

    FlowLayout *m_flow;
    QWidget *m_boxes;
    QStringList m_terms;
    QToolButton *m_more = nullptr;
    Value m_value;         ///< with the boxes as they stand
    QStringList m_dropped; ///< what only some of several records had, and lose
    QHash<QString, QString> m_localNames;
};

}
