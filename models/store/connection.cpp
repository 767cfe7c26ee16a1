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
#include <sys/stat.h>

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
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (const Switch &each : switches) {
        int now = -1;
        if (sqlite3_db_config(db, each.option, each.value, &now) != SQLITE_OK || now != each.value)
            return false;
    }
    constexpr Switch limits[] = {
        {SQLITE_LIMIT_LENGTH, 64 << 20},    {SQLITE_LIMIT_SQL_LENGTH, 1 << 20}, {SQLITE_LIMIT_EXPR_DEPTH, 200},
        {SQLITE_LIMIT_COMPOUND_SELECT, 20}, {SQLITE_LIMIT_ATTACHED, 0},         {SQLITE_LIMIT_TRIGGER_DEPTH, 0},
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

bool isReadError(int code)
{
    // Linux reports an unreadable sector as EIO, SQLite that as a corrupt file system.
    return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS
           || code == SQLITE_IOERR_FSTAT;
}

std::optional<quint64> inodeOf(const QString &path)
{
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return quint64(info.st_ino);
}

}

// — Connection

Connection::Connection(QString name, QString path, QString vfs, sqlite3 *db)
    : m_name(std::move(name)), m_path(std::move(path)), m_vfs(std::move(vfs)), m_db(db)
{}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode, const QString &vfs,
                                                     int busyTimeout)
{
    const QString name = QUuid::createUuid().toString();
    sqlite3 *handle = nullptr;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setConnectOptions(
            u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout)
            + (mode == Mode::ReadOnly || mode == Mode::Immutable ? u";QSQLITE_OPEN_READONLY"_s : QString()));
        database.setDatabaseName(uriOf(path, mode, vfs));
        if (database.open())
            handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    }
    if (!handle) {
        QSqlDatabase::removeDatabase(name);
        return Error{.code = ErrorCode::Unreadable, .path = path};
    }
    std::unique_ptr<Connection> connection(new Connection(name, path, vfs, handle));
    if (!configure(handle))
        return Error{.code = ErrorCode::Bug, .path = path, .detail = u"db_config"_s};
    for (const char *pragma :
         {"PRAGMA mmap_size=0", "PRAGMA cell_size_check=ON", "PRAGMA foreign_keys=ON", "PRAGMA recursive_triggers=OFF",
          "PRAGMA secure_delete=FAST", "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-8000"}) {
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
    const bool isLast = sqlite3_extended_errcode(m_db) == code;
    Error error{.code = ErrorCode::WriteFailed,
                .path = m_path,
                .detail = QString::fromUtf8(isLast ? sqlite3_errmsg(m_db) : sqlite3_errstr(code)),
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
        // A failed read often arrives as this (measured).
        error.code = isDamaged() ? ErrorCode::Damaged : ErrorCode::Unreadable;
        break;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        error.code = ErrorCode::Unreadable;
        break;
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
            error.code = ErrorCode::SyncFailed;
        else if (isReadError(code))
            error.code = ErrorCode::Unreadable;
        else if (systemCode == ENOSPC || systemCode == EDQUOT || systemCode == EFBIG)
            error.code = ErrorCode::Full;
        break;
    default:
        break;
    }
    return error;
}

Outcome Connection::executeAll(const QByteArray &sql) const
{
    if (const int code = sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        return errorOf(code);
    return Done{};
}

Outcome Connection::lookThrough(const QByteArray &views) const
{
    if (views.isEmpty())
        return Done{};
    // The temporary schema counts as writing, too.
    const bool mayOnlyAsk = number("PRAGMA query_only") == 1;
    if (auto done = mayOnlyAsk ? execute("PRAGMA query_only=OFF") : Outcome(Done{}); !done)
        return done;
    const auto made = executeAll(views);
    const auto restored = mayOnlyAsk ? execute("PRAGMA query_only=ON") : Outcome(Done{});
    return made ? restored : made;
}

/// "Damaged" is a hard word: a fresh connection must come to it too, twice.
bool Connection::isDamaged() const
{
    const auto agrees = [this] {
        sqlite3 *raw = nullptr;
        sqlite3_open_v2(uriOf(m_path, Mode::ReadOnly, m_vfs).toUtf8().constData(), &raw,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
        const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> fresh(raw, sqlite3_close);
        Statement check(fresh.get(), "PRAGMA quick_check(1)");
        if (check.isValid() && check.next())
            return check.text(0) != u"ok";
        return check.code() == SQLITE_NOTADB || check.code() == SQLITE_CORRUPT;
    };
    for (int asked = 0; asked < 2 && !m_isSurelyDamaged; ++asked) {
        if (!agrees())
            return false;
    }
    m_isSurelyDamaged = true;
    return true;
}

bool Connection::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0 || (m_log && inodeOf(m_path + u"-wal"_s) != m_log);
}

void Connection::rememberLog()
{
    m_log = inodeOf(m_path + u"-wal"_s);
}

std::optional<QByteArray> Connection::logSalts() const
{
    constexpr int headerSize = 32;
    // SQLite's own descriptor of the log; another one of ours would drop its locks when closed.
    sqlite3_file *log = nullptr;
    QByteArray header(headerSize, '\0');
    if (sqlite3_file_control(m_db, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void *>(&log)) != SQLITE_OK || !log
        || !log->pMethods || log->pMethods->xRead(log, header.data(), headerSize, 0) != SQLITE_OK)
        return std::nullopt;
    return header.mid(16, 8);
}

void Connection::countLogPages()
{
    sqlite3_wal_hook(
        m_db,
        [](void *pages, sqlite3 *, const char *, int count) {
            *static_cast<int *>(pages) = count;
            return SQLITE_OK;
        },
        &m_logPages);
}

void Connection::keepLog()
{
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Connection::stopWriting()
{
    keepLog();
    (void)execute("PRAGMA query_only=ON");
}

// — CancelWatch

CancelWatch::CancelWatch(sqlite3 *db, const Progress &progress) : m_db(db)
{
    constexpr int instructions = 10'000;
    sqlite3_progress_handler(
        m_db, instructions, [](void *watched) { return static_cast<const Progress *>(watched)->isCancelled() ? 1 : 0; },
        const_cast<Progress *>(&progress)); // only ever read again
}

CancelWatch::~CancelWatch()
{
    sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

// — ReadScope

ReadScope::ReadScope(Connection &connection) : m_connection(connection)
{
    if (sqlite3_get_autocommit(connection.db()) == 0)
        return;
    // What ends it is prepared before it begins: when it ends there may be no memory, and an open transaction would
    // stand in the way of the next write. Should either fail, the statements read one by one, and what hinders them is
    // theirs to say.
    Statement end = connection.prepare("COMMIT");
    if (end.isValid() && connection.execute("BEGIN"))
        m_end = std::move(end);
}

ReadScope::~ReadScope()
{
    if (m_end.isValid() && sqlite3_get_autocommit(m_connection.db()) == 0)
        (void)m_end.run();
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
