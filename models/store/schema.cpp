// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QByteArray schemaQuery = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";

QStringList statementsOf(const QString &migration)
{
    QStringList statements;
    for (const QString &part : migration.split(u"\n-- next\n"_s)) {
        if (!part.trimmed().isEmpty())
            statements += part;
    }
    return statements;
}

struct CloseDb {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
};

QString folded(const QString &sql)
{
    static const QRegularExpression comment(u"--[^\n]*"_s);
    QString text = sql;
    return text.remove(comment).simplified();
}

/// @return the SQLite code, OK when the list is whole
int dumpOf(sqlite3 *db, QStringList &lines)
{
    Statement rows(db, schemaQuery);
    while (rows.isValid() && rows.next())
        lines += rows.text(0) + u'|' + rows.text(1) + u'|' + folded(rows.text(2));
    return rows.code();
}

}

QStringList migrations(const QStringList &extra)
{
    QStringList all;
    for (int number = 1;; ++number) {
        QFile file(u":/schema/%1.sql"_s.arg(number, 4, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            break;
        all += QString::fromUtf8(file.readAll());
    }
    return all + extra;
}

Outcome migrate(Connection &connection, const QStringList &all, int from)
{
    for (int version = from + 1; version <= all.size(); ++version) {
        auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
        if (!transaction)
            return transaction.error();
        for (const QString &statement : statementsOf(all.at(version - 1))) {
            if (auto done = connection.execute(statement.toUtf8()); !done)
                return done;
        }
        if (auto done = connection.execute("PRAGMA user_version=" + QByteArray::number(version)); !done)
            return done;
        if (auto done = (*transaction)->commit(); !done)
            return done;
    }
    return Done{};
}

Result<QStringList> schemaDump(Connection &connection)
{
    QStringList lines;
    if (const int dumped = dumpOf(connection.db(), lines); dumped != SQLITE_OK)
        return connection.errorOf(dumped);
    return lines;
}

Result<QStringList> goldenSchema(const QStringList &all, int version)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, CloseDb> db(raw);
    if (code != SQLITE_OK)
        return Error{.code = ErrorCode::Bug, .detail = u"memory"_s, .systemCode = code};
    for (const QString &migration : all.first(version)) {
        for (const QString &statement : statementsOf(migration)) {
            if (sqlite3_exec(db.get(), statement.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
                return Error{.code = ErrorCode::Bug, .detail = QString::fromUtf8(sqlite3_errmsg(db.get()))};
        }
    }
    QStringList lines;
    if (const int dumped = dumpOf(db.get(), lines); dumped != SQLITE_OK)
        return Error{.code = ErrorCode::Bug, .systemCode = dumped};
    return lines;
}

}
