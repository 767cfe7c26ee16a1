// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/posted.h"
#include "session/queuedreader.h"
#include "session/sessionprivate.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// A small file is checked before anybody could type: then the window need not say that it is being checked.
constexpr auto unnoticed = std::chrono::milliseconds(30);
// A larger one has no chance to; its check would only take the processor away from the first frame.
constexpr qint64 mostUnnoticed = 4 << 20;

}

void CatalogSession::Jobs::start(std::function<void(const Progress &)> work, std::function<void()> done,
                                 std::stop_token stop, std::function<void(qint64, qint64)> progress)
{
    auto both = std::make_shared<std::stop_source>();
    // A job may tell of every row; the window hears of it ten times a second.
    constexpr qint64 pause = 100;
    auto clock = std::make_shared<QElapsedTimer>();
    auto tell = [session = &session, progress = std::move(progress), both, clock](qint64 finished, qint64 total) {
        if (!progress || both->stop_requested() || (clock->isValid() && clock->elapsed() < pause))
            return;
        clock->start();
        QMetaObject::invokeMethod(session, Posted([progress, finished, total] { progress(finished, total); }),
                                  Qt::QueuedConnection);
    };
    d.pool.start(Posted([session = &session, work = std::move(work), done = std::move(done), stop = std::move(stop),
                         both, ending = d.ending.get_token(), tell = std::move(tell)] {
        const std::stop_callback byCaller(stop, [both] { both->request_stop(); });
        const std::stop_callback byEnding(ending, [both] { both->request_stop(); });
        if (!both->stop_requested())
            work(Progress{both->get_token(), tell});
        if (!both->stop_requested())
            QMetaObject::invokeMethod(session, Posted([done, stop] {
                                          if (!stop.stop_requested())
                                              done();
                                      }),
                                      Qt::QueuedConnection);
    }));
}

void CatalogSession::Jobs::onReader(std::optional<Seq> at, JobOn<Reader> job)
{
    const auto work = [&d = d, at, job = std::move(job.job), fail = std::move(job.fail)](const Progress &progress) {
        if (d.source.isOnNetwork) {
            QueuedReader reader(d.writer, *d.options.fields, at);
            job(reader, progress);
        } else if (const auto reader = Store::openReader(d.source, at)) {
            job(**reader, progress);
        } else {
            fail(reader.error());
        }
    };
    start(work, std::move(job.done), std::move(job.stop), std::move(job.progress));
}

void CatalogSession::Jobs::onStore(JobOn<Store> job)
{
    const bool isElsewhere = d.saveState.error && d.saveState.error->code == ErrorCode::Moved;
    const auto work = [&d = d, isElsewhere, job = std::move(job.job),
                       fail = std::move(job.fail)](const Progress &progress) {
        if (d.source.isOnNetwork || isElsewhere) {
            d.writer.call<bool>([&](Store &store) {
                job(store, progress);
                return true;
            });
        } else if (const auto store = Store::openBeside(d.source, d.options)) {
            job(**store, progress);
        } else {
            fail(store.error());
        }
    };
    start(work, std::move(job.done), std::move(job.stop), std::move(job.progress));
}

void CatalogSession::Jobs::checkFile()
{
    d.access = SessionAccess::Checking;
    struct Check {
        std::promise<Outcome> promise;
        bool isTaken = false; ///< GUI thread only
    };
    auto check = std::make_shared<Check>();
    const auto answer = std::make_shared<std::future<Outcome>>(check->promise.get_future());
    const auto take = [session = &session, check, answer] {
        if (std::exchange(check->isTaken, true))
            return;
        const Outcome verdict = answer->get();
        Private &p = *session->d;
        p.access = verdict ? SessionAccess::Writable : SessionAccess::Failed;
        p.facts.isUnknownHere = !verdict;
        if (!verdict) {
            p.saveState = {.kind = SaveState::Kind::Failed, .at = p.saveState.at, .error = verdict.error()};
            emit session->saveStateChanged(p.saveState);
        }
        emit session->accessChanged(session->access());
    };
    auto begin = [jobs = *this, check, take]() mutable {
        jobs.onStore(
            {.job = [check](Store &store,
                            const Progress &progress) { check->promise.set_value(store.quickCheck(progress)); },
             .fail = [check](const Error &error) { check->promise.set_value(error); },
             .done = take});
    };
    if (QFileInfo(d.path).size() > mostUnnoticed)
        return QTimer::singleShot(firstFrameMilliseconds, &session, begin);
    begin();
    if (answer->wait_for(unnoticed) == std::future_status::ready)
        take();
}

