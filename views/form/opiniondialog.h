// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "form/sessionsource.h"

#include <QtWidgets/QDialog>

#include <map>

class QCheckBox;
class QGridLayout;

namespace gk {

class FieldEditor;
class MessageStrip;

/// One opinion as a form of its own: nothing is written before it is accepted, then all of it in one step.
class OpinionDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param opinion  the one to be changed, or what a new one begins with (its uid is new then)
    OpinionDialog(CatalogSession &session, const Record &opinion, QWidget *parent = nullptr);

    [[nodiscard]] FieldEditor *editor(Field field) const { return m_editors.at(field); }
    void accept() override;

private:
    [[nodiscard]] QGridLayout *makeForm();
    /// The step that may have carried the opinion out: the one it names, else the newest change of the item.
    [[nodiscard]] std::optional<ChangeSetInfo> offeredStep() const;
    void showStep();
    [[nodiscard]] std::vector<Change> changes() const;

    CatalogSession &m_session;
    SessionSource m_source;
    Record m_opinion;
    bool m_isNew;
    std::optional<ChangeSetInfo> m_step;
    std::map<Field, FieldEditor *> m_editors;
    MessageStrip *m_strip;
    QCheckBox *m_carriedOut;
};

}
