// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/notetable.h"

#include "catalog/layout.h"

#include <algorithm>

namespace gk {

NoteTable::NoteTable(NoteBook &book, SerialOf serialOf, QObject *parent)
    : QAbstractTableModel(parent), m_book(book), m_serialOf(std::move(serialOf))
{
    connect(&book, &NoteBook::reset, this, &NoteTable::refill);
    connect(&book, &NoteBook::changed, this, &NoteTable::follow);
    connect(&book.session(), &CatalogSession::changed, this, [this](const Changed &change) {
        bool isNamed = false;
        for (const auto &[record, field] : change.touched)
            isNamed = (record.kind == Kind::Item && m_names.remove(record.uid)) || isNamed;
        if (isNamed && !m_rows.empty())
            emit dataChanged(index(0, Item), index(rowCount() - 1, Item), {Qt::DisplayRole});
    });
    m_rows = listed();
}

int NoteTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NoteTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const Note *NoteTable::noteAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_book.note(m_rows[std::size_t(row)]) : nullptr;
}

QVariant NoteTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Note *note = noteAt(index.row());
    if (!note)
        return {};
    if (role == NoteRole)
        return QVariant::fromValue(*note);
    if (role == SerialRole)
        return m_serialOf(m_book.itemOf(*note).value_or(RowId{}));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Mark:
        return note->mark;
    case Item:
        return itemName(note->item);
    case InField:
        return note->field;
    case Text:
        return note->text;
    case Author:
        return note->author;
    case Date:
        return note->date;
    case Done:
        return note->isDone;
    default:
        return {};
    }
}

QVariant NoteTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_headings.at(section, orientation, role);
}

bool NoteTable::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (!m_headings.set(section, orientation, value, role))
        return false;
    emit headerDataChanged(orientation, section, section);
    return true;
}

QString NoteTable::itemName(const Uid &item) const
{
    if (item.isNull())
        return {};
    const auto known = m_names.constFind(item);
    if (known != m_names.cend())
        return *known;
    const auto record = m_book.session().record({Kind::Item, item});
    return *m_names.insert(item, record ? itemLabel(*record) : QString());
}

bool NoteTable::isListed(const Note &note) const
{
    if (!m_book.itemOf(note))
        return false;
    if (m_filter.state != NoteFilter::State::Both && note.isDone != (m_filter.state == NoteFilter::State::Done))
        return false;
    if (m_filter.mark && note.mark != *m_filter.mark)
        return false;
    const QString text = m_filter.text.trimmed();
    return text.isEmpty() || note.text.contains(text, Qt::CaseInsensitive)
           || note.author.contains(text, Qt::CaseInsensitive)
           || itemName(note.item).contains(text, Qt::CaseInsensitive);
}

/// Those the filter lets through, in catalog order, on one item in the order of their adding.
std::vector<RowId> NoteTable::listed() const
{
    std::vector<std::pair<qint64, RowId>> places;
    for (const RowId row : m_book.notes()) {
        const Note *note = m_book.note(row);
        if (note && isListed(*note))
            places.emplace_back(m_serialOf(m_book.itemOf(*note).value_or(RowId{})), row);
    }
    std::ranges::sort(places);
    std::vector<RowId> rows;
    rows.reserve(places.size());
    for (const auto &[serial, row] : places)
        rows.push_back(row);
    return rows;
}

void NoteTable::refill()
{
    beginResetModel();
    m_names.clear();
    m_rows = listed();
    endResetModel();
}

void NoteTable::follow(const QSet<RowId> &notes)
{
    const std::vector<RowId> wanted = listed();
    const QSet<RowId> stays(wanted.begin(), wanted.end());
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!stays.contains(m_rows[std::size_t(row)]))
            removeAt(row);
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        const RowId id = wanted[std::size_t(row)];
        if (row < rowCount() && m_rows[std::size_t(row)] == id) {
            if (notes.contains(id))
                emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
            continue;
        }
        // A note that was put on another item goes to its new place.
        if (const auto elsewhere = std::ranges::find(m_rows, id); elsewhere != m_rows.end())
            removeAt(int(elsewhere - m_rows.begin()));
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, id);
        endInsertRows();
    }
}

void NoteTable::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void NoteTable::reorder()
{
    std::vector<RowId> wanted = listed();
    if (wanted == m_rows || wanted.size() != m_rows.size())
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &each : before) {
        const auto place = std::ranges::find(wanted, m_rows[std::size_t(each.row())]);
        after += index(int(place - wanted.begin()), each.column());
    }
    m_rows = std::move(wanted);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void NoteTable::setFilter(const NoteFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refill(); // another list: row by row it would be a thousand signals
}

int NoteTable::rowOf(const Uid &note) const
{
    const auto row = std::ranges::find_if(m_rows, [&](RowId each) {
        const Note *found = m_book.note(each);
        return found && found->uid == note;
    });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

qsizetype NoteTable::total() const
{
    qsizetype total = 0;
    for (const RowId row : m_book.notes())
        total += m_book.itemOf(*m_book.note(row)) ? 1 : 0;
    return total;
}

}
