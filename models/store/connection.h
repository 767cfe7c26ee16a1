// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "catalog/value.h"

#include <QtCore/QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace gk {

/// A prepared statement of the SQLite library beneath Qt Sql (1.2 to 2 times as fast as QSqlQuery, measured).
/// Reset by Rows and by run(), so that no read stays open and pins the log.
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3 *db, const QByteArray &sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    [[nodiscard]] bool isValid() const { return m_statement != nullptr; }

    /// Parameters count from 1.
    Statement &bind(int index, qint64 number);
    Statement &bind(int index, const QString &text);
    Statement &bind(int index, const QByteArray &blob);
    Statement &bind(int index, const Uid &uid);
    Statement &bind(int index, const Value &value);
    Statement &bindNull(int index);
    /// A column of another statement's row as it stands.
    Statement &copy(int index, const Statement &from, int column);

    /// Next row? After the last one, or on an error, the statement is reset; `code()` tells which.
    [[nodiscard]] bool next();
    /// Runs a statement that returns no rows. @return the SQLite result code, SQLITE_OK when done
    [[nodiscard]] int run();
    /// Ends reading early.
    void reset();
    /// SQLITE_OK unless the last step failed, or memory was short while binding or reading.
    [[nodiscard]] int code() const { return m_trouble != 0 ? m_trouble : m_code; }

    // Columns count from 0.
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] Uid uid(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] Value value(int column) const;

private:
    Statement &checked(int code);
    sqlite3_stmt *m_statement = nullptr;
    int m_code = 0;
    /// A value that could not be bound or read for want of memory: without it the statement would go on with NULL.
    mutable int m_trouble = 0;
};

/// One connection, opened and closed by Qt Sql, with the settings of the open recipe.
class Connection
{
public:
    enum class Mode {
        ReadWrite, ///< the writer
        QueryOnly, ///< may recover a leftover log, writes nothing else
        ReadOnly,  ///< the file is held by another process, or cannot be written
        Immutable, ///< a medium that cannot hold the log's side files; only without a log
    };
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode, const QString &vfs,
                                                                  int busyTimeout);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)
    /// All statements must be gone. Errors: Busy when one is left.
    Outcome close();

    [[nodiscard]] sqlite3 *db() const { return m_db; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] Statement prepare(const QByteArray &sql) const { return Statement(m_db, sql); }
    [[nodiscard]] Outcome execute(const QByteArray &sql) const;
    /// The first column of the first row, or nothing.
    [[nodiscard]] std::optional<QString> word(const QByteArray &sql) const;
    [[nodiscard]] std::optional<qint64> number(const QByteArray &sql) const;
    /// The last failure as Error, by SQLite's extended code and the system's errno.
    [[nodiscard]] Error lastError() const;
    [[nodiscard]] Error errorOf(int code) const;
    /// Runs several statements, separated by semicolons.
    [[nodiscard]] Outcome executeAll(const QByteArray &sql) const;
    /// Puts temporary views in front of the file's tables (viewsOver); the file itself is not touched.
    [[nodiscard]] Outcome lookThrough(const QByteArray &views) const;
    /// Whether the file or the log under the path is no longer the one this connection has open.
    [[nodiscard]] bool hasMoved() const;
    /// Remembers which log is this connection's; hasMoved() asks for the same one from now on.
    void rememberLog();
    /// The eight bytes that mark all frames of the current log; nothing without a log.
    [[nodiscard]] std::optional<QByteArray> logSalts() const;
    /// Counts the pages in the log after each commit, in place of SQLite's own checkpoints: those hide a failed sync, and
    /// the next one would empty the log although the file never took its pages.
    void countLogPages();
    [[nodiscard]] int logPages() const { return m_logPages; }
    /// Closing leaves the log as it is.
    void keepLog();
    /// Nothing is written through this connection any more, not even at closing.
    void stopWriting();

private:
    Connection(QString name, QString path, QString vfs, sqlite3 *db);
    [[nodiscard]] bool isDamaged() const;
    QString m_name;
    QString m_path;
    QString m_vfs;
    sqlite3 *m_db;
    std::optional<quint64> m_log; ///< inode of the log
    int m_logPages = 0;
    mutable bool m_isSurelyDamaged = false;
};

/// Lets SQLite ask for cancellation while it works; ends with the object.
class CancelWatch
{
public:
    CancelWatch(sqlite3 *db, const Progress &progress);
    ~CancelWatch();
    Q_DISABLE_COPY_MOVE(CancelWatch)

private:
    sqlite3 *m_db;
};

/// One state for many small reads. Alone, each statement would take the file's read lock and leave it, which costs more
/// than what it reads. Within a transaction it does nothing.
class ReadScope
{
public:
    explicit ReadScope(Connection &connection);
    ~ReadScope();
    Q_DISABLE_COPY_MOVE(ReadScope)

private:
    Connection &m_connection;
    Statement m_end{}; ///< valid while the transaction is this scope's
};

/// BEGIN … COMMIT: leaving early in any way rolls back.
class Transaction
{
public:
    enum class Kind { Read, Write };
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Connection &connection, Kind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    [[nodiscard]] Outcome commit();

private:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Connection &m_connection;
    bool m_isOpen = true;
};

}
