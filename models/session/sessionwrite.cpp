// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/catalogsession.h"
#include "session/sessionprivate.h"

#include "base/posted.h"
#include "catalog/itemfields.h"
#include "catalog/values.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QMetaMethod>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// On a healthy disk a commit takes less; then an edit is synchronous in all but name.
constexpr auto patience = std::chrono::milliseconds(12);
constexpr qint64 spacing = qint64(1) << 32;

}

/// The session's side of writing: tickets, their delivery, and the waiting for them.
struct CatalogSession::Writing {
    CatalogSession &session;
    Private &d;

    /// Queues work on the store; its result is delivered once, by whoever comes first: the waiting caller or the event.
    std::shared_ptr<Ticket> post(std::function<Result<Applied>(Store &, const Progress &)> work,
                                 std::vector<PendingValue> values, const QString &label)
    {
        auto ticket = std::make_shared<Ticket>();
        ticket->values = std::move(values);
        ticket->label = label;
        d.pending.push_back(ticket);
        const int epoch = d.epoch;
        d.writer.post([&d = d, session = &session, ticket, epoch, work = std::move(work)](Store &store) {
            // Behind a refused change set everything queued is refused too: it expects a state that never came.
            Result<Applied> result = epoch <= d.refusedEpoch ? Result<Applied>(Error{.code = ErrorCode::Outdated})
                                                             : work(store, progressOf(session, ticket));
            if (!result && result.error().code != ErrorCode::NothingToUndo
                && result.error().code != ErrorCode::NothingToRedo)
                d.refusedEpoch = epoch;
            ticket->promise.set_value(std::move(result));
            QMetaObject::invokeMethod(session, Posted([session] {
                                          Writing{*session, *session->d}.deliverReady();
                                      }),
                                      Qt::QueuedConnection);
        });
        if (ticket->future.wait_for(patience) == std::future_status::ready)
            deliverReady();
        else
            setState({.kind = SaveState::Kind::Saving, .at = d.saveState.at});
        return ticket;
    }

    /// For the writer's thread: at most ten times a second.
    static Progress progressOf(CatalogSession *session, const std::shared_ptr<Ticket> &ticket)
    {
        auto clock = std::make_shared<QElapsedTimer>();
        clock->start();
        return {.stop = ticket->stop.get_token(), .report = [session, clock](qint64 done, qint64 total) {
                    constexpr qint64 pause = 100;
                    if (clock->elapsed() < pause)
                        return;
                    clock->restart();
                    QMetaObject::invokeMethod(
                        session, Posted([session, done, total] { emit session->longWritingProgressed(done, total); }),
                        Qt::QueuedConnection);
                }};
    }

    void setState(const SaveState &state)
    {
        d.saveState = state;
        emit session.saveStateChanged(state);
    }

    /// What was written, in the order in which it was: one that was waited for in vain comes before the next one,
    /// which may have been quick.
    void deliverReady()
    {
        while (!d.pending.empty()
               && d.pending.front()->future.wait_for(std::chrono::milliseconds(0)) == std::future_status::ready)
            deliver(d.pending.front());
    }

    void deliver(std::shared_ptr<Ticket> ticket)
    {
        ticket->isDelivered = true;
        ticket->result = ticket->future.get();
        std::erase(d.pending, ticket);
        const Result<Applied> &result = *ticket->result;
        if (!result) {
            d.epoch = std::max<int>(d.epoch, d.refusedEpoch + 1);
            const bool isDiskTrouble =
                result.error().code != ErrorCode::NothingToUndo && result.error().code != ErrorCode::NothingToRedo
                && result.error().code != ErrorCode::BadValue && result.error().code != ErrorCode::Cancelled;
            if (isDiskTrouble)
                setState({.kind = SaveState::Kind::Failed, .at = d.saveState.at, .error = result.error()});
            else if (d.pending.empty() && d.saveState.kind == SaveState::Kind::Saving)
                setState({.kind = SaveState::Kind::Saved, .at = d.saveState.at});
            if (!ticket->values.empty())
                emit session.refused(result.error(), ticket->values);
            return;
        }
        d.head = result->seq;
        if (d.view)
            (void)d.view->refresh();
        forget(*result);
        if (d.pending.empty())
            setState({.kind = SaveState::Kind::Saved, .at = d.clock.now()});
        if (!result->isUnchanged) {
            d.idle.start();
            Jobs{session, d}.rest();
            d.hasChanged = true;
            Jobs{session, d}.backUpDaily();
            emit session.changed({.seq = result->seq, .touched = result->touched, .label = result->label});
        }
    }

