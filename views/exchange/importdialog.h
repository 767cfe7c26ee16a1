// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"
#include "session/transfer.h"

#include <QtWidgets/QDialog>

#include <stop_token>

class QPushButton;
class QTreeView;
class QTreeWidget;

namespace gk {

class DifferenceTree;
class MessageStrip;
class PlainLabel;

/// Shows what a file was recognised as and would change, before anything is changed; taking it over is one step.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(CatalogSession &session, const QString &source, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// What was taken over, as a sentence; once accepted.
    [[nodiscard]] QString summary() const { return m_summary; }

private:
    void read();
    void showPreview(const Result<ImportPreview> &preview);
    void showNotes(const std::vector<ImportNote> &notes);
    void takeOver();

    CatalogSession &m_session;
    QString m_source;
    DifferenceTree *m_differences;
    PlainLabel *m_heading;
    QTreeView *m_list;
    PlainLabel *m_notesHeading;
    QTreeWidget *m_notes;
    MessageStrip *m_strip;
    QPushButton *m_take;
    ImportPreview m_preview;
    QString m_summary;
    std::stop_source m_stop;
};

}
