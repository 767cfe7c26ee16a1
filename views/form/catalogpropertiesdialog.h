// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QDialog>

class QFormLayout;

namespace gk {

class CatalogSession;
class GrowingText;
class MessageStrip;
class QuietCombo;

/// Title, year, compiling office, numbering, local names of the tiers and the front text of the catalog.
/// Nothing is written before OK; then all changes are one step.
class CatalogPropertiesDialog : public QDialog
{
    Q_OBJECT
public:
    /// `session` must outlive the dialog.
    explicit CatalogPropertiesDialog(CatalogSession &session, QWidget *parent = nullptr);

    void accept() override;
    /// The text field of a setting; nullptr for the numbering and unknown keys.
    [[nodiscard]] GrowingText *text(QLatin1StringView key) const;

private:
    struct Line {
        QLatin1StringView key;
        GrowingText *text = nullptr;
    };

    void addLine(QFormLayout &form, QLatin1StringView key, const QString &label, bool isLong, const QString &hint = {});
    void addNumbering(QFormLayout &form);

    CatalogSession &m_session;
    std::vector<Line> m_lines;
    QuietCombo *m_numbering = nullptr;
    MessageStrip *m_strip;
};

}
