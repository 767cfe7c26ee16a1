// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include "base/atomicfile.h"

#include <QtCore/QFile>
#include <QtCore/QUrl>
#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlDriver>

#include <sqlite3.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

struct Switch {
    int option;
    int value;
};

/// Sets every defensive switch and reads it back. @return false when one did not take
bool configure(sqlite3 *db)
{
    constexpr Switch switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (const Switch &each : switches) {
        int now = -1;
        if (sqlite3_db_config(db, each.option, each.value, &now) != SQLITE_OK || now != each.value)
            return false;
    }
    constexpr Switch limits[] = {
        {SQLITE_LIMIT_LENGTH, 64 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 1 << 20}, {SQLITE_LIMIT_EXPR_DEPTH, 200},
        {SQLITE_LIMIT_COMPOUND_SELECT, 20}, {SQLITE_LIMIT_ATTACHED, 0}, {SQLITE_LIMIT_TRIGGER_DEPTH, 0},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    };
    for (const Switch &each : limits)
        sqlite3_limit(db, each.option, each.value);
    return true;
}

QString uriOf(const QString &path, Connection::Mode mode, const QString &vfs)
{
    // Only ?, # and % mean something in the path of SQLite's URI.
    QString escaped = path;
    escaped.replace(u'%', u"%25"_s).replace(u'?', u"%3f"_s).replace(u'#', u"%23"_s);
    const bool readsOnly = mode == Connection::Mode::ReadOnly || mode == Connection::Mode::Immutable;
    QString uri = u"file:"_s + escaped + (readsOnly ? u"?mode=ro"_s : u"?mode=rw"_s);
    if (mode == Connection::Mode::Immutable)
        uri += u"&immutable=1"_s;
    if (!vfs.isEmpty())
        uri += u"&vfs="_s + vfs;
    return uri;
}

}

// — Statement

Statement::Statement(sqlite3 *db, const QByteArray &sql)
{
    m_code = sqlite3_prepare_v3(db, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_code(other.m_code)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_code, other.m_code);
    return *this;
}

Statement &Statement::bind(int index, qint64 number)
{
    sqlite3_bind_int64(m_statement, index, number);
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    sqlite3_bind_text16(m_statement, index, text.utf16(), int(text.size() * 2), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    sqlite3_bind_blob(m_statement, index, blob.constData(), int(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(int index, const Uid &uid)
{
    sqlite3_bind_blob(m_statement, index, uid.bytes.data(), int(uid.bytes.size()), SQLITE_TRANSIENT);
    return *this;
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
    sqlite3_bind_null(m_statement, index);
    return *this;
}

bool Statement::next()
{
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
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    // UTF-16 and then the byte count: in this order SQLite converts only once.
    const auto *text = static_cast<const QChar *>(sqlite3_column_text16(m_statement, column));
    return QString(text, sqlite3_column_bytes16(m_statement, column) / 2);
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
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

// — Connection

Connection::Connection(QString name, QString path, sqlite3 *db) : m_name(std::move(name)), m_path(std::move(path)), m_db(db)
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode, const QString &vfs, int busyTimeout)
{
    const QString name = QUuid::createUuid().toString();
    sqlite3 *handle = nullptr;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout)
                                   + (mode == Mode::ReadOnly || mode == Mode::Immutable ? u";QSQLITE_OPEN_READONLY"_s : QString()));
        database.setDatabaseName(uriOf(path, mode, vfs));
        if (database.open())
            handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    }
    if (!handle) {
        QSqlDatabase::removeDatabase(name);
        return Error{.code = ErrorCode::Unreadable, .path = path};
    }
    std::unique_ptr<Connection> connection(new Connection(name, path, handle));
    if (!configure(handle))
        return Error{.code = ErrorCode::Bug, .path = path, .detail = u"db_config"_s};
    for (const char *pragma : {"PRAGMA mmap_size=0", "PRAGMA cell_size_check=ON", "PRAGMA foreign_keys=ON",
                               "PRAGMA recursive_triggers=OFF", "PRAGMA secure_delete=FAST", "PRAGMA temp_store=MEMORY",
                               "PRAGMA cache_size=-8000"}) {
        if (auto done = connection->execute(pragma); !done)
            return done.error();
    }
    if (mode == Mode::QueryOnly) {
        if (auto done = connection->execute("PRAGMA query_only=ON"); !done)
            return done.error();
    }
    return connection;
}

Connection::~Connection()
{
    (void)close();
}

Outcome Connection::close()
{
    if (!m_db)
        return Done{};
    // Qt would lose the handle of a connection that SQLite refuses to close.
    for (sqlite3_stmt *left = sqlite3_next_stmt(m_db, nullptr); left; left = sqlite3_next_stmt(m_db, nullptr)) {
        Q_ASSERT_X(false, "Connection::close", sqlite3_sql(left));
        sqlite3_finalize(left);
    }
    m_db = nullptr;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    return Done{};
}

Outcome Connection::execute(const QByteArray &sql) const
{
    Statement statement(m_db, sql);
    if (!statement.isValid())
        return errorOf(statement.code());
    if (const int code = statement.run(); code != SQLITE_OK)
        return errorOf(code);
    return Done{};
}

std::optional<QString> Connection::word(const QByteArray &sql) const
{
    Statement statement(m_db, sql);
    return statement.isValid() && statement.next() ? std::optional(statement.text(0)) : std::nullopt;
}

std::optional<qint64> Connection::number(const QByteArray &sql) const
{
    Statement statement(m_db, sql);
    return statement.isValid() && statement.next() ? std::optional(statement.number(0)) : std::nullopt;
}

Error Connection::lastError() const
{
    return errorOf(sqlite3_extended_errcode(m_db));
}

Error Connection::errorOf(int code) const
{
    const int systemCode = sqlite3_system_errno(m_db);
    Error error{.code = ErrorCode::WriteFailed,
                .path = m_path,
                .detail = QString::fromUtf8(sqlite3_errmsg(m_db)),
                .systemCode = code};
    switch (code & 0xFF) {
    case SQLITE_FULL:
        error.code = ErrorCode::Full;
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.code = ErrorCode::Busy;
        break;
    case SQLITE_READONLY:
        error.code = code == SQLITE_READONLY_DBMOVED ? ErrorCode::Moved : ErrorCode::ReadOnly;
        break;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
        error.code = ErrorCode::Cancelled;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.code = ErrorCode::Damaged;
        break;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        error.code = ErrorCode::Unreadable;
        break;
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
            error.code = ErrorCode::SyncFailed;
        else if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ)
            error.code = ErrorCode::Unreadable;
        else if (systemCode == ENOSPC || systemCode == EDQUOT || systemCode == EFBIG)
            error.code = ErrorCode::Full;
        break;
    default:
        break;
    }
    return error;
}

bool Connection::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

// — Transaction

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, Kind kind)
{
    if (auto done = connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !done)
        return done.error();
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction()
{
    if (m_isOpen && sqlite3_get_autocommit(m_connection.db()) == 0)
        (void)m_connection.execute("ROLLBACK");
}

Outcome Transaction::commit()
{
    auto done = m_connection.execute("COMMIT");
    if (!done && sqlite3_get_autocommit(m_connection.db()) == 0)
        (void)m_connection.execute("ROLLBACK");
    m_isOpen = false;
    return done;
}

}
