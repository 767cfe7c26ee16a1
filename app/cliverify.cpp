// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/cliproofs.h"
#include "app/clistate.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

/// What was checked, for people. The names of the answer in JSON are a contract and stay as they are.
QString subjectOf(const Proof &proof)
{
    constexpr QLatin1StringView version("version ");
    if (proof.name.startsWith(version))
        return say(QT_TRANSLATE_NOOP("Cli", "Version %1")).arg(QStringView(proof.name).sliced(version.size()));
    static const QHash<QString, const char *> subjects = {
        {u"structure"_s, QT_TRANSLATE_NOOP("Cli", "Structure of the file")},
        {u"chain"_s, QT_TRANSLATE_NOOP("Cli", "Recorded steps, whole and in order")},
        {u"content_sum"_s, QT_TRANSLATE_NOOP("Cli", "Records against the recorded sums")},
        {u"parts"_s, QT_TRANSLATE_NOOP("Cli", "Parts of the package")},
        {u"content"_s, QT_TRANSLATE_NOOP("Cli", "Content against its check code")},
        {u"delta"_s, QT_TRANSLATE_NOOP("Cli", "Changes since the previous version")},
    };
    const char *subject = subjects.value(proof.name);
    return subject ? say(subject) : proof.name;
}

/// What was found, for people: how many, or a check code as it is printed; of what is wrong the bare fact.
QString findingOf(const Proof &proof)
{
    if (const auto digest = Digest::fromString(proof.detail))
        return say(proof.isOk ? QT_TRANSLATE_NOOP("Cli", "check code %1")
                              : QT_TRANSLATE_NOOP("Cli", "the content now has the check code %1"))
            .arg(checkCode(*digest));
    if (proof.name == u"content_sum"_s)
        return say(QT_TRANSLATE_NOOP("Cli", "%1 records")).arg(proof.detail);
    if (!proof.isOk)
        return proof.detail;
    if (proof.name == u"chain"_s)
        return say(QT_TRANSLATE_NOOP("Cli", "%1 steps")).arg(proof.detail);
    if (proof.name == u"parts"_s)
        return say(QT_TRANSLATE_NOOP("Cli", "version %1")).arg(proof.detail);
    if (proof.name == u"delta"_s)
        return proof.detail == u"0"_s ? say(QT_TRANSLATE_NOOP("Cli", "begins with the empty catalog"))
                                      : say(QT_TRANSLATE_NOOP("Cli", "begins with version %1")).arg(proof.detail);
    return proof.detail == u"ok"_s ? QString() : proof.detail;
}

constexpr const char *whatToDoWithCatalog = QT_TRANSLATE_NOOP(
    "Cli",
    "The check has changed nothing. Do not go on working in this file: open the newest backup, or rescue what can "
    "be read with “disclosure-catalog recover”.");
constexpr const char *whatToDoWithPackage =
    QT_TRANSLATE_NOOP("Cli", "The check has changed nothing. Do not take the package in; ask the sender for it again.");

ExitCode answerProofs(const Call &call, const std::vector<Proof> &proofs)
{
    const bool isOk = std::ranges::all_of(proofs, &Proof::isOk);
    QJsonArray checks;
    std::vector<QStringList> rows;
    for (const Proof &proof : proofs) {
        checks.append(QJsonObject{{u"name"_s, proof.name}, {u"ok"_s, proof.isOk}, {u"detail"_s, proof.detail}});
        rows.push_back({proof.isOk ? u"√"_s : u"×"_s, subjectOf(proof), findingOf(proof)});
    }
    QString verdict = isOk ? say(QT_TRANSLATE_NOOP("Cli", "Everything is in order."))
                           : say(QT_TRANSLATE_NOOP("Cli", "Something is not in order; see the lines marked ×."));
    if (!isOk)
        verdict += u'\n' + (isArchive(call.file(0)) ? say(whatToDoWithPackage) : say(whatToDoWithCatalog));
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
