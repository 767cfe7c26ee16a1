// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/adjustmentpaper.h"

#include "catalog/adjustments.h"
#include "catalog/names.h"
#include "catalog/officialform.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Findings = std::vector<PersonalFinding>;

QString nameOf(const std::optional<Version> &version)
{
    return version ? u"第%1版"_s.arg(version->number) : QString();
}

/// Of the items that differ, at one of the two states.
Result<Findings> personalDataAmong(Reader &reader, const QSet<Uid> &changed, const PersonalChoices &choices,
                                   Undecided undecided, const Progress &progress)
{
    auto findings = personalFindings(reader, {}, {}, choices, progress);
    if (!findings)
        return findings;
    if (undecided == Undecided::Masked)
        maskUndecided(*findings);
    std::erase_if(*findings, [&](const PersonalFinding &each) { return !changed.contains(each.record.uid); });
    return findings;
}

/// What stands unchanged on both sides is told once.
Findings together(Findings now, const Findings &old)
{
    for (const PersonalFinding &each : old) {
        const auto isSame = [&](const PersonalFinding &other) {
            return other.record == each.record && other.field == each.field && other.text == each.text;
        };
        if (std::ranges::none_of(now, isSame))
            now.push_back(each);
    }
    return now;
}

}

Result<AdjustmentPaper> adjustmentPaper(ComparedStates states, AdjustmentForm form,
                                        const std::optional<PersonalChoices> &personal, Undecided undecided,
                                        const Progress &progress)
{
    const auto settings = Settings::from(states.after);
    if (!settings)
        return settings.error();
    const PersonalChoices choices = personal.value_or(PersonalChoices(settings->value(PersonalChoices::settingKey)));
    // Each state has its own memory of decisions; an older one may know what was settled before the text went.
    const auto settingsBefore = Settings::from(states.before);
    if (!settingsBefore)
        return settingsBefore.error();
    const PersonalChoices choicesBefore =
        personal.value_or(PersonalChoices(settingsBefore->value(PersonalChoices::settingKey)));
    QSet<Uid> changed;
    for (const FieldChange &change : states.changes)
        changed.insert(change.record.uid);
    const auto old = personalDataAmong(states.before, changed, choicesBefore, undecided, progress);
    if (!old)
        return old.error();
    auto now = personalDataAmong(states.after, changed, choices, undecided, progress);
    if (!now)
        return now.error();
    MaskingReader was(states.before, PersonalChoices(*old));
    MaskingReader is(states.after, PersonalChoices(*now));
    const auto adjusted = adjustments(was, is, std::move(states.changes), {}, progress);
    if (!adjusted)
        return adjusted.error();
    const AdjustmentWords words{.catalog = settings->value(u"title"),
                                .office = settings->value(u"office"),
                                .from = nameOf(states.from),
                                .to = nameOf(states.to),
                                .reason = states.to ? states.to->reason : QString()};
    return AdjustmentPaper{.table = form == AdjustmentForm::Notice ? noticeTable(*adjusted, words)
                                                                   : redlineTable(*adjusted, words),
                           .personal = together(std::move(*now), *old)};
}

}
