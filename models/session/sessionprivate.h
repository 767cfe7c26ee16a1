// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"
#include "session/writer.h"

#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <atomic>
#include <list>

namespace gk {

/// For so long after opening one worker must do: of two processors, the first frame of the window needs one for itself.
inline constexpr int firstFrameMilliseconds = 500;

/// One change set on its way to the disk.
struct Ticket {
    std::stop_source stop{}; ///< the user thought better of it
    QString label{};         ///< what it does, for whoever waits
    std::promise<Result<Applied>> promise;
    std::future<Result<Applied>> future = promise.get_future();
    std::vector<PendingValue> values; ///< shown as 保存中 until delivered
    bool isDelivered = false;         ///< GUI thread only
    std::optional<Result<Applied>> result{};
};

/// What a window asks of an old version when it shows it; costs a pass over all records.
struct CatalogSession::OldState {
    Version version;
    std::shared_ptr<const Overlay> overlay; ///< of the session's own reading store
    std::unique_ptr<Reader> reader;         ///< on network files, where there is no such store
    std::vector<RowId> items;               ///< in catalog order
    Names names{};
    QHash<Uid, qint64> counts{};
    QHash<Uid, std::vector<std::pair<QString, qint64>>> level1{};

    /// Errors: as Reader, Cancelled. Progress counts items.
    [[nodiscard]] Outcome read(Reader &old, const Progress &progress);
};

/// What the parts of CatalogSession share.
struct CatalogSession::Private {
    QString path;
    QString author;
    const Clock &clock;
    StoreOptions options;
    Writer writer;
    std::unique_ptr<Store> view; ///< the GUI thread's reading connection; null on network files
    std::unique_ptr<Reader> reader;
    ReaderSource source;
    Uid catalog;
    QString holder;
    OpenFacts facts;
    SessionAccess access = SessionAccess::Writable;
    Seq head{};
    SaveState saveState;
    std::optional<Version> shown;
    std::optional<std::vector<RowId>> oldItems; ///< their order while an old version is shown
    mutable std::optional<Names> names;
    mutable std::optional<QHash<Uid, qint64>> counts;
    /// 一级事项 by domain while an old version is shown; counted together with `counts`.
    mutable QHash<Uid, std::vector<std::pair<QString, qint64>>> oldLevel1;
    std::list<std::shared_ptr<Ticket>> pending;
    std::shared_ptr<Ticket> awaited; ///< the step whose caller waits for it
    /// Raised after a refusal: work queued before it expects a state that never came.
    std::atomic<int> epoch = 0;
    std::atomic<int> refusedEpoch = -1;
    std::stop_source ending;
    QThreadPool pool;
    int freezes = 0; ///< versions promised and not yet on disk
    bool hasChanged = false;
    QDate backedUpOn;             ///< the last day on which the daily backup was seen to
    QTimer idle;                  ///< one second after the last edit the log goes into the file
    QTimer rest;                  ///< a minute after it there is time for the weekly proof of the whole file
    QTimer watch;                 ///< while another window writes: what it wrote, and whether it still does
    std::size_t versionCount = 0; ///< when last looked
    bool isLockHeld = false;      ///< the other one can be seen by its lock
    std::stop_source proving;     ///< of that proof: an edit ends it, to be begun anew
    QDate provenOn;               ///< the last day on which it was seen to

    Private(QString p, QString a, const Clock &c) : path(std::move(p)), author(std::move(a)), clock(c) {}

    /// Asks the reading store, or on network files the writer's queue.
    template <typename T>
    T ask(std::function<T(Store &)> question)
    {
        return view ? question(*view) : writer.call<T>(std::move(question));
    }
    [[nodiscard]] Outcome openReader();
    [[nodiscard]] std::optional<Version> versionOf(int number);
    void countOldItems() const;
};

/// The session's workers: jobs on a reader or on a store of their own, and what the session itself has done by them.
struct CatalogSession::Jobs {
    CatalogSession &session;
    Private &d;

    /// Runs `work` in the pool, then `done` here; not when told to stop before.
    void start(std::function<void(const Progress &)> work, std::function<void()> done, std::stop_token stop,
               std::function<void(qint64, qint64)> progress);
    /// With a reader of one state.
    void onReader(std::optional<Seq> at, JobOn<Reader> job);
    /// With a reading store of its own; on network files, and where the path no longer leads to the open file, with the
    /// writer's.
    void onStore(JobOn<Store> job);
    /// Checks a file that this computer does not know; until then it is not written to.
    void checkFile();
    void backUpDaily();
    /// The weekly proof; `isDoubted` when it has failed once, since a fresh connection must come to that, too.
    void proveWeekly(bool isDoubted);
    void rest();
};

}
