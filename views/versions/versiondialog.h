// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/version.h"
#include "versions/changecounts.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;

namespace gk {

class DateField;
class PlainLabel;

/// What the dialog needs to know about the catalog.
struct VersionFacts {
    int number = 1;                ///< the version to be made
    std::optional<int> previous{}; ///< the newest there is
    qint64 items = 0;
    QString author{};
    QStringList lastReasons{}; ///< typed by the user for earlier versions, newest first
};

/// Asks for the words of a new version: draft stage, name, reason, and who approved it if somebody has; shows what it
/// will hold.
class VersionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit VersionDialog(const VersionFacts &facts, QWidget *parent = nullptr);

    /// What has changed since the newest version, once it is counted.
    void setChanges(const ChangeCounts &changes);
    /// Without the time, which the freeze sets.
    [[nodiscard]] VersionWords words() const;

    /// Stays open while the date is none.
    void accept() override;

private:
    std::optional<int> m_previous;
    PlainLabel *m_summary;
    QComboBox *m_stage;
    QLineEdit *m_label;
    QComboBox *m_reason;
    QLineEdit *m_author;
    QLineEdit *m_approvedBy;
    DateField *m_approvedOn;
    PlainLabel *m_problem;
};

}
