// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QByteArray schemaQuery = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";

const QByteArray columnsQuery = R"(
    SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
     WHERE t.type = 'table' ORDER BY t.name, c.cid)";

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

using Database = std::unique_ptr<sqlite3, CloseDb>;

/// An empty catalog of that schema.
Result<Database> schemaInMemory(const QStringList &all, int version)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database db(raw);
    if (code != SQLITE_OK)
        return Error{.code = ErrorCode::Bug, .detail = u"memory"_s, .systemCode = code};
    for (const QString &migration : all.first(std::clamp<qsizetype>(version, 0, all.size()))) {
        for (const QString &statement : statementsOf(migration)) {
            if (sqlite3_exec(db.get(), statement.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
                return Error{.code = ErrorCode::Bug, .detail = QString::fromUtf8(sqlite3_errmsg(db.get()))};
        }
    }
    return db;
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

int schemaDump(sqlite3 *db, QStringList &lines)
{
    Statement rows(db, schemaQuery);
    while (rows.isValid() && rows.next())
        lines += rows.text(0) + u'|' + rows.text(1) + u'|' + folded(rows.text(2));
    return rows.code();
}

Result<QStringList> schemaDump(Connection &connection)
{
    QStringList lines;
    if (const int dumped = schemaDump(connection.db(), lines); dumped != SQLITE_OK)
        return connection.errorOf(dumped);
    return lines;
}

Result<QStringList> goldenSchema(const QStringList &all, int version)
{
    const auto db = schemaInMemory(all, version);
    if (!db)
        return db.error();
    QStringList lines;
    if (const int dumped = schemaDump(db->get(), lines); dumped != SQLITE_OK)
        return Error{.code = ErrorCode::Bug, .systemCode = dumped};
    return lines;
}

Result<TableColumns> tableColumns(const QStringList &all, int version)
{
    const auto db = schemaInMemory(all, version);
    if (!db)
        return db.error();
    TableColumns columns;
    Statement rows(db->get(), columnsQuery);
    while (rows.isValid() && rows.next())
        columns[rows.text(0).toUtf8()] += rows.text(1).toUtf8();
    if (rows.code() != SQLITE_OK)
        return Error{.code = ErrorCode::Bug, .systemCode = rows.code()};
    return columns;
}

Result<QByteArray> viewsOver(const QStringList &all, int version)
{
    if (version >= all.size())
        return QByteArray();
    const auto then = tableColumns(all, version);
    const auto now = tableColumns(all, int(all.size()));
    if (!then || !now)
        return then ? now.error() : then.error();
    QByteArray views;
    for (const auto &[table, columns] : *now) {
        const auto old = then->find(table);
        QByteArrayList added;
        for (const QByteArray &column : columns) {
            if (old == then->end() || !old->second.contains(column))
                added += "NULL AS \"" + column + '"';
        }
        if (added.isEmpty())
            continue;
        const QByteArray view = "CREATE TEMP VIEW \"" + table + "\" AS SELECT ";
        views += old == then->end() ? view + added.join(", ") + " WHERE 0;\n"
                                    : view + "*, " + added.join(", ") + " FROM main.\"" + table + "\";\n";
    }
    return views;
}

}
