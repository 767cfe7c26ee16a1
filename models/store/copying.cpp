// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/copying.h"

#include "store/check.h"

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int pagesAtOnce = 200;

struct CloseDb {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
};
using Database = std::unique_ptr<sqlite3, CloseDb>;

Database openPlain(const QString &path, int flags)
{
    sqlite3 *raw = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    return Database(raw);
}

Outcome copyPages(sqlite3 *from, sqlite3 *to, const QString &target, const Progress &progress)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return Error{.code = ErrorCode::WriteFailed, .path = target, .systemCode = sqlite3_extended_errcode(to)};
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        progress.tell(total - sqlite3_backup_remaining(backup), total);
        if (progress.isCancelled())
            code = SQLITE_INTERRUPT;
    }
    sqlite3_backup_finish(backup);
    if (code == SQLITE_INTERRUPT)
        return Error{.code = ErrorCode::Cancelled, .path = target};
    if (code != SQLITE_DONE) {
        const ErrorCode reason = (code & 0xFF) == SQLITE_FULL ? ErrorCode::Full : ErrorCode::WriteFailed;
        return Error{.code = reason, .path = target, .systemCode = code};
    }
    return Done{};
}

Outcome checkWhole(const QString &path)
{
    return isWhole(path) ? Outcome(Done{})
                         : Outcome(Error{.code = ErrorCode::WriteFailed, .path = path, .detail = u"quick_check"_s});
}

}

Outcome copyCatalog(Connection &from, const QString &target, Replace replace, const Progress &progress)
{
    AtomicFile file(target, replace);
    if (auto done = file.check(); !done)
        return done;
    if (auto done = file.write({}); !done)
        return done;
    {
        const Database copy = openPlain(file.temporaryPath(), SQLITE_OPEN_READWRITE);
        // One read from the first step to the last: otherwise an edit between steps restarts the copy for ever.
        auto snapshot = Transaction::begin(from, Transaction::Kind::Read);
        if (!snapshot)
            return snapshot.error();
        if (!from.number("SELECT count(*) FROM sqlite_schema"))
            return from.lastError();
        if (auto done = copyPages(from.db(), copy.get(), target, progress); !done)
            return done;
        // The copy alone must be the whole catalog, without a log beside it.
        if (sqlite3_exec(copy.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
            return Error{
                .code = ErrorCode::WriteFailed, .path = target, .systemCode = sqlite3_extended_errcode(copy.get())};
    }
    return file.publish(checkWhole);
}

}
