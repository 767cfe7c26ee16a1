// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backups.h"
#include "store/check.h"
#include "store/copying.h"
#include "store/storeprivate.h"

#include <QtCore/QFileInfo>

#include <algorithm>

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
    if (!notes.isKept() || file.access != Access::Writable)
        return;
    FileNote now{.catalog = catalog,
                 .seq = head.seq,
                 .digest = head.digest,
                 .logs = note.catalog == catalog ? note.logs : QByteArrayList(),
                 .stamp = stampOf(db().path()),
                 .isChecked = note.isChecked && note.catalog == catalog,
                 .provenOn = note.catalog == catalog ? note.provenOn : QDate()};
    const auto salts = db().logSalts();
    if (salts && !now.logs.contains(*salts))
        now.logs += *salts;
    if (now == note)
        return;
    // Another store on the file may have checked it meanwhile.
    const auto written = notes.noteOf(db().path());
    if (written && written->catalog == catalog) {
        now.isChecked = now.isChecked || written->isChecked;
        now.provenOn = written->provenOn;
    }
    note = now;
    notes.write(db().path(), note);
}

void Store::Private::noteChecked(std::optional<QDate> provenOn)
{
    file.facts.isUnknownHere = false;
    // Any store may check, a reading one beside the writer too: the rest of the note is the writer's.
    FileNote now{.catalog = catalog, .seq = head.seq, .digest = head.digest, .stamp = stampOf(db().path())};
    if (const auto written = notes.noteOf(db().path()); written && written->catalog == catalog)
        now = *written;
    now.isChecked = true;
    if (provenOn)
        now.provenOn = *provenOn;
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
    if (d->file.facts.strangeLogFolder.isEmpty())
        d->noteChecked();
    return Done{};
}

Outcome Store::proveIfDue(const QDateTime &now, const Progress &progress)
{
    constexpr qint64 week = 7; // days
    const auto known = d->notes.noteOf(d->db().path());
    if (!d->notes.isKept() || !d->file.facts.strangeLogFolder.isEmpty())
        return Done{};
    const QDate last = known && known->catalog == d->catalog ? known->provenOn : QDate();
    // A day to come is none to rely on: the clock was wrong then, or is now.
    const qint64 age = last.isValid() ? last.daysTo(now.date()) : week;
    if (age >= 0 && age < week)
        return Done{};
    const auto proofs = verify(progress);
    if (!proofs)
        return proofs.error();
    const auto failed = std::ranges::find(*proofs, false, &Proof::isOk);
    if (failed != proofs->end())
        return Error{.code = ErrorCode::Damaged, .path = d->path, .detail = failed->name};
    d->noteChecked(now.date());
    return Done{};
}

Outcome Store::backupIfDue(const QDateTime &now, const Progress &progress)
{
    const Backups backups(d->options.stateFolder, d->catalog);
    return backups.isDue(now.date()) ? backups.make(d->db(), now, {}, progress) : Outcome(Done{});
}

Outcome Store::backUp(const QDateTime &now, const QString &mark, const Progress &progress)
{
    return Backups(d->options.stateFolder, d->catalog).make(d->db(), now, mark, progress);
}

std::optional<QString> Store::backupFor(const QString &path, const QString &stateFolder)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const auto note =
        FileNotes(stateFolder).noteOf(canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical);
    return note ? Backups(stateFolder, note->catalog).newestGood() : std::nullopt;
}

}
