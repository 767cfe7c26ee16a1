// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"

#include <QtWidgets/QDialog>

class QFormLayout;
class QLineEdit;

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
    /// Closes when nothing was changed; otherwise a strip asks first.
    void reject() override;
    /// The text field of a setting; nullptr for the numbering and unknown keys.
    [[nodiscard]] GrowingText *text(QLatin1StringView key) const;

private:
    [[nodiscard]] ChangeSet changes() const;

    struct Line {
        QLatin1StringView key;
        GrowingText *text = nullptr;
    };

    void addLine(QFormLayout &form, QLatin1StringView key, const QString &label, bool isLong, const QString &hint = {});
    void addNumbering(QFormLayout &form);
    void addTierNames(QFormLayout &form);
    /// The setting as the fields say; as it stands when they say the same.
    [[nodiscard]] QString tierNames() const;

    CatalogSession &m_session;
    std::vector<Line> m_lines;
    QuietCombo *m_numbering = nullptr;
    std::vector<std::pair<QString, QLineEdit *>> m_tierNames; ///< by the tier's official term
    MessageStrip *m_strip;
};

}
