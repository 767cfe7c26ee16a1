// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backups.h"
#include "store/check.h"
#include "store/copying.h"
#include "store/storeprivate.h"

#include <QtCore/QFileInfo>

namespace gk {

namespace {

const QByteArray selectDigest = "SELECT digest FROM change_set WHERE seq = ?";

}

// — notes of the file

void Store::Private::compareWithNote()
{
    OpenFacts &facts = file.facts;
    facts.isUnknownHere = notes.isKept() && !(file.note && file.note->isChecked && file.note->catalog == catalog);
    if (!file.note || file.note->catalog != catalog)
        return;
    note = *file.note;
    facts.fewerStepsThanNoted = std::max<qint64>(0, qint64(note.seq) - qint64(head.seq));
    Statement query = db().prepare(selectDigest);
    query.bind(1, qint64(note.seq));
    facts.hasOtherHistory = query.next() && query.blob(0) != note.digest.toBytes();
}

void Store::Private::writeNote()
{
    if (!notes.isKept() || !file.facts.strangeLogFolder.isEmpty())
        return;
    FileNote now{.catalog = catalog, .seq = head.seq, .digest = head.digest, .isChecked = !file.facts.isUnknownHere};
    now.logs = note.catalog == catalog ? note.logs : QByteArrayList();
    const auto salts = file.mode == Connection::Mode::ReadWrite ? db().logSalts() : std::nullopt;
    if (salts && !now.logs.contains(*salts))
        now.logs += *salts;
    // Only the writer's view of the head counts: a reader may be behind.
    if (file.access == Access::Writable) {
        now.stamp = stampOf(db().path());
    } else if (note.catalog == catalog) {
        now.seq = note.seq;
        now.digest = note.digest;
        now.stamp = note.stamp;
    }
    if (now == note)
        return;
    note = now;
    notes.write(db().path(), note);
}

// — the log

Outcome Store::Private::emptyLog(const QByteArray &how)
{
    if (file.access != Access::Writable || file.isOnNetwork || brokenBy)
        return Done{};
    auto done = db().execute("PRAGMA wal_checkpoint(" + how + ")");
    if (!done)
        failed(done.error());
    return done;
}

void Store::Private::tendLog()
{
    if (file.isOnNetwork)
        return;
    // What was committed is safe in the log whatever becomes of this; a failed sync ends writing all the same.
    const bool isLong = db().logPages() >= options.logPages;
    if (isLong)
        (void)emptyLog("PASSIVE");
    // A log begins anew once the old one is in the file. Without the note, the next opening after a crash would take it
    // for a stranger's and check it on a copy.
    const auto salts = notes.isKept() ? db().logSalts() : std::nullopt;
    if (salts && (isLong || !note.logs.contains(*salts)))
        writeNote();
}

// — checks and copies

Outcome Store::saveCopy(const QString &target, Replace replace, const Progress &progress)
{
    return copyCatalog(d->db(), target, replace, progress);
}

Outcome Store::quickCheck(const Progress &progress)
{
    if (auto done = checkQuickly(d->db(), fields(), checkedLinks, progress); !done)
        return done;
    d->file.facts.isUnknownHere = false;
    d->writeNote();
    return Done{};
}

Outcome Store::backupIfDue(const QDateTime &now, const Progress &progress)
{
    const Backups backups(d->options.stateFolder, d->catalog);
    return backups.isDue(now.date()) ? backups.make(d->db(), now, {}, progress) : Outcome(Done{});
}

std::optional<QString> Store::backupFor(const QString &path, const QString &stateFolder)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const auto note = FileNotes(stateFolder).noteOf(canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical);
    return note ? Backups(stateFolder, note->catalog).newestGood() : std::nullopt;
}

}
