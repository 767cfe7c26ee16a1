// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clipersonal.h"
#include "app/clisource.h"
#include "catalog/officialform.h"
#include "parts/words.h"
#include "report/pdfwriter.h"
#include "session/adjustmentpaper.h"
#include "session/transfer.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

/// What is printed, by its name on the command line.
struct Layout {
    QLatin1StringView name;
    PrintContent content;
    Purpose purpose = Purpose::Review;
    Turn turn = Turn::Landscape;
    Sections sections = Sections::None;
};
constexpr std::array layouts{
    Layout{"review"_L1, PrintContent::Form},
    Layout{"public"_L1, PrintContent::Form, Purpose::Public},
    Layout{"office"_L1, PrintContent::Form, Purpose::Review, Turn::Landscape, Sections::Offices},
    Layout{"summary"_L1, PrintContent::Summary, Purpose::Review, Turn::Portrait},
    Layout{"redline"_L1, PrintContent::Redline},
    Layout{"notice"_L1, PrintContent::Notice},
};

ExitCode answerPrint(const Call &call, const PrintReport &report, const std::vector<PersonalFinding> &personal)
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
    if (!report.missing.isEmpty())
        text += u' '
                + say(QT_TRANSLATE_NOOP("Cli", "No typeface has these characters; 〓 stands for them: %1."))
                      .arg(report.missing);
    QJsonObject json{{u"file"_s, call.file(1)}, {u"pages"_s, report.pages}, {u"fonts"_s, fonts}};
    if (!report.missing.isEmpty())
        json.insert(u"missing"_s, report.missing);
    tellPersonal(call, personal, json);
    return call.answer(json, text + u'\n');
}

/// The version a state is compared with: --from N, else the one before it; nothing = the empty catalog.
/// Errors: NoSuchVersion, as Store::versions.
Result<std::optional<Version>> versionToCompareWith(const Call &call, const Source &source)
{
    if (call.has("from"_L1))
        return versionOf(*source.store, call.value("from"_L1).toInt());
    const auto versions = source.store->versions();
    if (!versions)
        return versions.error();
    return versionBefore(*versions, source.seq, source.version);
}

/// What happened to items since the version before the state shown; nothing when there is none.
Result<std::optional<ChangesSince>> changesSince(const Call &call, const Source &source)
{
    const auto before = versionToCompareWith(call, source);
    if (!before)
        return before.error();
    if (!*before)
        return std::optional<ChangesSince>();
    auto changes = source.store->changesBetween((*before)->seq, source.seq);
    if (!changes)
        return changes.error();
    return std::optional(gk::changesSince((*before)->number, differences(std::move(*changes))));
}

/// What looks like personal data on the paper, with what was decided on it before or by --mask.
Result<std::vector<PersonalFinding>> personalDataIn(Reader &reader, const RowSelection &rows, const OfficialRule &rule,
                                                    const Call &call)
{
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    const PersonalChoices choices(settings->value(PersonalChoices::settingKey));
    auto findings = personalFindings(reader, rows, rule, choices, call.progress());
    if (findings && call.has("mask"_L1))
        maskUndecided(*findings);
    return findings;
}

/// The adjustments since an earlier version, as a notice or with their marks.
Result<AdjustmentPaper> adjustmentPaper(const Call &call, const Source &source, PrintContent content)
{
    const auto from = versionToCompareWith(call, source);
    if (!from)
        return from.error();
    const Seq since = *from ? (*from)->seq : Seq{};
    const auto before = source.store->reader(since);
    if (!before)
        return before.error();
    auto changes = source.store->changesBetween(since, source.seq, call.progress());
    if (!changes)
        return changes.error();
    return gk::adjustmentPaper({.before = **before,
                                .after = *source.reader,
                                .changes = std::move(*changes),
                                .from = *from,
                                .to = source.version},
                               content == PrintContent::Notice ? AdjustmentForm::Notice : AdjustmentForm::Redline, {},
                               call.has("mask"_L1) ? Undecided::Masked : Undecided::Shown, call.progress());
}

/// A sentence when the options make no sense.
std::optional<QString> misuseOf(const Call &call, const Layout *layout, const QString &paper)
{
    if (!layout)
        return say(QT_TRANSLATE_NOOP("Cli", "There is no layout “%1”.")).arg(call.value("layout"_L1));
    if (paper != u"A4" && paper != u"A3")
        return say(QT_TRANSLATE_NOOP("Cli", "“%1” is neither A4 nor A3.")).arg(paper);
    bool isNumber = true;
    if (call.has("from"_L1) && (call.value("from"_L1).toInt(&isNumber) < 0 || !isNumber))
        return say(QT_TRANSLATE_NOOP("Cli", "“%1” is no number of a version.")).arg(call.value("from"_L1));
    if (call.has("from"_L1) && layout->content == PrintContent::Form)
        return say(QT_TRANSLATE_NOOP("Cli", "--from is for the layouts redline, notice and summary."));
    return std::nullopt;
}

}

ExitCode runPrint(const Call &call)
{
    const QString name = call.has("layout"_L1) ? call.value("layout"_L1) : u"review"_s;
    const auto *const found = std::ranges::find_if(layouts, [&](const Layout &each) { return name == each.name; });
    const Layout *layout = found == layouts.end() ? nullptr : found;
    const QString paper = call.has("paper"_L1) ? call.value("paper"_L1).toUpper() : u"A4"_s;
    if (const auto misuse = misuseOf(call, layout, paper))
        return call.refuseUsage(*misuse);
    const auto source = openSource(sourceName(call.file(0)), call);
    if (!source)
        return call.refuse(source.error());
    const auto &version = source->version;
    PrintRequest request{
        .content = layout->content,
        .rule = {.purpose = layout->purpose, .takesUnapproved = version && isApprovedStage(version->stage)},
        .paper = paper == u"A3" ? Paper::A3 : Paper::A4,
        .turn = layout->turn,
        .sections = layout->sections,
        .version = version,
        .at = QDateTime::currentDateTime()};
    std::vector<PersonalFinding> personal;
    if (layout->content == PrintContent::Summary) {
        const auto since = changesSince(call, *source);
        if (!since)
            return call.refuse(since.error());
        request.since = *since;
    }
    if (isAdjustments(layout->content)) {
        auto told = adjustmentPaper(call, *source, layout->content);
        if (!told)
            return call.refuse(told.error());
        request.table = std::make_shared<const PlainTable>(std::move(told->table));
        personal = std::move(told->personal);
    }
    if (auto checked = checkTarget(call.file(1)); !checked)
        return call.refuseOutput(checked.error());
    if (request.content == PrintContent::Form) {
        auto findings = personalDataIn(*source->reader, request.rows, request.rule, call);
        if (!findings)
            return call.refuse(findings.error());
        personal = std::move(*findings);
        request.personal = PersonalChoices(personal);
    }
    const auto report = writePdf(*source->reader, request, call.file(1), call.replace(), call.progress());
    if (!report)
        return call.refuseOutput(report.error());
    return answerPrint(call, *report, personal);
}

}
