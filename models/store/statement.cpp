// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include <sqlite3.h>

#include <utility>

namespace gk {

Statement::Statement(sqlite3 *db, const QByteArray &sql)
{
    m_code =
        sqlite3_prepare_v3(db, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_code(other.m_code), m_trouble(other.m_trouble)
{}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_code, other.m_code);
    std::swap(m_trouble, other.m_trouble);
    return *this;
}

Statement &Statement::checked(int code)
{
    if (code != SQLITE_OK && m_statement)
        m_trouble = code;
    return *this;
}

Statement &Statement::bind(int index, qint64 number)
{
    return checked(sqlite3_bind_int64(m_statement, index, number));
}

Statement &Statement::bind(int index, const QString &text)
{
    return checked(sqlite3_bind_text16(m_statement, index, text.utf16(), int(text.size() * 2), SQLITE_TRANSIENT));
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    return checked(sqlite3_bind_blob(m_statement, index, blob.constData(), int(blob.size()), SQLITE_TRANSIENT));
}

Statement &Statement::bind(int index, const Uid &uid)
{
    return checked(sqlite3_bind_blob(m_statement, index, uid.bytes.data(), int(uid.bytes.size()), SQLITE_TRANSIENT));
}

Statement &Statement::bind(int index, const Value &value)
{
    if (value.isText())
        return bind(index, value.text());
    if (value.isNumber())
        return bind(index, value.number());
    if (value.isUid())
        return bind(index, value.uid());
    return bindNull(index);
}

Statement &Statement::bindNull(int index)
{
    return checked(sqlite3_bind_null(m_statement, index));
}

Statement &Statement::copy(int index, const Statement &from, int column)
{
    return checked(sqlite3_bind_value(m_statement, index, sqlite3_column_value(from.m_statement, column)));
}

bool Statement::next()
{
    if (!m_statement)
        return false; // the code says why it could not be prepared
    if (m_trouble != SQLITE_OK) {
        m_code = std::exchange(m_trouble, SQLITE_OK);
        sqlite3_reset(m_statement);
        return false;
    }
    m_code = sqlite3_step(m_statement);
    if (m_code == SQLITE_ROW) {
        m_code = SQLITE_OK;
        return true;
    }
    if (m_code == SQLITE_DONE)
        m_code = SQLITE_OK;
    sqlite3_reset(m_statement);
    return false;
}

int Statement::run()
{
    while (next()) {
    }
    return m_code;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_trouble = SQLITE_OK;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    // As it stands in the file: SQLite's own conversion to UTF-16 would copy every text once more. UTF-8 and then the
    // byte count, in this order.
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!text && sqlite3_errcode(sqlite3_db_handle(m_statement)) == SQLITE_NOMEM)
        m_trouble = SQLITE_NOMEM;
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    if (!bytes && sqlite3_errcode(sqlite3_db_handle(m_statement)) == SQLITE_NOMEM)
        m_trouble = SQLITE_NOMEM;
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

Uid Statement::uid(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return Uid::fromBytes(QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column))).value_or(Uid{});
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Value Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return Value(number(column));
    case SQLITE_TEXT:
        return Value(text(column));
    case SQLITE_BLOB:
        return Value(uid(column));
    default:
        return {};
    }
}

}
