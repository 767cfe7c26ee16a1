// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/itemtable.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::array levels{item::level1, item::level2, item::level3, item::level4};

/// What people write for "yes" in a column of ticks.
bool isYes(const QString &text)
{
    static const QStringList words{u"√"_s, u"✓"_s, u"✔"_s, u"☑"_s, u"■"_s, u"是"_s, u"1"_s, u"y"_s, u"Y"_s};
    return words.contains(text.trimmed());
}

Error badValue(const FieldInfo &info)
{
    return Error{.code = ErrorCode::BadValue, .detail = info.key};
}

}

ItemTable::ItemTable(CatalogSession &session, EditWords words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_words(std::move(words))
    , m_columns(gridColumns(session.fields(), {.tierNames = readTierNames(session.setting(u"tier_names"))}))
    , m_cache([this](const std::vector<RowId> &ids) { return m_session.records(Kind::Item, ids); })
    , m_notes(new NoteBook(session, this))
{
    connect(&session, &CatalogSession::changed, this, &ItemTable::take);
    connect(&session, &CatalogSession::reset, this, [this] {
        beginResetModel();
        load();
        endResetModel();
    });
    connect(&session, &CatalogSession::refused, this, &ItemTable::clearPending);
    connect(&session, &CatalogSession::saveStateChanged, this, [this](const SaveState &state) {
        if (state.kind != SaveState::Kind::Saving)
            clearPending();
    });
    const auto rearrange = [this] {
        if (m_filter.notes)
            arrange();
    };
    connect(m_notes, &NoteBook::reset, this, rearrange); // before, nobody knew which items are noted
    load();
}

ItemTable::~ItemTable()
{
    m_stop.request_stop();
}

int ItemTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ItemTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ItemTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case FieldRole:
        return QVariant::fromValue(column(index.column()).field);
    case TermRole:
        return column(index.column()).term;
    case BlockRole:
        return blockAt(index.row(), index.column());
    default:
        break;
    }
    if (const ItemGroup *group = headingAt(index.row()))
        return headingData(*group, index.column(), role);
    RecordCache::Row *row = rowAt(index.row());
    return row ? valueAt(*row, index.column(), role) : QVariant();
}

QVariant ItemTable::valueAt(RecordCache::Row &row, int number, int role) const
{
    const Column &at = column(number);
    const bool hasField = at.role != ColumnRole::Serial;
    switch (role) {
    case Qt::DisplayRole:
        return hasField ? textAt(row, number) : QString::number(serialOf(row.record.id));
    case Qt::EditRole:
        return hasField ? editText(at, row.record) : QString();
    case TickRole:
        return at.role == ColumnRole::Tick || at.role == ColumnRole::TickText ? !textAt(row, number).isEmpty()
                                                                              : QVariant();
    case ChipsRole: {
        if (!hasField || m_session.fields().info(at.field).type != ValueType::Terms || at.role == ColumnRole::Tick)
            return {};
        return termsOf(m_session.names().inheritedValue(m_session.fields().info(at.field), row.record));
    }
    case OfficialTextRole:
        return hasField ? cellText(m_session.fields(), at, row.record, m_session.names(), 0)
                        : valueAt(row, number, Qt::DisplayRole);
    case StateRole:
        return row.record.text(item::state);
    case InheritedRole:
        return hasField && m_session.fields().info(at.field).inheritsFromDomain && row.record.value(at.field).isEmpty()
               && !textAt(row, number).isEmpty();
    case PendingRole:
        return hasField && !m_pending.isEmpty() && m_pending.contains({row.record.ref, at.field});
    case UidRole:
        return row.record.ref.uid.toString();
    case Qt::AccessibleTextRole: {
        // What is spoken of a tick is whether it is set.
        const QVariant tick = at.role == ColumnRole::Tick ? valueAt(row, number, TickRole) : QVariant();
        const QString shown = valueAt(row, number, Qt::DisplayRole).toString();
        QStringList parts{at.group, at.title, tick.isValid() ? (tick.toBool() ? u"是"_s : u"否"_s) : shown};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant ItemTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &at = column(section);
    switch (role) {
    case Qt::DisplayRole:
        return at.title;
    case GroupRole:
        return at.group;
    case TitleLabelRole:
        return QByteArray(at.label);
    case GroupLabelRole:
        return QByteArray(at.groupLabel);
    case FieldRole:
        return QVariant::fromValue(at.field);
    case Qt::AccessibleTextRole:
        return at.group.isEmpty() ? at.title : at.group + u", "_s + at.title;
    default:
        return {};
    }
}

Qt::ItemFlags ItemTable::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isEditable =
        m_session.isWritable() && !isHeading(index.row()) && column(index.column()).role != ColumnRole::Serial;
    return isEditable ? shown | Qt::ItemIsEditable : shown;
}

bool ItemTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QPersistentModelIndex place = index;
    const auto fail = [&](const Error &error) {
        emit refused(error, place, value.toString());
        return false;
    };
    const auto changes = changesFor(index, value.toString());
    if (!changes)
        return fail(changes.error());
    if (changes->empty())
        return true;
    const RowId id = idAt(index.row());
    const auto record = recordAt(index.row());
    const QString label = m_words(column(index.column()), *record);
    for (const Change &change : *changes)
        m_pending.insert({change.record, change.field});
    const Change &first = changes->front();
    Outcome outcome = Done{};
    if (changes->size() == 1) {
        outcome = m_session.edit(first.record, first.field, first.value, label);
    } else if (const auto applied = m_session.apply(*changes, label); !applied) {
        outcome = applied.error();
    }
    if (!outcome || m_session.saveState().kind != SaveState::Kind::Saving)
        clearPending();
    if (!outcome)
        return fail(outcome.error());
    if (!m_pending.isEmpty()) {
        m_cache.drop(id);
        emit dataChanged(place, place, {Qt::DisplayRole, Qt::EditRole, PendingRole});
    }
    return true;
}

