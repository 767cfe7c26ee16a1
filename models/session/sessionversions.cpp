// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The half of CatalogSession that shows old versions.
#include "session/catalogsession.h"
#include "session/queuedreader.h"
#include "session/sessionprivate.h"

#include "catalog/itemfields.h"

#include <algorithm>

namespace gk {

namespace {

using LevelCounts = QHash<Uid, std::vector<std::pair<QString, qint64>>>;

/// One more item of its domain and of its 一级事项.
void countItem(const Record &item, QHash<Uid, qint64> &counts, LevelCounts &level1)
{
    const Uid domain = item.value(item::domain).uid();
    ++counts[domain];
    auto &levels = level1[domain];
    const QString name = item.text(item::level1);
    // In catalog order equal names are mostly neighbours.
    const auto it = std::ranges::find(levels.rbegin(), levels.rend(), name, &std::pair<QString, qint64>::first);
    if (it == levels.rend())
        levels.emplace_back(name, 1);
    else
        ++it->second;
}

}

Outcome CatalogSession::OldState::read(Reader &old, const Progress &progress)
{
    auto found = Names::from(old);
    if (!found)
        return found.error();
    names = std::move(*found);
    auto order = old.order(Kind::Item);
    if (!order)
        return order.error();
    items = std::move(*order);
    constexpr std::size_t page = 500;
    for (std::size_t at = 0; at < items.size(); at += page) {
        const auto records = old.records(Kind::Item, std::span(items).subspan(at, std::min(page, items.size() - at)));
        if (!records)
            return records.error();
        for (const Record &record : *records)
            countItem(record, counts, level1);
        progress.tell(qint64(at), qint64(items.size()));
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
    }
    return Done{};
}

std::optional<Version> CatalogSession::Private::versionOf(int number)
{
    const auto known = ask<Result<std::vector<Version>>>([](Store &store) { return store.versions(); });
    if (!known)
        return std::nullopt;
    const auto it = std::ranges::find(*known, number, &Version::number);
    return it == known->end() ? std::nullopt : std::optional(*it);
}

Outcome CatalogSession::show(std::optional<int> number)
{
    const auto wanted = number ? d->versionOf(*number) : std::nullopt;
    if (number && !wanted)
        return Error{.code = ErrorCode::NoSuchVersion, .path = d->path, .detail = QString::number(*number)};
    (void)waitForDisk(-1);
    d->shown = wanted;
    d->oldItems.reset();
    if (auto done = d->openReader(); !done) {
        d->shown.reset();
        (void)d->openReader();
        return done;
    }
    d->names.reset();
    d->counts.reset();
    emit reset();
    emit accessChanged(access());
    return Done{};
}

void CatalogSession::show(int number, std::function<void(Outcome)> done, std::stop_token stop,
                          std::function<void(qint64, qint64)> progress)
{
    const auto wanted = d->versionOf(number);
    if (!wanted)
        return done(Error{.code = ErrorCode::NoSuchVersion, .path = d->path, .detail = QString::number(number)});
    auto state = std::make_shared<OldState>();
    state->version = *wanted;
    const auto outcome = std::make_shared<Outcome>(Done{});
    const auto read = [&d = *d, state, outcome](const Progress &told) {
        const Seq seq = state->version.seq;
        if (!d.view) {
            state->reader = std::make_unique<QueuedReader>(d.writer, *d.options.fields, seq);
            *outcome = state->read(*state->reader, told);
            return;
        }
        const auto own = Store::openReader(d.source, seq);
        *outcome = own ? state->read(**own, told) : Outcome(own.error());
        if (own)
            state->overlay = Store::overlayOf(**own);
    };
    (void)waitForDisk(-1);
    const auto take = [this, state, outcome, head = d->head, done, stop, progress] {
        if (!*outcome)
            return done(*outcome);
        // What was typed meanwhile the overlay does not know of.
        if (d->head != head || !d->pending.empty())
            return show(state->version.number, done, stop, progress);
        d->reader = d->view ? d->view->reader(state->version.seq, state->overlay) : std::move(state->reader);
        d->shown = state->version;
        d->oldItems = std::move(state->items);
        d->names = std::move(state->names);
        d->counts = std::move(state->counts);
        d->oldLevel1 = std::move(state->level1);
        emit reset();
        emit accessChanged(access());
        done(Done{});
    };
    Jobs{*this, *d}.start(read, take, stop, progress);
}

void CatalogSession::Private::countOldItems() const
{
    // One pass for both: an old state is read record by record, there is no index of it.
    counts.emplace();
    oldLevel1.clear();
    if (reader)
        (void)reader->each(Kind::Item, [this](const Record &item) {
            countItem(item, *counts, oldLevel1);
            return true;
        });
}

}
