// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rows.h"

#include <sqlite3.h>

namespace gk {

namespace {

// A paste touches few combinations of fields; a mad one may not fill the memory with statements.
constexpr std::size_t mostStatements = 200;

QByteArray tableOf(Kind kind)
{
    return QByteArray(keyOf(kind).data(), keyOf(kind).size());
}

}

Statement &Rows::statement(const QByteArray &sql)
{
    const auto it = m_statements.find(sql);
    // One that could not be prepared (no memory) is prepared again.
    if (it != m_statements.end() && !it->second.isValid())
        it->second = m_connection.prepare(sql);
    if (it != m_statements.end())
        return it->second;
    if (m_statements.size() >= mostStatements)
        m_statements.clear();
    return m_statements.emplace(sql, m_connection.prepare(sql)).first->second;
}

template <typename Sql>
Statement &Rows::statement(Task task, Kind kind, const std::vector<Field> &fields, Sql sql)
{
    const auto key = std::tuple(task, kind, fields);
    const auto it = m_byTask.find(key);
    if (it != m_byTask.end() && !it->second.isValid())
        it->second = m_connection.prepare(sql());
    if (it != m_byTask.end())
        return it->second;
    if (m_byTask.size() >= mostStatements)
        m_byTask.clear();
    return m_byTask.emplace(key, m_connection.prepare(sql())).first->second;
}

void Rows::clear()
{
    m_statements.clear();
    m_byTask.clear();
}

QByteArray Rows::column(Field field) const
{
    if (field.isAlive())
        return "alive";
    const QLatin1StringView key = m_fields.info(field).key;
    return '"' + QByteArray(key.data(), key.size()) + '"';
}

QByteArray Rows::columnList(const std::vector<Field> &fields) const
{
    QByteArray list;
    for (const Field field : fields)
        list += (list.isEmpty() ? "" : ", ") + column(field);
    return list;
}

QByteArray Rows::columns(Kind kind) const
{
    QByteArray list = "id, uid, alive";
    for (const FieldInfo &info : m_fields.of(kind))
        list += ", " + column(info.field);
    return list;
}

Record Rows::read(Kind kind, const Statement &row) const
{
    Record record{.ref = {kind, row.uid(1)}, .id = RowId{row.number(0)}, .isAlive = row.number(2) != 0, .values = {}};
    record.values.resize(m_fields.slotCount(kind));
    int at = 3;
    for (const FieldInfo &info : m_fields.of(kind))
        record.values[info.field.number] = row.value(at++);
    return record;
}

Result<std::optional<Rows::Place>> Rows::place(const RecordRef &ref)
{
    Statement &query = statement(Task::Place, ref.kind, {}, [&] {
        return QByteArray("SELECT id, alive FROM " + tableOf(ref.kind) + " WHERE uid=?");
    });
    query.bind(1, ref.uid);
    std::optional<Place> found;
    if (query.next()) {
        found = Place{RowId{query.number(0)}, query.number(1) != 0};
        query.reset();
    } else if (query.code() != SQLITE_OK) {
        return m_connection.errorOf(query.code());
    }
    return found;
}

Result<std::optional<Rows::Found>> Rows::find(const RecordRef &ref, const std::vector<Field> &fields)
{
    Statement &query = statement(Task::Find, ref.kind, fields, [&] {
        const QByteArray list = fields.empty() ? QByteArray() : ", " + columnList(fields);
        return QByteArray("SELECT id, alive" + list + " FROM " + tableOf(ref.kind) + " WHERE uid=?");
    });
    query.bind(1, ref.uid);
    if (!query.next())
        return query.code() == SQLITE_OK ? Result<std::optional<Found>>(std::nullopt)
                                         : m_connection.errorOf(query.code());
    Found found{.place = {RowId{query.number(0)}, query.number(1) != 0}, .values = {}};
    found.values.reserve(fields.size());
    for (int i = 0; i < int(fields.size()); ++i)
        found.values.push_back(query.value(2 + i));
    const int code = query.code();
    query.reset();
    if (code != SQLITE_OK)
        return m_connection.errorOf(code);
    return std::optional(std::move(found));
}

template <typename Read>
Result<std::optional<Record>> Rows::one(Statement &query, RowId id, Read read)
{
    query.bind(1, qint64(id));
    std::optional<Record> found;
    if (query.next()) {
        found = read();
        const int code = query.code();
        query.reset();
        if (code != SQLITE_OK)
            return m_connection.errorOf(code);
    } else if (query.code() != SQLITE_OK) {
        return m_connection.errorOf(query.code());
    }
    return found;
}

Result<std::optional<Record>> Rows::record(Kind kind, RowId id)
{
    Statement &query = statement(Task::Record, kind, {}, [&] {
        return QByteArray("SELECT " + columns(kind) + " FROM " + tableOf(kind) + " WHERE id=?");
    });
    return one(query, id, [&] { return read(kind, query); });
}

Result<std::optional<Record>> Rows::part(Kind kind, RowId id, const std::vector<Field> &fields)
{
    Statement &query = statement(Task::Part, kind, fields, [&] {
        return QByteArray("SELECT uid, alive, " + columnList(fields) + " FROM " + tableOf(kind) + " WHERE id=?");
    });
    return one(query, id, [&] {
        Record record{.ref = {kind, query.uid(0)}, .id = id, .isAlive = query.number(1) != 0, .values = {}};
        record.values.resize(m_fields.slotCount(kind));
        for (int i = 0; i < int(fields.size()); ++i)
            record.values[fields[std::size_t(i)].number] = query.value(2 + i);
        return record;
    });
}

Result<std::vector<Value>> Rows::values(Kind kind, RowId id, const std::vector<Field> &fields)
{
    std::vector<Value> found;
    if (fields.empty())
        return found;
    Statement &query = statement(Task::Values, kind, fields, [&] {
        return QByteArray("SELECT " + columnList(fields) + " FROM " + tableOf(kind) + " WHERE id=?");
    });
    query.bind(1, qint64(id));
    if (!query.next())
        return query.code() != SQLITE_OK ? m_connection.errorOf(query.code()) : Error{.code = ErrorCode::NoSuchRecord};
    for (int i = 0; i < int(fields.size()); ++i)
        found.push_back(query.value(i));
    const int code = query.code();
    query.reset();
    if (code != SQLITE_OK)
        return m_connection.errorOf(code);
    return found;
}

Result<RowId> Rows::insert(const Record &record)
{
    const Kind kind = record.ref.kind;
    Statement &command = statement(Task::Insert, kind, {}, [&] {
        QByteArray list = "uid, alive";
        QByteArray marks = "?, ?";
        for (const FieldInfo &info : m_fields.of(kind)) {
            list += ", " + column(info.field);
            marks += ", ?";
        }
        return QByteArray("INSERT INTO " + tableOf(kind) + "(" + list + ") VALUES(" + marks + ")");
    });
    command.bind(1, record.ref.uid).bind(2, qint64(record.isAlive ? 1 : 0));
    int at = 3;
    for (const FieldInfo &info : m_fields.of(kind))
        command.bind(at++, record.value(info.field));
    if (command.run() != SQLITE_OK)
        return m_connection.lastError();
    return RowId{sqlite3_last_insert_rowid(m_connection.db())};
}

Outcome Rows::update(Kind kind, RowId id, const std::vector<std::pair<Field, Value>> &values)
{
    if (values.empty())
        return Done{};
    std::vector<Field> fields;
    fields.reserve(values.size());
    for (const auto &[field, value] : values)
        fields.push_back(field);
    Statement &command = statement(Task::Update, kind, fields, [&] {
        QByteArray list;
        for (const Field field : fields)
            list += (list.isEmpty() ? "" : ", ") + column(field) + "=?";
        return QByteArray("UPDATE " + tableOf(kind) + " SET " + list + " WHERE id=?");
    });
    int at = 1;
    for (const auto &[field, value] : values)
        command.bind(at++, value);
    command.bind(at, qint64(id));
    if (command.run() != SQLITE_OK)
        return m_connection.lastError();
    return Done{};
}

Result<Uid> Rows::uidOf(Kind kind, RowId id)
{
    Statement &query =
        statement(Task::Uid, kind, {}, [&] { return QByteArray("SELECT uid FROM " + tableOf(kind) + " WHERE id=?"); });
    query.bind(1, qint64(id));
    Uid uid;
    if (query.next()) {
        uid = query.uid(0);
        query.reset();
    } else if (query.code() != SQLITE_OK) {
        return m_connection.errorOf(query.code());
    }
    return uid;
}

}
