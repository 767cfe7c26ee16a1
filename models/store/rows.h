// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"
#include "store/connection.h"

#include <QtCore/QHash>

#include <map>
#include <tuple>

namespace gk {

/// Reads and writes the current rows of every kind with statements made from the Field tables.
class Rows
{
public:
    Rows(Connection &connection, const Fields &fields) : m_connection(connection), m_fields(fields) {}

    /// The number and liveness of a record of this file.
    struct Place {
        RowId id{};
        bool isAlive = false;
    };
    [[nodiscard]] Result<std::optional<Place>> place(const RecordRef &ref);
    /// The same with some fields of the record, in one look.
    struct Found {
        Place place;
        std::vector<Value> values; ///< in the order asked for
    };
    [[nodiscard]] Result<std::optional<Found>> find(const RecordRef &ref, const std::vector<Field> &fields);
    /// The whole record, or nothing when the id is unknown.
    [[nodiscard]] Result<std::optional<Record>> record(Kind kind, RowId id);
    /// The same with only these fields filled.
    [[nodiscard]] Result<std::optional<Record>> part(Kind kind, RowId id, const std::vector<Field> &fields);
    /// Some fields of one record, in the order asked for.
    [[nodiscard]] Result<std::vector<Value>> values(Kind kind, RowId id, const std::vector<Field> &fields);
    [[nodiscard]] Result<RowId> insert(const Record &record);
    /// Writes fields ("alive" may be among them) of one record.
    [[nodiscard]] Outcome update(Kind kind, RowId id, const std::vector<std::pair<Field, Value>> &values);
    /// uid of a local id; a null one when unknown.
    [[nodiscard]] Result<Uid> uidOf(Kind kind, RowId id);
    /// All columns of a kind, in the order `read` expects: id, uid, alive, fields in table order.
    [[nodiscard]] QByteArray columns(Kind kind) const;
    [[nodiscard]] Record read(Kind kind, const Statement &row) const;
    /// A statement kept for the next time, by its SQL. Valid until the next call.
    [[nodiscard]] Statement &statement(const QByteArray &sql);
    /// Finalizes every statement; needed before the connection closes.
    void clear();

private:
    enum class Task : quint8 { Place, Find, Record, Part, Uid, Values, Insert, Update };
    /// A statement by what it does: building the text of a long SELECT costs more than running it.
    template <typename Sql>
    [[nodiscard]] Statement &statement(Task task, Kind kind, const std::vector<Field> &fields, Sql sql);
    /// The one row of a statement that asks by id.
    template <typename Read>
    [[nodiscard]] Result<std::optional<Record>> one(Statement &query, RowId id, Read read);
    [[nodiscard]] QByteArray column(Field field) const;
    [[nodiscard]] QByteArray columnList(const std::vector<Field> &fields) const;
    Connection &m_connection;
    const Fields &m_fields;
    std::map<QByteArray, Statement> m_statements;
    std::map<std::tuple<Task, Kind, std::vector<Field>>, Statement> m_byTask;
};

}
