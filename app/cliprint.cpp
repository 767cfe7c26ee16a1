// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clisource.h"
#include "parts/words.h"
#include "report/pdfwriter.h"
#include "session/transfer.h"

#include <QtCore/QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

ExitCode answerPrint(const Call &call, const PrintReport &report)
{
    QJsonArray fonts;
    QStringList substitutes;
    for (const FontUse &use : report.fonts) {
        fonts.append(QJsonObject{{u"wanted"_s, use.wanted}, {u"used"_s, use.used}});
        if (use.isSubstitute())
            substitutes += use.wanted + u" → "_s + use.used;
    }
    QString text = say(QT_TRANSLATE_NOOP("Cli", "%1: %2 pages, %3."))
                       .arg(call.file(1), numberText(report.pages), countOf(Kind::Item, report.items));
    if (!substitutes.isEmpty())
        text += u' '
                + say(QT_TRANSLATE_NOOP("Cli", "Fonts in place of others: %1."))
                      .arg(substitutes.join(say(QT_TRANSLATE_NOOP("Cli", ", "))));
    return call.answer({{u"file"_s, call.file(1)}, {u"pages"_s, report.pages}, {u"fonts"_s, fonts}}, text + u'\n');
}

/// What happened to items since the version before the state shown; nothing when there is none.
Result<std::optional<ChangesSince>> changesSince(Store &store, Seq seq, const std::optional<Version> &shown)
{
    const auto versions = store.versions();
    if (!versions)
        return versions.error();
    const auto before = versionBefore(*versions, seq, shown);
    if (!before)
        return std::optional<ChangesSince>();
    auto changes = store.changesBetween(before->seq, seq);
    if (!changes)
        return changes.error();
    return std::optional(gk::changesSince(before->number, differences(std::move(*changes))));
}

}

ExitCode runPrint(const Call &call)
{
    const QString layout = call.has("layout"_L1) ? call.value("layout"_L1) : u"review"_s;
    const bool isSummary = layout == u"summary";
    if (layout == u"office" || layout == u"redline" || layout == u"notice")
        return call.refuseUsage(
            say(QT_TRANSLATE_NOOP("Cli", "The layout “%1” cannot be printed yet; review, public and "
                                         "summary can."))
                .arg(layout));
    if (layout != u"review" && layout != u"public" && !isSummary)
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "There is no layout “%1”.")).arg(layout));
    const QString paper = call.has("paper"_L1) ? call.value("paper"_L1).toUpper() : u"A4"_s;
    if (paper != u"A4" && paper != u"A3")
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "“%1” is neither A4 nor A3.")).arg(paper));
    const auto source = openSource(sourceName(call.file(0)), call);
    if (!source)
        return call.refuse(source.error());
    const auto &version = source->version;
    PrintRequest request{.content = isSummary ? PrintContent::Summary : PrintContent::Form,
                         .rule = {.purpose = layout == u"public" ? Purpose::Public : Purpose::Review,
                                  .takesUnapproved = version && isApprovedStage(version->stage)},
                         .paper = paper == u"A3" ? Paper::A3 : Paper::A4,
                         .turn = isSummary ? Turn::Portrait : Turn::Landscape,
                         .version = version,
                         .at = QDateTime::currentDateTime()};
    if (isSummary) {
        const auto since = changesSince(*source->store, source->seq, version);
        if (!since)
            return call.refuse(since.error());
        request.since = *since;
    }
    if (auto checked = checkTarget(call.file(1)); !checked)
        return call.refuseOutput(checked.error());
    const auto report = writePdf(*source->reader, request, call.file(1), call.replace(), call.progress());
    if (!report)
        return call.refuseOutput(report.error());
    return answerPrint(call, *report);
}

}
