// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/notes.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace gk {

class CatalogSession;
class MessageStrip;

/// Writes a note on an item or a cell, or changes one: words, a mark, or both. One step.
class NoteDialog : public QDialog
{
    Q_OBJECT
public:
    /// `session` must outlive the dialog. A note whose uid the catalog does not have is a new one.
    NoteDialog(CatalogSession &session, Note note, QWidget *parent = nullptr);

public slots:
    void accept() override;
    /// What was typed is not dropped by a single key.
    void reject() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] bool isTouched() const;

    CatalogSession &m_session;
    const Note m_note;
    bool m_isNew;
    bool m_isWarned = false;
    QComboBox *m_mark;
    QPlainTextEdit *m_text;
    QCheckBox *m_done;
    MessageStrip *m_strip;
};

/// A new note of this session's user, of today.
[[nodiscard]] Note freshNote(const CatalogSession &session, const Uid &item, const QString &field);
/// What a note is on: its field's label; empty for the whole item.
[[nodiscard]] QString fieldOfNote(const CatalogSession &session, const Note &note);

}
