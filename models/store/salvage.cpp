// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/salvage.h"

#include "catalog/values.h"
#include "store/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// How far local ids are tried one by one where neither an index nor the journal tells which exist.
constexpr qint64 blindTries = 2000;

const QByteArray selectJournaled = "SELECT DISTINCT record FROM change WHERE kind = ? AND record > ?";

QByteArray tableOf(Kind kind)
{
    return QByteArray(keyOf(kind).data(), keyOf(kind).size());
}

QByteArray quoted(const QByteArray &name)
{
    return '"' + QByteArray(name).replace('"', "\"\"") + '"';
}

}

struct Salvage::Table {
    Kind kind = Kind::Item;
    QByteArray name;
    QByteArray columns; ///< after rowid, uid, alive
    std::vector<const FieldInfo *> fields;

    [[nodiscard]] QByteArray select(const QByteArray &rest) const
    {
        return "SELECT rowid, uid, alive" + columns + " FROM " + name + ' ' + rest;
    }
};

/// Local ids behind a bad page.
struct Salvage::Ids {
    std::map<qint64, Uid> known{}; ///< they exist; with the uid where the index has it
    bool isComplete = false;       ///< none is missing
};

void Salvage::CloseDb::operator()(sqlite3 *db) const
{
    sqlite3_close(db);
}

Salvage::Salvage(const QString &copy, const Fields &fields) : m_fields(fields)
{
    sqlite3 *raw = nullptr;
    sqlite3_open_v2(copy.toUtf8().constData(), &raw,
                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    m_db.reset(raw);
    for (const auto &[option, value] :
         {std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0), std::pair(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)})
        sqlite3_db_config(raw, option, value, nullptr);
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(raw, SQLITE_LIMIT_ATTACHED, 0);
    // Not to write: with it SQLite reads on past errors in the schema and a size that is not the file's.
    sqlite3_exec(raw, "PRAGMA writable_schema=ON", nullptr, nullptr, nullptr);
    sqlite3_exec(raw, "PRAGMA cell_size_check=ON", nullptr, nullptr, nullptr);
    sqlite3_exec(raw, "BEGIN", nullptr, nullptr, nullptr); // one view, and no locking for each record
}

Salvage::~Salvage() = default;

bool Salvage::hasSchema() const
{
    return columnsOf("catalog").contains("uid") && columnsOf("item").contains("content");
}

bool Salvage::isOfNewerProgram() const
{
    const auto number = [this](const QByteArray &pragma) {
        Statement query(m_db.get(), pragma);
        return query.next() ? query.number(0) : 0;
    };
    const QStringList all = migrations({});
    if (number("PRAGMA application_id") != applicationId || number("PRAGMA user_version") <= all.size())
        return false;
    QStringList schema;
    const bool isRead = schemaDump(m_db.get(), schema) == SQLITE_OK;
    const auto ours = goldenSchema(all, int(all.size()));
    return !isRead || !ours || schema != *ours;
}

QStringList Salvage::foreignParts() const
{
    const QStringList all = migrations({});
    const auto ours = tableColumns(all, int(all.size()));
    QStringList parts;
    Statement tables(m_db.get(), "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite\\_%' "
                                 "ESCAPE '\\' ORDER BY name");
    while (ours && tables.next()) {
        const QString name = tables.text(0);
        const auto known = ours->find(name.toUtf8());
        if (known == ours->end()) {
            parts += name;
            continue;
        }
        for (const QByteArray &column : columnsOf(known->first)) {
            if (!known->second.contains(column))
                parts += name + u'.' + QString::fromUtf8(column);
        }
    }
    return parts;
}

QByteArrayList Salvage::columnsOf(const QByteArray &table) const
{
    QByteArrayList columns;
    Statement isTable(m_db.get(), "SELECT 1 FROM sqlite_schema WHERE type='table' AND rootpage > 0 AND name = ?");
    isTable.bind(1, QString::fromLatin1(table));
    if (!isTable.next())
        return columns;
    Statement rows(m_db.get(), "PRAGMA table_info(" + quoted(table) + ")");
    while (rows.next())
        columns += rows.text(1).toUtf8();
    return columns;
}

std::optional<Uid> Salvage::catalog() const
{
    Statement query(m_db.get(), "SELECT uid FROM catalog");
    const auto uid = query.next() ? Uid::fromBytes(query.blob(0)) : std::nullopt;
    return uid && !uid->isNull() ? uid : std::nullopt;
}

bool Salvage::isWhole() const
{
    Statement check(m_db.get(), "PRAGMA quick_check(1)");
    return check.next() && check.text(0) == u"ok";
}

std::optional<Record> Salvage::read(const Table &table, const Statement &row, std::vector<Lost> &lost) const
{
    const auto uid = Uid::fromBytes(row.blob(1));
    if (!uid || uid->isNull())
        return std::nullopt;
    Record record{.ref = {table.kind, *uid}, .id = RowId{row.number(0)}, .isAlive = row.number(2) != 0, .values = {}};
    record.values.resize(m_fields.slotCount(table.kind));
    int at = 3;
    for (const FieldInfo *info : table.fields) {
        auto value = normalised(*info, row.value(at++));
        if (value)
            record.set(info->field, std::move(*value));
        else
            lost.push_back(
                {.what = Lost::What::Value, .kind = table.kind, .uid = *uid, .field = info->field, .count = 1});
    }
    return record;
}