    void forget(const Applied &applied)
    {
        for (const auto &[record, field] : applied.touched) {
            if (record.kind != Kind::Item)
                d.names.reset();
            else if (field.isAlive() || field == item::domain)
                d.counts.reset();
        }
    }

    /// Waits for a change set as a whole; the window goes on painting, typing is kept for later. When it lasts, whoever
    /// listens puts a dialog in front of the windows, and that one takes input.
    Result<Applied> finish(const std::shared_ptr<Ticket> &ticket)
    {
        constexpr qint64 longAfter = 500;
        QElapsedTimer clock;
        clock.start();
        QTimer wake; // the loop sleeps until something happens
        wake.start(longAfter);
        bool isLong = false;
        const auto outer = std::exchange(d.awaited, ticket);
        while (!ticket->isDelivered) {
            if (!isLong && clock.elapsed() >= longAfter) {
                isLong = session.isSignalConnected(QMetaMethod::fromSignal(&CatalogSession::longWritingBegan));
                wake.stop();
                if (isLong)
                    emit session.longWritingBegan(ticket->label);
            }
            QEventLoop loop;
            loop.processEvents(isLong ? QEventLoop::WaitForMoreEvents
                                      : QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
        }
        d.awaited = outer;
        if (isLong)
            emit session.longWritingEnded();
        return *ticket->result;
    }
};

void CatalogSession::cancelWriting()
{
    if (d->awaited)
        d->awaited->stop.request_stop();
}

Outcome CatalogSession::edit(const RecordRef &ref, Field field, const Value &value, const QString &label)
{
    if (!isWritable())
        return Error{.code = ErrorCode::ReadOnly, .path = d->path};
    auto clean = normalised(fields().info(field), value);
    if (!clean)
        return clean.error();
    const auto now = record(ref);
    if (!now)
        return Error{.code = ErrorCode::NoSuchRecord, .path = d->path};
    if (now->value(field) == *clean)
        return Done{};
    ChangeSet set{.label = label, .author = d->author, .at = d->clock.now(), .folding = Folding::WithSameCell};
    set.set(ref, field, *clean);
    const auto ticket = Writing{*this, *d}.post(
        [set](Store &store, const Progress &progress) { return store.apply(set, {}, progress); },
        {{ref, field, *clean}}, label);
    if (ticket->isDelivered && !*ticket->result)
        return ticket->result->error();
    return Done{};
}

Result<Applied> CatalogSession::apply(std::vector<Change> changes, const QString &label, const QString &origin,
                                      std::function<QByteArray()> report)
{
    return apply(std::make_shared<const std::vector<Change>>(std::move(changes)), label, origin, std::move(report));
}

Result<Applied> CatalogSession::apply(std::shared_ptr<const std::vector<Change>> changes, const QString &label,
                                      const QString &origin, std::function<QByteArray()> report)
{
    if (!isWritable())
        return Error{.code = ErrorCode::ReadOnly, .path = d->path};
    ChangeSet set{
        .label = label, .author = d->author, .at = d->clock.now(), .origin = origin, .report = std::move(report)};
    Writing writing{*this, *d};
    return writing.finish(writing.post(
        [set = std::move(set), changes = std::move(changes)](Store &store, const Progress &progress) {
            // The step can be undone all the same: a backup that fails is no reason to refuse it.
            if (!set.origin.isEmpty())
                (void)store.backUp(set.at, u"before-import"_s, {.stop = progress.stop, .report = {}});
            return store.applyBeside(set, *changes, progress);
        },
        {}, label));
}

Outcome CatalogSession::setSetting(QStringView key, const QString &value, const QString &label)
{
    const RecordRef ref{Kind::Setting, Uid::fromName(key)};
    std::vector<Change> changes{{ref, aliveOf(Kind::Setting), Value(qint64(1))},
                                {ref, setting::key, Value(key.toString())},
                                {ref, setting::value, Value(value)}};
    const auto applied = apply(std::move(changes), label);
    return applied ? Outcome(Done{}) : Outcome(applied.error());
}

std::optional<Step> CatalogSession::nextUndo() const
{
    if (d->shown)
        return std::nullopt;
    return d->ask<std::optional<Step>>([](Store &store) { return store.nextUndo(); });
}

std::optional<Step> CatalogSession::nextRedo() const
{
    if (d->shown)
        return std::nullopt;
    return d->ask<std::optional<Step>>([](Store &store) { return store.nextRedo(); });
}

Outcome CatalogSession::undo(const InverseLabel &label)
{
    if (!isWritable())
        return Error{.code = ErrorCode::ReadOnly, .path = d->path};
    Writing writing{*this, *d};
    const auto done = writing.finish(
        writing.post([label, author = d->author, at = d->clock.now()](
                         Store &store, const Progress &progress) { return store.undo(label, author, at, progress); },
                     {}, label.of({})));
    return done ? Outcome(Done{}) : Outcome(done.error());
}

Outcome CatalogSession::redo(const InverseLabel &label)
{
    if (!isWritable())
        return Error{.code = ErrorCode::ReadOnly, .path = d->path};
    Writing writing{*this, *d};
    const auto done = writing.finish(
        writing.post([label, author = d->author, at = d->clock.now()](
                         Store &store, const Progress &progress) { return store.redo(label, author, at, progress); },
                     {}, label.of({})));
    return done ? Outcome(Done{}) : Outcome(done.error());
}

std::vector<ChangeSetInfo> CatalogSession::history(qint64 count, Seq before) const
{
    auto sets = d->ask<Result<std::vector<ChangeSetInfo>>>([&](Store &store) { return store.history(count, before); });
    return sets ? std::move(*sets) : std::vector<ChangeSetInfo>();
}

std::optional<ChangeSetInfo> CatalogSession::lastChangeOf(const RecordRef &record) const
{
    using Answer = Result<std::optional<ChangeSetInfo>>;
    const auto found = d->ask<Answer>([&](Store &store) { return store.lastChangeOf(record); });
    return found ? *found : std::nullopt;
}

std::optional<ChangeSetInfo> CatalogSession::changeSet(const Uid &uid) const
{
    using Answer = Result<std::optional<ChangeSetInfo>>;
    const auto found = d->ask<Answer>([&](Store &store) { return store.changeSet(uid); });
    return found ? *found : std::nullopt;
}

std::vector<Change> CatalogSession::beforeImages(Seq seq) const
{
    auto images = d->ask<Result<std::vector<Change>>>([&](Store &store) { return store.beforeImages(seq); });
    return images ? std::move(*images) : std::vector<Change>();
}

bool CatalogSession::hasReport(Seq seq) const
{
    const auto has = d->ask<Result<bool>>([&](Store &store) { return store.hasReport(seq); });
    return has && *has;
}

std::vector<qint64> CatalogSession::positionsBetween(std::optional<RecordRef> before, std::optional<RecordRef> after,
                                                     const Uid &domain, int count, std::vector<Change> &changes) const
{
    const auto positionOfItem = [&](const std::optional<RecordRef> &ref) {
        const auto found = ref ? record(*ref) : std::nullopt;
        return found ? std::optional(found->value(item::position).number()) : std::nullopt;
    };
    const auto ids = d->ask<Result<std::vector<RowId>>>([&](Store &store) { return store.itemsOf(domain); });
    std::optional<qint64> low = positionOfItem(before);
    std::optional<qint64> high = positionOfItem(after);
    if (!low && !high && ids && !ids->empty()) {
        const auto last = records(Kind::Item, {ids->back()});
        low = last.empty() ? 0 : last.front().value(item::position).number();
    }
    if (!low)
        low = high ? *high - spacing * (count + 1) : 0;
    if (!high)
        high = *low + spacing * (count + 1);
    std::vector<qint64> positions;
    const qint64 gap = (*high - *low) / (count + 1);
    if (gap >= 1) {
        for (int i = 1; i <= count; ++i)
            positions.push_back(*low + gap * i);
        return positions;
    }
    // No room left: the domain is renumbered in the same change set.
    qint64 at = 0;
    const auto room = [&] {
        for (int i = 0; i < count; ++i)
            positions.push_back(at += spacing);
    };
    for (const Record &each : records(Kind::Item, ids ? *ids : std::vector<RowId>())) {
        if (after && each.ref == *after)
            room();
        changes.push_back({each.ref, item::position, Value(at += spacing)});
        if (before && !after && each.ref == *before)
            room();
    }
    if (positions.empty())
        room();
    return positions;
}

// — versions

std::vector<Version> CatalogSession::versions() const
{
    auto versions = d->ask<Result<std::vector<Version>>>([](Store &store) { return store.versions(); });
    return versions ? std::move(*versions) : std::vector<Version>();
}

void CatalogSession::freeze(const VersionWords &given)
{
    VersionWords words = given;
    if (words.author.isEmpty())
        words.author = d->author;
    if (!words.at.isValid())
        words.at = d->clock.now();
    (void)waitForDisk(-1);
    ++d->freezes;
    const auto fail = [this](const Error &error) {
        --d->freezes;
        emit versionFailed(error);
    };
    struct Frozen {
        Seq seq{};
        qint64 items = 0;
        Digest digest;
    };
    run<Result<Frozen>>(
        [](Reader &reader, const Progress &progress) -> Result<Frozen> {
            const auto ids = reader.order(Kind::Item);
            if (!ids)
                return ids.error();
            const auto digest = contentDigest(reader, progress);
            if (!digest)
                return digest.error();
            return Frozen{reader.seq(), qint64(ids->size()), *digest};
        },
        [this, words, fail](const Result<Frozen> &frozen) {
            if (!frozen)
                return fail(frozen.error());
            d->writer.post([this, words, fail, frozen = *frozen](Store &store) {
                const auto version = store.freeze(words, frozen.seq, frozen.digest, frozen.items);
                QMetaObject::invokeMethod(this, Posted([this, fail, version] {
                                              if (!version)
                                                  return fail(version.error());
                                              --d->freezes;
                                              if (d->view) {
                                                  (void)d->view->refresh();
                                                  d->head = d->view->head();
                                              }
                                              emit versionMade(*version);
                                          }));
            });
        });
}

Outcome CatalogSession::restore(int number, const QString &label, std::optional<RecordRef> only)
{
    if (!isWritable())
        return Error{.code = ErrorCode::ReadOnly, .path = d->path};
    const auto version = d->versionOf(number);
    if (!version)
        return Error{.code = ErrorCode::NoSuchVersion, .path = d->path, .detail = QString::number(number)};
    // What makes the present the version again is reckoned by the writer, too: it may be the whole catalog, and nothing
    // can be written in between.
    ChangeSet set{.label = label, .author = d->author, .at = d->clock.now()};
    Writing writing{*this, *d};
    const auto applied = writing.finish(writing.post(
        [set = std::move(set), seq = version->seq, only](Store &store, const Progress &progress) mutable {
            auto changes = store.restoration(seq, only, progress);
            if (!changes)
                return Result<Applied>(changes.error());
            set.changes = std::move(*changes);
            return store.apply(set, {}, progress);
        },
        {}, label));
    return applied ? Outcome(Done{}) : Outcome(applied.error());
}

// — the file

bool CatalogSession::waitForDisk(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!d->pending.empty()) {
        const auto ticket = d->pending.front();
        const bool mayWait = milliseconds < 0 || timer.elapsed() < milliseconds;
        if (!mayWait)
            return false;
        if (ticket->future.wait_for(std::chrono::milliseconds(20)) == std::future_status::ready)
            Writing{*this, *d}.deliverReady();
    }
    return true;
}

}
