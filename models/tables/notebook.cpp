// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/notebook.h"

#include "catalog/itemfields.h"

#include <algorithm>

namespace gk {

namespace {

// More at once – an import, its undoing – are read anew by a worker.
constexpr qsizetype mostFollowed = 100;

}

NoteBook::NoteBook(CatalogSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &CatalogSession::changed, this, &NoteBook::follow);
    connect(&session, &CatalogSession::reset, this, [this] {
        m_isRead = false;
        m_contents = {};
        m_itemOfRow.clear();
        emit reset();
        read();
    });
    read();
}

NoteBook::~NoteBook()
{
    m_stop.request_stop();
}

void NoteBook::read()
{
    const int run = ++m_run;
    m_isStale = false;
    m_session.run<Result<Contents>>(
        [](Reader &reader, const Progress &progress) -> Result<Contents> {
            Contents contents;
            const auto done = reader.each(Kind::Note, [&](const Record &record) {
                Note note = noteFrom(record);
                contents.items[note.item].notes.push_back(record.id);
                contents.byUid.insert(note.uid, record.id);
                contents.notes.emplace(record.id, std::move(note));
                return !progress.isCancelled();
            });
            if (!done)
                return done.error();
            for (auto place = contents.items.begin(); place != contents.items.end(); ++place) {
                const auto item = reader.find({Kind::Item, place.key()});
                if (!item)
                    return item.error();
                place->id = *item ? (*item)->id : RowId{};
                place->isAlive = place.key().isNull() || (*item && (*item)->isAlive);
            }
            return contents;
        },
        [this, run](Result<Contents> contents) {
            if (run != m_run)
                return;
            if (m_isStale)
                return read();
            if (contents)
                m_contents = std::move(*contents);
            m_itemOfRow.clear();
            for (auto place = m_contents.items.cbegin(); place != m_contents.items.cend(); ++place)
                m_itemOfRow.insert(qint64(place->id), place.key());
            m_isRead = true;
            emit reset();
        },
        m_stop.get_token(), m_session.shownVersion());
}

void NoteBook::follow(const Changed &change)
{
    QSet<Uid> touchedNotes;
    QSet<Uid> touchedItems;
    for (const auto &[record, field] : change.touched) {
        if (record.kind == Kind::Note)
            touchedNotes.insert(record.uid);
        else if (record.kind == Kind::Item && field.isAlive())
            touchedItems.insert(record.uid);
    }
    touchedItems.removeIf([this](const Uid &item) { return m_isRead && !m_contents.items.contains(item); });
    if (touchedNotes.isEmpty() && touchedItems.isEmpty())
        return;
    if (!m_isRead) {
        m_isStale = true;
        return;
    }
    if (touchedNotes.size() + touchedItems.size() > mostFollowed)
        return read();
    QSet<RowId> notes;
    QSet<Uid> items;
    for (const Uid &each : touchedNotes)
        followNote(each, notes, items);
    for (const Uid &each : touchedItems)
        followItem(each, notes, items);
    emit changed(notes, items);
}

/// One note was added, changed, removed or brought back.
void NoteBook::followNote(const Uid &uid, QSet<RowId> &notes, QSet<Uid> &items)
{
    if (const auto known = m_contents.byUid.constFind(uid); known != m_contents.byUid.cend()) {
        const RowId row = *known;
        const Uid item = m_contents.notes.at(row).item;
        std::erase(m_contents.items[item].notes, row);
        m_contents.notes.erase(row);
        m_contents.byUid.erase(known);
        notes.insert(row);
        items.insert(item);
    }
    const auto record = m_session.record({Kind::Note, uid});
    if (!record || !record->isAlive)
        return;
    Note note = noteFrom(*record);
    const bool isNew = !m_contents.items.contains(note.item);
    std::vector<RowId> &onItem = m_contents.items[note.item].notes;
    onItem.insert(std::ranges::lower_bound(onItem, record->id), record->id);
    if (isNew)
        followItem(note.item, notes, items);
    notes.insert(record->id);
    items.insert(note.item);
    m_contents.byUid.insert(uid, record->id);
    m_contents.notes.emplace(record->id, std::move(note));
}

