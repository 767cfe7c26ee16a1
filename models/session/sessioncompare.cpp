// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The half of CatalogSession that compares states and reads what steps tell of themselves.
#include "session/catalogsession.h"
#include "session/sessionprivate.h"

#include "catalog/comparisonorder.h"

#include <algorithm>

namespace gk {

namespace {

using Found = Result<std::vector<Difference>>;

Found compared(Store &store, Seq from, Seq to)
{
    auto changes = store.changesBetween(from, to);
    if (!changes)
        return changes.error();
    return differences(std::move(*changes));
}

Found comparedInOrder(Store &store, Seq from, Seq to)
{
    auto found = compared(store, from, to);
    if (!found)
        return found;
    const auto before = store.reader(from);
    if (!before)
        return before.error();
    const auto after = store.reader(to);
    if (!after)
        return after.error();
    return inCatalogOrder(std::move(*found), **before, **after);
}

}

Result<std::pair<Seq, Seq>> CatalogSession::seqsOf(std::optional<int> a, std::optional<int> b) const
{
    const auto known = versions();
    const auto seqOf = [&](std::optional<int> number) -> std::optional<Seq> {
        if (!number)
            return d->head;
        const auto it = std::ranges::find(known, *number, &Version::number);
        return it == known.end() ? std::nullopt : std::optional(it->seq);
    };
    const auto from = seqOf(a);
    const auto to = seqOf(b);
    if (!from || !to)
        return Error{.code = ErrorCode::NoSuchVersion,
                     .path = d->path,
                     .detail = QString::number(from ? b.value_or(0) : a.value_or(0))};
    return std::pair(*from, *to);
}

Result<std::vector<Difference>> CatalogSession::compare(std::optional<int> a, std::optional<int> b) const
{
    const auto seqs = seqsOf(a, b);
    if (!seqs)
        return seqs.error();
    return d->ask<Found>([&](Store &store) { return compared(store, seqs->first, seqs->second); });
}

void CatalogSession::compare(std::optional<int> a, std::optional<int> b, std::function<void(const Found &)> done,
                             std::stop_token stop)
{
    const auto seqs = seqsOf(a, b);
    if (!seqs)
        return done(seqs.error());
    auto found = std::make_shared<Found>(Error{});
    Jobs{*this, *d}.onStore(
        {.job = [found, seqs = *seqs](Store &store,
                                      const Progress &) { *found = comparedInOrder(store, seqs.first, seqs.second); },
         .fail = [found](const Error &error) { *found = error; },
         .done = [found, done = std::move(done)] { done(*found); },
         .stop = std::move(stop)});
}

void CatalogSession::adjustments(std::optional<int> from, std::optional<int> to, AdjustmentForm form,
                                 const std::optional<PersonalChoices> &personal,
                                 std::function<void(const Result<AdjustmentPaper> &)> done, std::stop_token stop)
{
    const auto known = versions();
    const auto versionOf = [&known](std::optional<int> number) {
        const auto it = std::ranges::find(known, number.value_or(0), &Version::number);
        return it == known.end() ? std::nullopt : std::optional(*it);
    };
    const auto seqs = seqsOf(from, to);
    if (!seqs)
        return done(seqs.error());
    const Seq since = from ? seqs->first : Seq{};
    auto made = std::make_shared<Result<AdjustmentPaper>>(Error{});
    const auto make = [=, until = seqs->second, older = versionOf(from),
                       newer = versionOf(to)](Store &store, const Progress &progress) -> Result<AdjustmentPaper> {
        auto changes = store.changesBetween(since, until, progress);
        if (!changes)
            return changes.error();
        const auto before = store.reader(since);
        if (!before)
            return before.error();
        const auto after = store.reader(until);
        if (!after)
            return after.error();
        return adjustmentPaper(
            {.before = **before, .after = **after, .changes = std::move(*changes), .from = older, .to = newer}, form,
            personal, Undecided::Shown, progress);
    };
    Jobs{*this, *d}.onStore(
        {.job = [made, make](Store &store, const Progress &progress) { *made = make(store, progress); },
         .fail = [made](const Error &error) { *made = error; },
         .done = [made, done = std::move(done)] { done(*made); },
         .stop = std::move(stop)});
}

void CatalogSession::report(Seq seq, std::function<void(const Result<ImportReport> &)> done, std::stop_token stop)
{
    auto found = std::make_shared<Result<ImportReport>>(Error{});
    Jobs{*this, *d}.onStore({.job =
                                 [found, seq](Store &store, const Progress &) {
                                     const auto bytes = store.report(seq);
                                     *found = bytes ? unpackedReport(*bytes) : Result<ImportReport>(bytes.error());
                                 },
                             .fail = [found](const Error &error) { *found = error; },
                             .done = [found, done = std::move(done)] { done(*found); },
                             .stop = std::move(stop)});
}

}
