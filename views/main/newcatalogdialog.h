// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/questions.h"
#include "session/transfer.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace gk {

class PlainLabel;

/// Asks what a new catalog begins with, its title and where it is kept; makes the file, never replacing one.
class NewCatalogDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param folder where the file is offered to be put
    NewCatalogDialog(Starter starter, const QString &folder, const QString &author, const Clock &clock,
                     Questions &questions, QWidget *parent = nullptr);

    /// Proposes another title than the starter's.
    void setTitle(const QString &title);
    /// The new file, once the dialog is accepted.
    [[nodiscard]] QString path() const { return m_created; }

private:
    [[nodiscard]] Starter starter() const;
    void takeStarterWords();
    void suggestPath();
    void choosePath();
    void create();
    void tell(const QString &text);

    QString m_folder;
    QString m_author;
    const Clock &m_clock;
    Questions &m_questions;
    QComboBox *m_starter;
    QLineEdit *m_title;
    QLineEdit *m_office;
    QLineEdit *m_year;
    QLineEdit *m_path;
    PlainLabel *m_note;
    QPushButton *m_make;
    QString m_suggested; ///< the path offered last; a path typed by the user is left alone
    QString m_created;
};

}
