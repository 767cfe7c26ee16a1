// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cliproofs.h"

#include "exchange/package.h"

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

Proof proof(const QString &name, bool isOk, const QString &detail)
{
    return {.name = name, .isOk = isOk, .detail = detail};
}

/// A refusal that is an answer: the package is there, and something in it is wrong.
std::optional<std::vector<Proof>> answerIn(const Error &error)
{
    const Proof fine = proof(u"structure"_s, true, {});
    if (error.code == ErrorCode::WrongDigest)
        return std::vector{fine, proof(u"parts"_s, false, error.detail)};
    if (error.code == ErrorCode::Malformed)
        return std::vector{proof(u"structure"_s, false, error.detail)};
    return std::nullopt;
}

/// Whether a receiver at the base comes to the catalog the package holds: every value of the delta is that of the
/// catalog, and nothing it removes is there.
Result<Proof> proofOfDelta(const Package &package, Reader &catalog)
{
    for (const Change &change : package.delta) {
        const auto record = catalog.find(change.record);
        if (!record)
            return record.error();
        const bool isThere = record->has_value();
        const bool agrees = change.field.isAlive() ? isThere == (change.value.number() == 1)
                                                   : isThere && (*record)->value(change.field) == change.value;
        if (!agrees)
            return proof(u"delta"_s, false, change.record.uid.toString());
    }
    return proof(u"delta"_s, true, QString::number(package.baseNumber));
}

}

Result<std::vector<Proof>> proofsOfPackage(const QString &path, const Progress &progress)
{
    const auto package = readPackage(path);
    if (!package) {
        auto answer = answerIn(package.error());
        return answer ? Result<std::vector<Proof>>(std::move(*answer)) : package.error();
    }
    const auto reader = PackageReader::open(path);
    if (!reader) {
        auto answer = answerIn(reader.error());
        return answer ? Result<std::vector<Proof>>(std::move(*answer)) : reader.error();
    }
    const auto digest = contentDigest(**reader, progress);
    if (!digest)
        return digest.error();
    const auto delta = proofOfDelta(*package, **reader);
    if (!delta)
        return delta.error();
    return std::vector{proof(u"structure"_s, true, package->title),
                       proof(u"parts"_s, true, QString::number(package->version.number)),
                       proof(u"content"_s, *digest == package->version.digest, digest->toString()), *delta};
}

}
