// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/recover.h"

#include "store/journal.h"
#include "store/rescuecopy.h"
#include "store/salvage.h"
#include "store/schema.h"
#include "store/store.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int patience = 1000;

Result<std::unique_ptr<Connection>> newCatalog(const QString &path, const Uid &uid)
{
    if (auto done = Store::create(path, uid); !done)
        return done.error();
    return Connection::open(path, Connection::Mode::ReadWrite, {}, patience);
}

/// The same rows under the same numbers. @return whether every proof of the new file holds
bool copyEverything(Salvage &from, const QString &path, const Uid &uid, const Fields &fields, const Progress &progress)
{
    {
        const auto connection = newCatalog(path, uid);
        auto transaction = connection ? Transaction::begin(**connection, Transaction::Kind::Write)
                                      : Result<std::unique_ptr<Transaction>>(connection.error());
        if (!transaction)
            return false;
        QByteArrayList tables{"change_set", "change", "version", "report"};
        for (const Kind kind : allKinds())
            tables += QByteArray(keyOf(kind).data(), keyOf(kind).size());
        for (const QByteArray &table : tables) {
            const QByteArrayList known = from.columnsOf(table);
            if (known.isEmpty())
                continue; // of a later schema, or lost: then the proofs do not hold
            QByteArrayList columns;
            Statement ours = (*connection)->prepare("SELECT name FROM pragma_table_info(?)");
            ours.bind(1, QString::fromLatin1(table));
            while (ours.next()) {
                if (known.contains(ours.text(0).toUtf8()))
                    columns += ours.text(0).toUtf8();
            }
            if (columns.isEmpty() || !from.copyTable(**connection, table, columns, progress))
                return false;
        }
        if (!(*transaction)->commit())
            return false;
    }
    const auto store = Store::open(path, OpenAs::Writer, {.fields = &fields});
    const auto proofs = store ? (*store)->verify(progress) : Result<std::vector<Proof>>(store.error());
    return proofs && std::ranges::all_of(*proofs, &Proof::isOk);
}

/// The live records as one change set.
Outcome copyRecords(Salvage &from, const QString &path, const Uid &uid, const Fields &fields, const RecoverWords &words,
                    RecoverReport &report, const Progress &progress)
{
    const auto opened = newCatalog(path, uid);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    Rows rows(connection, fields);
    Journal journal(connection);
    Tuples tuples(fields);
    Sums sums;
    std::vector<BeforeImage> images;
    std::optional<Error> trouble;
    for (const Kind kind : allKinds()) {
        from.each(kind, progress, report.lost, [&](const Record &record) {
            if (!record.isAlive || trouble)
                return;
            const auto id = rows.insert(record);
            if (!id) {
                trouble = id.error();
                return;
            }
            images.push_back({record.ref, *id, aliveOf(kind), Value(qint64(0))});
            tuples.add(sums, record);
            if (images.size() % 1000 == 0)
                progress.tell(qint64(images.size()), 0);
        });
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled, .path = path};
        if (trouble)
            return *trouble;
    }
    report.records = qint64(images.size());
    const ChangeSetInfo info{.seq = Seq{1},
                             .uid = Uid::random(),
                             .kind = StepKind::Edit,
                             .step = Seq{1},
                             .at = words.at.isValid() ? words.at : QDateTime::currentDateTime(),
                             .author = words.author,
                             .label = words.label};
    if (const auto head = journal.append({}, info, sums, images); !head)
        return head.error();
    return (*transaction)->commit();
}

/// Copies the damaged file and, if it fits, its log. @return the copy's path
Result<QString> workingCopy(const QString &damaged, const QTemporaryDir &dir, const Fields &fields,
                            RecoverReport &report, const Progress &progress)
{
    const QString copy = dir.filePath(u"damaged.gkml"_s);
    const auto unreadable = copyReadable(damaged, copy, progress);
    if (!unreadable)
        return unreadable.error();
    report.unreadableBytes = *unreadable;
    if (QFileInfo(damaged + u"-wal"_s).size() > 0) {
        const bool isWholeWithout = Salvage(copy, fields).isWhole();
        const auto log = copyReadable(damaged + u"-wal"_s, copy + u"-wal"_s, progress);
        if (!log)
            return log.error();
        // A log of another copy would spoil what is whole.
        if (isWholeWithout && !Salvage(copy, fields).isWhole()) {
            QFile::remove(copy + u"-wal"_s);
            QFile::remove(copy + u"-shm"_s);
        } else {
            report.unreadableBytes += *log;
        }
    }
    {
        const Salvage salvage(copy, fields);
        if (salvage.isOfNewerProgram())
            return Error{.code = ErrorCode::NewerFile, .path = damaged};
        report.leftBehind = salvage.foreignParts();
    }
    if (!Salvage(copy, fields).hasSchema()) {
        QFile::remove(copy + u"-wal"_s);
        QFile::remove(copy + u"-shm"_s);
        if (auto done = graftSchema(copy, dir.filePath(u"schema.gkml"_s)); !done)
            return done.error();
    }
    return copy;
}

}

Result<RecoverReport> recoverCatalog(const QString &damaged, const QString &target, const Progress &progress,
                                     const RecoverWords &words, const Fields &fields)
{
    if (auto done = AtomicFile(target).check(); !done)
        return done.error();
    // Beside the target: there is the room for it, or nowhere.
    const QTemporaryDir dir(QFileInfo(target).absolutePath() + u"/.rescue-XXXXXX"_s);
    if (!dir.isValid())
        return Error{.code = ErrorCode::NotWritable, .path = target};
    RecoverReport report;
    const auto copy = workingCopy(damaged, dir, fields, report, progress);
    if (!copy)
        return copy.error();
    Salvage salvage(*copy, fields);
    const auto known = salvage.catalog();
    report.isSameCatalog = known.has_value();
    const Uid uid = known.value_or(Uid::random());

    QString result = dir.filePath(u"whole.gkml"_s);
    report.hasHistory = known && copyEverything(salvage, result, uid, fields, progress);
    if (!report.hasHistory) {
        result = dir.filePath(u"records.gkml"_s);
        if (auto done = copyRecords(salvage, result, uid, fields, words, report, progress); !done)
            return done.error();
        if (!known && report.records == 0)
            return Error{.code = ErrorCode::NotACatalog, .path = damaged};
    }
    auto store = Store::open(result, OpenAs::Writer, {.fields = &fields});
    if (!store)
        return store.error();
    report.records = 0;
    for (const Kind kind : allKinds()) {
        const auto count = (*store)->count(kind);
        if (!count)
            return count.error();
        report.saved.emplace(kind, *count);
        report.records += *count;
    }
    if (auto done = (*store)->saveCopy(target, Replace::No, progress); !done)
        return done.error();
    return report;
}

}
