// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clisource.h"
#include "parts/words.h"
#include "store/recover.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QLatin1StringView keyOf(Lost::What what)
{
    static constexpr std::array keys{"record"_L1, "value"_L1, "table"_L1};
    return keys.at(std::size_t(what));
}

QJsonObject lostJson(const Lost &lost)
{
    QJsonObject json{{u"what"_s, QString(keyOf(lost.what))}, {u"record"_s, QString(gk::keyOf(lost.kind))}};
    if (!lost.uid.isNull())
        json.insert("uid"_L1, lost.uid.toString());
    if (lost.count > 0)
        json.insert("count"_L1, lost.count);
    return json;
}

QString lostText(const Lost &lost)
{
    const QString name = lost.uid.isNull() ? kindName(lost.kind) : kindName(lost.kind) + u' ' + lost.uid.toString();
    switch (lost.what) {
    case Lost::What::Record:
        return say(QT_TRANSLATE_NOOP("Cli", "Lost: %1")).arg(lost.count > 1 ? countOf(lost.kind, lost.count) : name);
    case Lost::What::Value:
        return say(QT_TRANSLATE_NOOP("Cli", "Lost: a value of %1")).arg(name);
    case Lost::What::Table:
        return say(QT_TRANSLATE_NOOP("Cli", "Lost: every record of the kind %1")).arg(kindName(lost.kind));
    }
    return {};
}

/// Live items of the file made, for the contract's "items".
Result<qint64> itemsIn(const QString &path)
{
    const auto store = Store::open(path, OpenAs::Reader);
    if (!store)
        return store.error();
    return (*store)->count(Kind::Item);
}

}

ExitCode runRecover(const Call &call)
{
    const RecoverWords words{.label = say(QT_TRANSLATE_NOOP("Cli", "Saved from a damaged file")),
                             .author = call.author(),
                             .at = QDateTime::currentDateTime()};
    const auto report = recoverCatalog(call.file(0), call.file(1), call.progress(), words);
    if (!report)
        return report.error().path == QFileInfo(call.file(0)).absoluteFilePath() ? call.refuse(report.error())
                                                                                 : call.refuseOutput(report.error());
    const auto items = itemsIn(call.file(1));
    if (!items)
        return call.refuse(items.error());
    QJsonArray lost;
    QString text =
        say(QT_TRANSLATE_NOOP("Cli", "%1: %2 saved.")).arg(call.file(1), countOf(Kind::Item, *items)) + u'\n';
    for (const Lost &each : report->lost) {
        lost.append(lostJson(each));
        text += lostText(each) + u'\n';
    }
    if (!report->hasHistory)
        text +=
            say(QT_TRANSLATE_NOOP("Cli", "Lost: the steps and versions; the new file begins with one step.")) + u'\n';
    else if (report->lost.empty())
        text += say(QT_TRANSLATE_NOOP("Cli", "Nothing is missing.")) + u'\n';
    return call.answer({{u"items"_s, *items},
                        {u"records"_s, report->records},
                        {u"history"_s, report->hasHistory},
                        {u"same_catalog"_s, report->isSameCatalog},
                        {u"unreadable_bytes"_s, report->unreadableBytes},
                        {u"lost"_s, lost}},
                       text);
}

}
