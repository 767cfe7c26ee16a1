// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/notes.h"
#include "form/foldedlist.h"

namespace gk {

class NoteBook;

/// The part of the item card with the notes and marks on its item and its cells; adding, changing, ticking off and
/// removing one are a step each.
class NoteList : public FoldedList
{
    Q_OBJECT
public:
    /// `book` must outlive the list.
    explicit NoteList(NoteBook &book, QWidget *parent = nullptr);

    /// Nothing unless exactly one item is shown.
    void showItem(const std::optional<RecordRef> &item);
    [[nodiscard]] const std::vector<Note> &notes() const { return m_notes; }
    void addNote();

private:
    void fill();
    [[nodiscard]] QWidget *makeRow(const Note &note);
    void edit(const Note &note);
    void apply(const std::vector<Change> &changes, const QString &label);
    void remove(const Note &note);
    [[nodiscard]] QString itemName() const;

    NoteBook &m_book;
    std::optional<RecordRef> m_item;
    std::vector<Note> m_notes; ///< of the item shown
};

}