/// The ids that the index of uids, a reader from the end and the journal know of.
Salvage::Ids Salvage::idsAfter(const Table &table, qint64 last) const
{
    Ids ids;
    // Written so that the index answers alone.
    Statement index(m_db.get(),
                    "SELECT rowid, uid FROM " + table.name + " WHERE uid > x'00' AND +rowid > ? ORDER BY uid");
    index.bind(1, last);
    while (index.next())
        ids.known.emplace(index.number(0), index.uid(1));
    const bool isIndexed = index.isValid() && index.code() == SQLITE_OK;
    Statement backward(m_db.get(), "SELECT rowid FROM " + table.name + " WHERE rowid > ? ORDER BY rowid DESC");
    backward.bind(1, last);
    while (backward.next())
        ids.known.try_emplace(backward.number(0));
    Statement journal(m_db.get(), selectJournaled);
    journal.bind(1, qint64(table.kind)).bind(2, last);
    while (journal.next())
        ids.known.try_emplace(journal.number(0));
    ids.isComplete = isIndexed || (journal.isValid() && journal.code() == SQLITE_OK);
    return ids;
}

void Salvage::each(Kind kind, const Progress &progress, std::vector<Lost> &lost,
                   const std::function<void(const Record &)> &visit)
{
    Table table{.kind = kind, .name = tableOf(kind), .columns = {}, .fields = {}};
    const QByteArrayList present = columnsOf(table.name);
    if (!present.contains("uid") || !present.contains("alive")) {
        lost.push_back({.what = Lost::What::Table, .kind = kind});
        return;
    }
    for (const FieldInfo &info : m_fields.of(kind)) {
        const QByteArray column(info.key.data(), info.key.size());
        if (present.contains(column)) {
            table.columns += ", " + quoted(column);
            table.fields.push_back(&info);
        }
    }
    std::set<Uid> seen;
    qint64 unnamed = 0; // lost, and so are their uids
    qint64 last = std::numeric_limits<qint64>::min();
    const auto lose = [&](const Uid &uid) {
        if (uid.isNull())
            ++unnamed;
        else
            lost.push_back({.what = Lost::What::Record, .kind = kind, .uid = uid, .count = 1});
    };
    const auto take = [&](const Statement &row) {
        last = row.number(0);
        const auto record = read(table, row, lost);
        if (record && seen.insert(record->ref.uid).second)
            visit(*record);
        else
            lose(record ? record->ref.uid : Uid{});
    };
    Statement forward(m_db.get(), table.select("ORDER BY rowid"));
    while (!progress.isCancelled() && forward.next())
        take(forward);
    const bool isWhole = forward.isValid() && forward.code() == SQLITE_OK;
    forward = {};
    // Up to the bad page. Behind it each record is asked for alone: those on good pages answer.
    if (!isWhole && !takeRest(table, last, progress, take, lose))
        lost.push_back({.what = seen.empty() ? Lost::What::Table : Lost::What::Rest, .kind = kind});
    if (unnamed > 0)
        lost.push_back({.what = Lost::What::Record, .kind = kind, .count = unnamed});
}

/// Asks for the records behind the id one by one. @return whether all that there are were asked for
bool Salvage::takeRest(const Table &table, qint64 last, const Progress &progress,
                       const std::function<void(const Statement &)> &take,
                       const std::function<void(const Uid &)> &lose) const
{
    const Ids ids = idsAfter(table, last);
    Statement one(m_db.get(), table.select("WHERE rowid = ?"));
    const auto ask = [&](qint64 id) {
        one.bind(1, id);
        const bool isThere = one.next();
        if (isThere) {
            take(one);
            one.reset();
        }
        return isThere ? SQLITE_ROW : one.code();
    };
    for (const auto &[id, uid] : ids.known) {
        if (progress.isCancelled())
            return true;
        if (const int code = ask(id); code != SQLITE_ROW && code != SQLITE_OK)
            lose(uid);
    }
    if (ids.isComplete)
        return true;
    // Numbers that are only guessed: what answers is taken, what does not may never have been.
    qint64 id = std::max<qint64>(0, last);
    for (qint64 tries = 0; tries < blindTries && !progress.isCancelled(); ++tries) {
        if (!ids.known.contains(++id))
            (void)ask(id);
    }
    return false;
}

bool Salvage::copyTable(Connection &to, const QByteArray &table, const QByteArrayList &columns,
                        const Progress &progress)
{
    QByteArrayList names;
    for (const QByteArray &column : columns)
        names += quoted(column);
    const QByteArray list = names.join(", ");
    Statement insert = to.prepare("INSERT INTO " + quoted(table) + '(' + list + ") VALUES("
                                  + QByteArrayList(columns.size(), "?").join(',') + ')');
    Statement rows(m_db.get(), "SELECT " + list + " FROM " + quoted(table));
    if (!insert.isValid() || !rows.isValid())
        return false;
    while (rows.next()) {
        for (int i = 0; i < int(columns.size()); ++i)
            insert.copy(i + 1, rows, i);
        if (insert.run() != SQLITE_OK || progress.isCancelled())
            return false;
    }
    return rows.code() == SQLITE_OK;
}

}
