// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/personaldata.h"

#include <QtWidgets/QDialog>

class QTreeWidget;

namespace gk {

class CatalogSession;

/// Lists the texts of an export that look like personal data; the user decides for each whether its numbers are masked.
class PersonalDataDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param findings those not decided yet; all are masked unless the user unticks them
    PersonalDataDialog(const CatalogSession &session, std::vector<PersonalFinding> findings, QWidget *parent = nullptr);

    /// What was decided before with what is decided here.
    [[nodiscard]] PersonalChoices decided(PersonalChoices before) const;

private:
    std::vector<PersonalFinding> m_findings;
    QTreeWidget *m_list;
};

}
