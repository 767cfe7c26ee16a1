// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/rescuewords.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QLatin1StringView keyOf(Lost::What what)
{
    static constexpr std::array keys{"record"_L1, "value"_L1, "table"_L1, "rest"_L1};
    return keys.at(std::size_t(what));
}

QJsonObject lostJson(const Lost &lost)
{
    QJsonObject json{{u"what"_s, QString(keyOf(lost.what))}, {u"record"_s, QString(gk::keyOf(lost.kind))}};
    if (!lost.uid.isNull())
        json.insert("uid"_L1, lost.uid.toString());
    if (lost.field)
        json.insert("field"_L1, QString(Fields::standard().info(*lost.field).key));
    if (lost.count > 0)
        json.insert("count"_L1, lost.count);
    return json;
}

QJsonArray lostJson(const RecoverReport &report)
{
    QJsonArray all;
    for (const Lost &lost : report.lost)
        all.append(lostJson(lost));
    if (!report.hasHistory)
        all.append(QJsonObject{{u"what"_s, u"history"_s}});
    for (const QString &name : report.leftBehind)
        all.append(QJsonObject{{u"what"_s, u"foreign"_s}, {u"name"_s, name}});
    return all;
}

}

ExitCode runRecover(const Call &call)
{
    const auto report = recoverCatalog(call.file(0), call.file(1), call.progress(), rescueWords(call.author()));
    if (!report)
        return report.error().path == QFileInfo(call.file(0)).absoluteFilePath() ? call.refuse(report.error())
                                                                                 : call.refuseOutput(report.error());
    const QStringList missing = missingTexts(*report);
    QString text = say(QT_TRANSLATE_NOOP("Cli", "%1: %2 saved.")).arg(call.file(1), savedText(*report)) + u'\n';
    text += missing.isEmpty() ? say(QT_TRANSLATE_NOOP("Cli", "Nothing is missing.")) : missing.join(u'\n');
    return call.answer({{u"items"_s, report->saved.at(Kind::Item)},
                        {u"records"_s, report->records},
                        {u"history"_s, report->hasHistory},
                        {u"same_catalog"_s, report->isSameCatalog},
                        {u"unreadable_bytes"_s, report->unreadableBytes},
                        {u"lost"_s, lostJson(*report)}},
                       text + u'\n');
}

}
