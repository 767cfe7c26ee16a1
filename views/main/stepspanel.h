// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QTreeView;

namespace gk {

class PlainLabel;
class StepTable;

/// The list of all steps, newest first, also of earlier days: go to what a step changed, or undo everything down to it.
class StepsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit StepsPanel(CatalogSession &session, QWidget *parent = nullptr);

signals:
    void undoToRequested(gk::Seq step);
    void goToRequested(const gk::RecordRef &record, gk::Field field);
    void reportRequested(const gk::ChangeSetInfo &step);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void showCurrent();
    void goTo();
    [[nodiscard]] const ChangeSetInfo *current() const;

    CatalogSession &m_session;
    StepTable *m_steps;
    QTreeView *m_list;
    QPushButton *m_goTo;
    QPushButton *m_report;
    QPushButton *m_undo;
    PlainLabel *m_note;
};

}
