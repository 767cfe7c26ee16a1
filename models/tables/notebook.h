// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/notes.h"
#include "session/catalogsession.h"
#include "tables/itemfilter.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

#include <map>
#include <stop_token>

namespace gk {

/// All notes and marks of the state shown, by item: read once by a worker, then followed change by change.
class NoteBook : public QObject
{
    Q_OBJECT
public:
    /// What a cell shows of the notes on it that are not done.
    struct Sign {
        bool isNoted = false; ///< words are noted on it
        QString mark{};       ///< of the last one marked

        bool operator==(const Sign &) const = default;
        [[nodiscard]] bool isEmpty() const { return !isNoted && mark.isEmpty(); }
    };

    /// `session` must outlive the book.
    explicit NoteBook(CatalogSession &session, QObject *parent = nullptr);
    ~NoteBook() override;

    [[nodiscard]] CatalogSession &session() const { return m_session; }
    /// Whether everything is read; before, the book is empty.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] bool isEmpty() const { return m_contents.notes.empty(); }
    /// In the order of their adding.
    [[nodiscard]] std::vector<RowId> notes() const;
    /// @return nullptr when there is no such note; valid until the next change
    [[nodiscard]] const Note *note(RowId note) const;
    [[nodiscard]] std::vector<Note> notesOn(const Uid &item) const;
    /// @param field a key; empty: those on the whole item
    [[nodiscard]] std::vector<Note> notesOn(const Uid &item, QStringView field) const;
    [[nodiscard]] Sign signOn(RowId item, QStringView field) const;
    /// Of all the item's cells together.
    [[nodiscard]] Sign signOn(RowId item) const;
    /// The row of a note's item, RowId{} for the catalog as a whole; nothing when the item was removed or never was.
    [[nodiscard]] std::optional<RowId> itemOf(const Note &note) const;
    /// Items with a note that is not done: with words or a mark, as asked for.
    [[nodiscard]] std::vector<RowId> itemsWith(const NoteCondition &condition) const;

signals:
    /// These notes came, changed or went, or their items did.
    void changed(const QSet<gk::RowId> &notes, const QSet<gk::Uid> &items);
    /// Everything is different: the book was read anew.
    void reset();

private:
    struct Place {
        RowId id{};
        bool isAlive = false;
        std::vector<RowId> notes{}; ///< in the order of their adding
    };
    struct Contents {
        std::map<RowId, Note> notes{};
        QHash<Uid, RowId> byUid{};
        QHash<Uid, Place> items{};
    };

    void read();
    void follow(const Changed &change);
    void followNote(const Uid &note, QSet<RowId> &notes, QSet<Uid> &items);
    void followItem(const Uid &item, QSet<RowId> &notes, QSet<Uid> &items);
    [[nodiscard]] static Sign signOf(const Contents &contents, const Place &place, std::optional<QStringView> field);
    [[nodiscard]] const Place *placeOf(RowId item) const;

    CatalogSession &m_session;
    Contents m_contents;
    QHash<qint64, Uid> m_itemOfRow;
    bool m_isRead = false;
    bool m_isStale = false; ///< something changed while a worker was reading
    int m_run = 0;
    std::stop_source m_stop;
};

}