/// An item with notes came or went: they come and go with it.
void NoteBook::followItem(const Uid &item, QSet<RowId> &notes, QSet<Uid> &items)
{
    Place &place = m_contents.items[item];
    const auto record = m_session.record({Kind::Item, item});
    place.id = record ? record->id : RowId{};
    place.isAlive = item.isNull() || (record && record->isAlive);
    m_itemOfRow.insert(qint64(place.id), item);
    for (const RowId note : place.notes)
        notes.insert(note);
    items.insert(item);
}

std::vector<RowId> NoteBook::notes() const
{
    std::vector<RowId> rows;
    rows.reserve(m_contents.notes.size());
    for (const auto &[row, note] : m_contents.notes)
        rows.push_back(row);
    return rows;
}

const Note *NoteBook::note(RowId note) const
{
    const auto found = m_contents.notes.find(note);
    return found == m_contents.notes.end() ? nullptr : &found->second;
}

std::vector<Note> NoteBook::notesOn(const Uid &item) const
{
    std::vector<Note> all;
    if (const auto place = m_contents.items.constFind(item); place != m_contents.items.cend()) {
        for (const RowId row : place->notes)
            all.push_back(m_contents.notes.at(row));
    }
    return all;
}

std::vector<Note> NoteBook::notesOn(const Uid &item, QStringView field) const
{
    std::vector<Note> all = notesOn(item);
    std::erase_if(all, [field](const Note &each) { return each.field != field; });
    return all;
}

NoteBook::Sign NoteBook::signOf(const Contents &contents, const Place &place, std::optional<QStringView> field)
{
    Sign sign;
    for (const RowId row : place.notes) {
        const Note &each = contents.notes.at(row);
        if (each.isDone || (field && each.field != *field))
            continue;
        sign.isNoted = sign.isNoted || !each.text.isEmpty();
        if (!each.mark.isEmpty())
            sign.mark = each.mark;
    }
    return sign;
}

const NoteBook::Place *NoteBook::placeOf(RowId item) const
{
    const auto uid = m_itemOfRow.constFind(qint64(item));
    const auto place = uid == m_itemOfRow.cend() ? m_contents.items.cend() : m_contents.items.constFind(*uid);
    return place == m_contents.items.cend() ? nullptr : &*place;
}

NoteBook::Sign NoteBook::signOn(RowId item, QStringView field) const
{
    const Place *place = m_itemOfRow.isEmpty() ? nullptr : placeOf(item);
    return place ? signOf(m_contents, *place, field) : Sign();
}

NoteBook::Sign NoteBook::signOn(RowId item) const
{
    const Place *place = placeOf(item);
    return place ? signOf(m_contents, *place, {}) : Sign();
}

std::optional<RowId> NoteBook::itemOf(const Note &note) const
{
    const auto place = m_contents.items.constFind(note.item);
    return place != m_contents.items.cend() && place->isAlive ? std::optional(place->id) : std::nullopt;
}

std::vector<RowId> NoteBook::itemsWith(const NoteCondition &condition) const
{
    const auto isMet = [&condition](const Note &note) {
        if (note.isDone)
            return false;
        if (condition.what == NoteCondition::What::Noted)
            return !note.text.isEmpty();
        return condition.mark.isEmpty() ? !note.mark.isEmpty() : note.mark == condition.mark;
    };
    std::vector<RowId> rows;
    for (const Place &place : m_contents.items) {
        const bool isWanted =
            std::ranges::any_of(place.notes, [this, &isMet](RowId row) { return isMet(m_contents.notes.at(row)); });
        if (place.isAlive && isWanted)
            rows.push_back(place.id);
    }
    return rows;
}

}
