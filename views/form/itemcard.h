// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"

#include <QtWidgets/QWidget>

class QStackedLayout;

namespace gk {

class CatalogSession;
class MessageStrip;
class NoteBook;
class NoteList;
class OpinionList;
class PlainLabel;
class RecordForm;

/// The item card: name and domain of the selected item, then all its fields in the order of the official form.
class ItemCard : public QWidget
{
    Q_OBJECT
public:
    /// The notes' session is the card's; both must outlive it.
    explicit ItemCard(NoteBook &notes, QWidget *parent = nullptr);

    /// One item, several to be edited together, or none.
    void showItems(const std::vector<RecordRef> &items);
    /// So many that one form would have to read for too long.
    static constexpr std::size_t mostItems = 2000;
    /// More than `mostItems` are selected: says so, and what to do instead.
    void showTooMany(qint64 count);
    [[nodiscard]] RecordForm &form() { return *m_form; }
    /// Writes what is being typed. @return false when a text could not be taken
    bool commit();
    void focusField(Field field);
    [[nodiscard]] NoteList &notes() { return *m_notes; }
    [[nodiscard]] OpinionList &opinions() { return *m_opinions; }
    /// Unfolds the opinions and brings them into view.
    void focusOpinions();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void showHead();
    void tellOrphans(const QStringList &texts);

    CatalogSession &m_session;
    MessageStrip *m_strip;
    PlainLabel *m_title;
    PlainLabel *m_domain;
    RecordForm *m_form;
    NoteList *m_notes;
    OpinionList *m_opinions;
    QWidget *m_full;
    PlainLabel *m_empty;
    QStackedLayout *m_pages;
};

}
