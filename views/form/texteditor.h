// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldeditor.h"

#include <functional>

namespace gk {

class GrowingText;

/// A text of one or several lines, or a whole number. Terms may be offered; anything can be typed.
class TextEditor : public FieldEditor
{
    Q_OBJECT
public:
    TextEditor(const FieldInfo &info, const FormSource &source, QWidget *parent, const QStringList &offered = {});

protected:
    void present() override;
    [[nodiscard]] Result<Value> entered() const override;
    void applyReadOnly(bool isReadOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();

    GrowingText *m_text;
    QToolButton *m_offers = nullptr;
    PlainLabel *m_count = nullptr; ///< for long texts, while typing
};

/// A button with a menu of terms; choosing one calls `take`.
[[nodiscard]] QToolButton *offerButton(const std::function<QStringList()> &terms, QWidget *parent,
                                       const std::function<void(const QString &)> &take);

}