int ItemTable::columnOf(Field field) const
{
    const auto it = std::ranges::find_if(
        m_columns, [field](const Column &each) { return each.field == field && each.role != ColumnRole::Serial; });
    return it == m_columns.end() ? -1 : int(it - m_columns.begin());
}

QString ItemTable::noteFieldOf(int number) const
{
    const Column &at = column(number);
    return at.role == ColumnRole::Serial ? QString() : QString(m_session.fields().info(at.field).key);
}

NoteBook::Sign ItemTable::signOn(const QModelIndex &index) const
{
    if (m_notes->isEmpty() || !index.isValid() || isHeading(index.row()))
        return {};
    return m_notes->signOn(idAt(index.row()), noteFieldOf(index.column()));
}

int ItemTable::columnByKey(const QString &key) const
{
    for (int number = 0; !key.isEmpty() && number < columnCount(); ++number) {
        if (keyOf(number) == key)
            return number;
    }
    return -1;
}

qint64 ItemTable::total() const
{
    return m_isComplete ? qint64(m_order.size()) : m_session.count(Kind::Item);
}

bool ItemTable::isFilled(int row, int column) const
{
    if (isHeading(row))
        return false;
    if (m_index)
        return m_index->isFilled(idAt(row), std::size_t(column));
    return !index(row, column).data().toString().isEmpty();
}

std::optional<Record> ItemTable::recordAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    const RecordCache::Row *found = rowAt(row);
    return found ? std::optional(found->record) : std::nullopt;
}

int ItemTable::rowOf(RowId id) const
{
    if (id < RowId{}) {
        const std::size_t group = groupOfHeading(id);
        return group < m_headingRows.size() ? m_headingRows[group] : -1;
    }
    const auto slot = std::size_t(id);
    return slot < m_rows.size() ? m_rows[slot] : -1;
}

int ItemTable::rowOf(const RecordRef &item) const
{
    const auto record = m_session.record(item);
    return record && record->isAlive ? rowOf(record->id) : -1;
}

Result<std::vector<Change>> ItemTable::changesFor(const QModelIndex &index, const QString &text) const
{
    const RecordCache::Row *row = rowAt(index.row());
    if (!row)
        return Error{.code = ErrorCode::NoSuchRecord};
    return changesFor(index.column(), row->record, text);
}

