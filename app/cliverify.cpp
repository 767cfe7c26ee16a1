// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/cliproofs.h"
#include "app/clistate.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

ExitCode answerProofs(const Call &call, const std::vector<Proof> &proofs)
{
    const bool isOk = std::ranges::all_of(proofs, &Proof::isOk);
    QJsonArray checks;
    std::vector<QStringList> rows;
    for (const Proof &proof : proofs) {
        checks.append(QJsonObject{{u"name"_s, proof.name}, {u"ok"_s, proof.isOk}, {u"detail"_s, proof.detail}});
        rows.push_back({proof.isOk ? u"√"_s : u"×"_s, proof.name, proof.detail});
    }
    const QString verdict = isOk ? say(QT_TRANSLATE_NOOP("Cli", "Everything is in order."))
                                 : say(QT_TRANSLATE_NOOP("Cli", "Something is not in order; see the lines marked ×."));
    return call.answer({{u"ok"_s, isOk}, {u"checks"_s, checks}}, aligned(rows) + verdict + u'\n',
                       isOk ? ExitCode::Done : ExitCode::No);
}

}

ExitCode runVerify(const Call &call)
{
    if (isArchive(call.file(0))) {
        const auto proofs = proofsOfPackage(call.file(0), call.progress());
        return proofs ? answerProofs(call, *proofs) : call.refuse(proofs.error());
    }
    const auto source = openSource({.path = call.file(0)}, call);
    if (!source)
        return call.refuse(source.error());
    const auto proofs = source->store->verify(call.progress());
    if (!proofs)
        return call.refuse(proofs.error());
    return answerProofs(call, *proofs);
}

}