void CatalogSession::Jobs::backUpDaily()
{
    const QDateTime now = d.clock.now();
    // On network files the one connection would be kept from the user: there it is made at closing.
    if (d.options.stateFolder.isEmpty() || d.backedUpOn == now.date() || d.source.isOnNetwork)
        return;
    d.backedUpOn = now.date();
    auto failure = std::make_shared<std::optional<Error>>();
    onStore({.job =
                 [now, failure](Store &store, const Progress &progress) {
                     if (auto done = store.backupIfDue(now, progress); !done)
                         *failure = done.error();
                 },
             .fail = [failure](const Error &error) { *failure = error; },
             .done =
                 [session = &session, failure] {
                     if (*failure)
                         emit session->backupFailed(**failure);
                 }});
}

void CatalogSession::Jobs::rest()
{
    d.proving.request_stop();
    d.proving = {};
    d.rest.start();
}

void CatalogSession::Jobs::proveWeekly(bool isDoubted)
{
    const QDateTime now = d.clock.now();
    d.rest.start(); // a window may stay open for weeks
    // On network files the one connection would be kept from the user.
    if (d.options.stateFolder.isEmpty() || d.source.isOnNetwork || d.access != SessionAccess::Writable
        || (d.provenOn == now.date() && !isDoubted))
        return;
    const auto outcome = std::make_shared<Outcome>(Done{});
    onStore(
        {.job = [now, outcome](Store &store, const Progress &progress) { *outcome = store.proveIfDue(now, progress); },
         .fail = [outcome](const Error &error) { *outcome = error; },
         .done =
             [session = &session, now, outcome, isDoubted] {
                 session->d->provenOn = now.date();
                 const bool isWrong =
                     !*outcome
                     && (outcome->error().code == ErrorCode::Damaged || outcome->error().code == ErrorCode::Unreadable);
                 if (isWrong && !isDoubted)
                     Jobs{*session, *session->d}.proveWeekly(true);
                 else
                     emit session->fileProven(isWrong ? *outcome : Outcome(Done{}));
             },
         .stop = d.proving.get_token()});
}

void CatalogSession::proveIfDue()
{
    Jobs{*this, *d}.proveWeekly(false);
}

void CatalogSession::runJob(JobOn<Reader> job, std::optional<int> version)
{
    std::optional<Seq> at = d->shown ? std::optional(d->shown->seq) : std::nullopt;
    if (version) {
        const auto seqs = seqsOf(version, {});
        if (!seqs) {
            job.fail(seqs.error());
            return Jobs{*this, *d}.start([](const Progress &) {}, std::move(job.done), std::move(job.stop), {});
        }
        at = seqs->first;
    }
    Jobs{*this, *d}.onReader(at, std::move(job));
}

void CatalogSession::saveCopy(const QString &target, std::function<void(Outcome)> done, std::stop_token stop,
                              std::function<void(qint64, qint64)> progress)
{
    auto outcome = std::make_shared<Outcome>(Done{});
    Jobs{*this, *d}.onStore({.job =
                                 [outcome, target, stop = std::move(stop)](Store &store, const Progress &p) {
                                     std::stop_source either;
                                     const std::stop_callback byCaller(stop, [&either] { either.request_stop(); });
                                     const std::stop_callback byEnding(p.stop, [&either] { either.request_stop(); });
                                     *outcome = store.saveCopy(target, Replace::No,
                                                               {.stop = either.get_token(), .report = p.report});
                                 },
                             .fail = [outcome](const Error &error) { *outcome = error; },
                             .done = [outcome, done = std::move(done)] { done(*outcome); },
                             .progress = std::move(progress)});
}

}
