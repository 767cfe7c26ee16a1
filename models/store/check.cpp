// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/check.h"

#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QByteArray selectTail = "SELECT " + changeSetColumns + " FROM change_set WHERE seq > ? ORDER BY seq";
const QByteArray selectDigest = "SELECT digest FROM change_set WHERE seq = ?";

Outcome checkTail(Connection &connection, const Fields &fields, qint64 links, const Progress &progress)
{
    const ReadScope scope(connection);
    Journal journal(connection);
    Rows rows(connection, fields);
    const auto head = journal.head();
    if (!head)
        return head.error();
    const Error broken{.code = ErrorCode::Damaged, .path = connection.path(), .detail = u"chain"_s};
    const qint64 after = std::max<qint64>(0, qint64(head->seq) - links);
    Digest digest;
    if (after > 0) {
        Statement before = connection.prepare(selectDigest);
        const auto known = before.bind(1, after).next() ? Digest::fromBytes(before.blob(0)) : std::nullopt;
        if (!known)
            return broken;
        digest = *known;
    }
    Statement sets = connection.prepare(selectTail);
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
        digest = Journal::link(digest, info, Sums::fromBytes(sets.blob(9)), *images, *version ? &**version : nullptr);
        if (qint64(info.seq) != ++expected || digest.toBytes() != sets.blob(10))
            return broken;
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled, .path = connection.path()};
    }
    return sets.code() == 0 ? Outcome(Done{}) : Outcome(connection.errorOf(sets.code()));
}

}

Outcome checkQuickly(Connection &connection, const Fields &fields, qint64 links, const Progress &progress)
{
    const CancelWatch watch(connection.db(), progress);
    Statement check = connection.prepare("PRAGMA quick_check(1)");
    if (!check.isValid() || !check.next())
        return connection.errorOf(check.code());
    if (const QString verdict = check.text(0); verdict != u"ok")
        return Error{.code = ErrorCode::Damaged, .path = connection.path(), .detail = verdict};
    check.reset();
    return checkTail(connection, fields, links, progress);
}

}
