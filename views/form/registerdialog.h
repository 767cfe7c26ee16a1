// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/recordrelease.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace gk {

class CatalogSession;
class MessageStrip;
class PlainLabel;
class RecordForm;
class RegisterModel;

/// A register — domains, offices, documents or tasks — as a searchable list with the form of the selected records beside
/// it.
class RegisterDialog : public QDialog
{
    Q_OBJECT
public:
    /// `session` must outlive the dialog.
    RegisterDialog(CatalogSession &session, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] RecordForm &form() { return *m_form; }
    [[nodiscard]] QTableView &table() { return *m_table; }
    void select(const RecordRef &record);
    /// Selects this record alone.
    void showOnly(const RecordRef &record);
    /// Adds an empty record with a provisional name and gives its form the focus.
    void addRecord();
    /// Removes the selected records as one step, and what refers to them; where something does, a strip tells and asks
    /// first. Afterwards it offers to undo.
    void removeSelected();
    void done(int result) override;

signals:
    /// The table of all opinions is wanted as a file.
    void tableRequested();

private:
    void build();
    void addKeys();
    void askForRemoval(const Release &release, const QString &label);
    void remove(const Release &release, const QString &label);
    void tell(const Outcome &outcome);
    void showSelection();
    void showCount();
    [[nodiscard]] std::vector<RecordRef> selected() const;
    [[nodiscard]] Field nameField() const;

    CatalogSession &m_session;
    Kind m_kind;
    RegisterModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QTableView *m_table;
    PlainLabel *m_count;
    QPushButton *m_add;
    QPushButton *m_remove;
    MessageStrip *m_strip;
    RecordForm *m_form;
    std::vector<RecordRef> m_keep; ///< selected before the list was read anew
};

}