Result<std::vector<Change>> ItemTable::changesFor(int number, const Record &item, const QString &text) const
{
    const Column &at = column(number);
    if (at.role == ColumnRole::Serial)
        return Error{.code = ErrorCode::ReadOnly};
    std::vector<Change> changes;
    // Text as it is shown changes nothing, above all not an inherited value into an own one.
    if (text == editText(at, item))
        return changes;
    const FieldInfo &info = m_session.fields().info(at.field);
    const Value &own = item.value(at.field);
    const Value shown = m_session.names().inheritedValue(info, item);
    const auto change = [&](Field field, Value value) {
        if (value != item.value(field))
            changes.push_back({item.ref, field, std::move(value)});
    };
    const QString trimmed = text.trimmed();
    if (at.role == ColumnRole::Tick) {
        if (!trimmed.isEmpty() && !isYes(trimmed) && trimmed != u"否" && trimmed != u"□" && trimmed != u"0")
            return badValue(info);
        change(at.field, withTerm(info, shown, at.term, isYes(trimmed)));
    } else if (at.role == ColumnRole::TickText) {
        const bool isSet = !trimmed.isEmpty() && trimmed != u"□" && trimmed != u"否";
        change(at.field, withTerm(info, shown, at.term, isSet));
        change(item::audienceGroup, isSet && !isYes(trimmed) ? Value(text) : Value());
    } else {
        const auto value = readText(info, text, m_session.names(), own);
        if (!value)
            return value.error();
        const auto clean = normalised(info, *value);
        if (!clean)
            return clean.error();
        change(at.field, *clean);
    }
    return changes;
}

RecordCache::Row *ItemTable::rowAt(int row) const
{
    if (isHeading(row))
        return nullptr;
    return m_cache.at(m_shown, std::size_t(row));
}

const QString &ItemTable::textAt(RecordCache::Row &row, int number) const
{
    row.texts.resize(m_columns.size());
    auto &text = row.texts[std::size_t(number)];
    if (!text) {
        const Column &at = column(number);
        text = at.role == ColumnRole::TickList ? editText(at, row.record)
                                               : cellText(m_session.fields(), at, row.record, m_session.names(), 0);
    }
    return *text;
}

/// What an editor begins with and a copy takes: as shown, but lists of the form as plain lists.
QString ItemTable::editText(const Column &at, const Record &item) const
{
    if (at.role == ColumnRole::Tick || at.role == ColumnRole::TickText)
        return cellText(m_session.fields(), at, item, m_session.names(), 0);
    const FieldInfo &info = m_session.fields().info(at.field);
    return displayText(info, m_session.names().inheritedValue(info, item), m_session.names());
}

int ItemTable::blockAt(int row, int number) const
{
    const Column &at = column(number);
    if (!isInCatalogOrder() || at.role == ColumnRole::Serial || std::ranges::find(levels, at.field) == levels.end())
        return 0;
    return (isSameBlock(row, row - 1, at.field) ? JoinsAbove : 0)
           | (isSameBlock(row, row + 1, at.field) ? JoinsBelow : 0);
}

/// A block of a level lies within one block of each level above it and within one domain.
bool ItemTable::isSameBlock(int row, int other, Field level) const
{
    if (other < 0 || other >= rowCount())
        return false;
    const auto valuesOf = [&](int at) -> std::vector<Value> {
        const RecordCache::Row *found = rowAt(at);
        if (!found)
            return {};
        std::vector<Value> values{found->record.value(item::domain)};
        for (const Field each : levels) {
            values.push_back(found->record.value(each));
            if (each == level)
                break;
        }
        return values;
    };
    const auto values = valuesOf(row);
    return !values.empty() && !values.back().isEmpty() && values == valuesOf(other);
}

qint64 ItemTable::serialOf(RowId id) const
{
    const auto slot = std::size_t(id);
    return slot < m_place.size() ? m_place[slot] + 1 : 0;
}

qint64 ItemTable::hiddenBetween(int firstRow, int lastRow) const
{
    if (!isInCatalogOrder() || firstRow < 0 || lastRow <= firstRow || lastRow >= rowCount())
        return 0;
    return serialOf(idAt(lastRow)) - serialOf(idAt(firstRow)) - (lastRow - firstRow);
}

std::optional<Record> ItemTable::neighbour(RowId id, int step) const
{
    const qint64 place = serialOf(id) - 1 + step;
    if (serialOf(id) < 1 || place < 0 || place >= qint64(m_order.size()))
        return std::nullopt;
    const auto found = m_session.records(Kind::Item, {m_order[std::size_t(place)]});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}
