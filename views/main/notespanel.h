// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/notetable.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace gk {

class MessageStrip;
class PlainLabel;

/// The list of all notes and marks: narrowed to what is open, by mark and words; goes to the cell, ticks off, deletes.
class NotesPanel : public QWidget
{
    Q_OBJECT
public:
    NotesPanel(NoteBook &book, NoteTable::SerialOf serialOf, QWidget *parent = nullptr);

    [[nodiscard]] NoteTable &table() const { return *m_table; }

signals:
    void goToRequested(const gk::Note &note);
    void editRequested(const gk::Note &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showCurrent();
    void applyFilter();
    void goTo();
    void toggleDone();
    void remove();
    void apply(const std::vector<Change> &changes, const QString &label);
    [[nodiscard]] const Note *current() const;
    [[nodiscard]] QString nameOf(const Note &note) const;

    NoteBook &m_book;
    NoteTable *m_table;
    QComboBox *m_state;
    QComboBox *m_mark;
    QLineEdit *m_words;
    PlainLabel *m_count;
    QTreeView *m_list;
    QPushButton *m_goTo;
    QPushButton *m_done;
    QPushButton *m_edit;
    QPushButton *m_remove;
    MessageStrip *m_strip;
    QTimer m_delay;
    Uid m_shown{}; ///< the note that was current, to find it again in another list
};

}
