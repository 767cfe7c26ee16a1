// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/check.h"
#include "store/schema.h"
#include "store/sqlreader.h"
#include "store/storeprivate.h"

#include "catalog/itemfields.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QByteArray selectStrays = R"(
    SELECT EXISTS(SELECT 1 FROM change WHERE seq < 1 OR seq > (SELECT ifnull(max(seq), 0) FROM change_set))
         + EXISTS(SELECT 1 FROM version WHERE set_seq NOT IN (SELECT seq FROM change_set))
         + EXISTS(SELECT 1 FROM report WHERE seq NOT IN (SELECT seq FROM change_set)))";

Proof proof(const QString &name, bool isOk, const QString &detail)
{
    return {.name = name, .isOk = isOk, .detail = detail};
}

/// Every link, and that no before-image, version or report belongs to none: it would be believed all the same.
Result<Proof> verifyChain(Connection &db, const Fields &fields, Seq head, const Progress &progress)
{
    const auto broken = firstBrokenLink(db, fields, 0, progress);
    if (!broken)
        return broken.error();
    if (*broken)
        return proof(u"chain"_s, false, QString::number(**broken));
    const auto strays = db.number(selectStrays);
    if (!strays)
        return db.lastError();
    return proof(u"chain"_s, *strays == 0, QString::number(qint64(head) + (*strays == 0 ? 0 : 1)));
}

/// The digest and what the version's line says besides.
Result<Proof> verifyVersion(Store &store, Journal &journal, const Version &version, const Progress &progress)
{
    const auto old = store.reader(version.seq);
    if (!old)
        return old.error();
    const auto digest = contentDigest(**old, progress);
    if (!digest)
        return digest.error();
    const auto items = (*old)->order(Kind::Item);
    if (!items)
        return items.error();
    const auto set = journal.setOfVersion(version.number);
    if (!set)
        return set.error();
    // A received version keeps the words of the file it came from.
    const bool isOwn = *set && (*set)->kind == StepKind::Freeze;
    const bool isAsMade = *set && (!isOwn || ((*set)->author == version.author && (*set)->at == version.at));
    return proof(u"version %1"_s.arg(version.number),
                 *digest == version.digest && qint64(items->size()) == version.items && isAsMade, digest->toString());
}

Result<Proof> verifySums(Reader &reader, const Sums &stated, const Progress &progress)
{
    Tuples tuples(reader.fields());
    Sums sums;
    qint64 records = 0;
    for (const Kind kind : allKinds()) {
        auto done = reader.each(kind, [&](const Record &record) {
            tuples.add(sums, record);
            ++records;
            return !progress.isCancelled();
        });
        if (!done)
            return done.error();
    }
    return proof(u"content_sum"_s, sums == stated, QString::number(records));
}

}

Result<std::vector<Proof>> Store::verify(const Progress &progress)
{
    // One state from the first proof to the last: another connection may write meanwhile, and its rows do not fit an
    // older sum.
    const ReadScope scope(d->db());
    if (auto done = refresh(); !done)
        return done.error();
    std::vector<Proof> proofs;
    // Not the quick one: that does not compare the indexes, through which items are listed, with their tables.
    const auto verdict = structureVerdict(d->db(), Depth::Whole, progress);
    if (progress.isCancelled())
        return Error{.code = ErrorCode::Cancelled, .path = d->path};
    const auto golden = goldenSchema(migrations(d->options.extraMigrations), d->file.schemaVersion);
    if (!golden)
        return golden.error();
    const auto schema = schemaDump(d->db());
    if (!schema)
        return schema.error();
    proofs.push_back(proof(u"structure"_s, verdict && *verdict == u"ok" && *schema == *golden,
                           verdict ? *verdict : verdict.error().detail));

    auto chain = verifyChain(d->db(), fields(), d->head.seq, progress);
    if (!chain) {
        if (chain.error().code == ErrorCode::Cancelled)
            return chain.error();
        chain = proof(u"chain"_s, false, chain.error().detail);
    }
    proofs.push_back(*chain);

    const auto present = reader();
    if (!present)
        return present.error();
    auto sums = verifySums(**present, d->head.sums, progress);
    if (!sums)
        return sums.error();
    proofs.push_back(*sums);

    const auto known = versions();
    if (!known)
        return known.error();
    for (const Version &version : *known) {
        auto found = verifyVersion(*this, d->journal, version, progress);
        if (!found)
            return found.error();
        proofs.push_back(std::move(*found));
    }
    return proofs;
}

}
