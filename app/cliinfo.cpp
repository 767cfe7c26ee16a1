// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clisource.h"
#include "catalog/officialform.h"
#include "exchange/versionjson.h"
#include "parts/words.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QString versionsText(const std::vector<Version> &versions)
{
    std::vector<QStringList> rows;
    rows.reserve(versions.size());
    for (const Version &version : versions)
        rows.push_back({u"  %1"_s.arg(version.number), version.at.toString(u"yyyy-MM-dd HH:mm"_s), version.stage,
                        version.label, countOf(Kind::Item, version.items), checkCode(version.digest),
                        approvalText(version.approvedBy, version.approvedOn)});
    return aligned(rows);
}

}

ExitCode answerInfo(const Call &call, const QString &path)
{
    const auto source = openSource({.path = path}, call);
    if (!source)
        return call.refuse(source.error());
    Store &store = *source->store;
    const auto settings = Settings::from(*source->reader);
    if (!settings)
        return call.refuse(settings.error());
    const auto versions = store.versions();
    if (!versions)
        return call.refuse(versions.error());
    QJsonObject counts;
    QStringList countTexts;
    for (const Kind kind : allKinds()) {
        const auto count = store.count(kind);
        if (!count)
            return call.refuse(count.error());
        counts.insert(keyOf(kind), *count);
        countTexts += countOf(kind, *count);
    }
    QJsonArray versionList;
    for (const Version &version : *versions)
        versionList.append(versionToJson(version));
    const qint64 bytes = QFileInfo(path).size();
    const QJsonObject json{
        {u"title"_s, settings->value(u"title")},
        {u"office"_s, settings->value(u"office")},
        {u"schema"_s, store.schemaVersion()},
        {u"catalog"_s, store.catalog().toString()},
        {u"counts"_s, counts},
        {u"versions"_s, versionList},
        {u"head"_s, QJsonObject{{u"seq"_s, qint64(store.head())}, {u"digest"_s, store.headDigest().toString()}}},
        {u"bytes"_s, bytes},
    };
    const QString text = aligned({
        {say(QT_TRANSLATE_NOOP("Cli", "Title:")), settings->value(u"title")},
        {say(QT_TRANSLATE_NOOP("Cli", "Compiling office:")), settings->value(u"office")},
        {say(QT_TRANSLATE_NOOP("Cli", "Content:")), countTexts.join(say(QT_TRANSLATE_NOOP("Cli", ", ")))},
        {say(QT_TRANSLATE_NOOP("Cli", "Steps:")), numberText(qint64(store.head()))},
        {say(QT_TRANSLATE_NOOP("Cli", "Size:")), say(QT_TRANSLATE_NOOP("Cli", "%1 bytes")).arg(numberText(bytes))},
        {say(QT_TRANSLATE_NOOP("Cli", "Catalog:")), store.catalog().toString()},
        {say(QT_TRANSLATE_NOOP("Cli", "Versions:")), numberText(qint64(versions->size()))},
    });
    return call.answer(json, text + versionsText(*versions));
}

ExitCode runInfo(const Call &call)
{
    return answerInfo(call, call.file(0));
}

}
