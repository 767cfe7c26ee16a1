// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/check.h"

#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QByteArray selectSets = "SELECT " + changeSetColumns + " FROM change_set WHERE seq > ? ORDER BY seq";
const QByteArray selectDigest = "SELECT digest FROM change_set WHERE seq = ?";

}

Result<QString> structureVerdict(Connection &connection, Depth depth, const Progress &progress)
{
    const CancelWatch watch(connection.db(), progress);
    Statement check = connection.prepare(depth == Depth::Quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
    if (!check.isValid() || !check.next())
        return connection.errorOf(check.code());
    return check.text(0);
}

Result<std::optional<qint64>> firstBrokenLink(Connection &connection, const Fields &fields, qint64 after,
                                              const Progress &progress)
{
    const ReadScope scope(connection);
    Journal journal(connection);
    Rows rows(connection, fields);
    Digest digest;
    if (after > 0) {
        Statement before = connection.prepare(selectDigest);
        const auto known = before.bind(1, after).next() ? Digest::fromBytes(before.blob(0)) : std::nullopt;
        if (!known)
            return std::optional(after);
        digest = *known;
    }
    const auto reported = journal.setsWithReport(after);
    if (!reported)
        return reported.error();
    Statement sets = connection.prepare(selectSets);
    if (!sets.isValid())
        return connection.lastError();
    sets.bind(1, after);
    qint64 expected = after;
    while (sets.next()) {
        const ChangeSetInfo info = Journal::readInfo(sets);
        const auto images = journal.images(info.seq, rows);
        if (!images)
            return images.error();
        const auto version = journal.versionOfSet(info.seq);
        if (!version)
            return version.error();
        const auto report =
            reported->contains(qint64(info.seq)) ? journal.report(info.seq) : Result<QByteArray>(QByteArray());
        if (!report)
            return report.error();
        digest = Journal::link(digest, info, Sums::fromBytes(sets.blob(9)), *images, *version ? &**version : nullptr,
                               *report);
        if (qint64(info.seq) != ++expected || digest.toBytes() != sets.blob(10))
            return std::optional(expected);
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled, .path = connection.path()};
    }
    if (sets.code() != 0)
        return connection.errorOf(sets.code());
    return std::optional<qint64>();
}

Outcome checkQuickly(Connection &connection, const Fields &fields, qint64 links, const Progress &progress)
{
    const auto verdict = structureVerdict(connection, Depth::Quick, progress);
    if (!verdict)
        return verdict.error();
    if (*verdict != u"ok")
        return Error{.code = ErrorCode::Damaged, .path = connection.path(), .detail = *verdict};
    const auto head = Journal(connection).head();
    if (!head)
        return head.error();
    const auto broken = firstBrokenLink(connection, fields, std::max<qint64>(0, qint64(head->seq) - links), progress);
    if (!broken)
        return broken.error();
    return *broken ? Outcome(Error{.code = ErrorCode::Damaged, .path = connection.path(), .detail = u"chain"_s})
                   : Outcome(Done{});
}

bool isWhole(const QString &path)
{
    constexpr int patience = 1000;
    const auto connection = Connection::open(path, Connection::Mode::Immutable, {}, patience);
    if (!connection)
        return false;
    const auto verdict = structureVerdict(**connection, Depth::Quick);
    return verdict && *verdict == u"ok";
}

}
