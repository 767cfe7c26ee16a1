// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QStringList>

#include <map>

namespace gk {

/// "GKML" in the file header marks our files.
inline constexpr qint64 applicationId = 0x474B4D4C;

/// The ordered SQL files of resources/schema, then the caller's; version n is the n-th.
[[nodiscard]] QStringList migrations(const QStringList &extra);

/// Runs the migrations after `from`, each in one transaction that also sets user_version.
[[nodiscard]] Outcome migrate(Connection &connection, const QStringList &all, int from);

/// What stands in front of a file of schema `version`, so that it reads as one of the newest: a temporary view of each
/// table that has grown since, with nothing in the new columns; SQL for Connection::lookThrough, empty for a newest file.
/// Reading needs no migration then, and costs nothing besides: SQLite flattens the views into the queries. A migrated
/// copy would be the whole catalog once more for each reader.
[[nodiscard]] Result<QByteArray> viewsOver(const QStringList &all, int version);

/// The columns of each table.
using TableColumns = std::map<QByteArray, QByteArrayList>;
/// Those of the schema that the first `version` migrations give.
[[nodiscard]] Result<TableColumns> tableColumns(const QStringList &all, int version);

/// Every object of the schema, one "type|name|sql" a line, sorted; white space folded.
[[nodiscard]] Result<QStringList> schemaDump(Connection &connection);
/// The same of any database; adds to `lines`. @return the SQLite code, OK when the list is whole
[[nodiscard]] int schemaDump(sqlite3 *db, QStringList &lines);
/// The dump that the first `version` migrations give.
[[nodiscard]] Result<QStringList> goldenSchema(const QStringList &all, int version);

}
