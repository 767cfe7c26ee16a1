// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/values.h"
#include "form/rowlisteditor.h"

namespace gk {

/// 公开主体, 责任单位: offices of the register or rules, each with a role, in order.
class PartiesEditor : public RowListEditor
{
    Q_OBJECT
public:
    PartiesEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    [[nodiscard]] QWidget *makeRow() override;
    [[nodiscard]] bool isFilled(const QWidget *row) const override;
};

struct CitationRow;

/// 公开依据: citations in order, each with its text, article and a link to a document of the ledger.
class CitationsEditor : public RowListEditor
{
    Q_OBJECT
public:
    CitationsEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    [[nodiscard]] QWidget *makeRow() override;
    [[nodiscard]] bool isFilled(const QWidget *row) const override;

private:
    void chooseDocument(CitationRow &row);
    void showLink(const CitationRow &row) const;
};

/// What an import kept of columns without a field: heading and text.
class ExtraEditor : public RowListEditor
{
    Q_OBJECT
public:
    ExtraEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    [[nodiscard]] QWidget *makeRow() override;
    [[nodiscard]] bool isFilled(const QWidget *row) const override;
};

}
