// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "catalog/changeset.h"
#include "catalog/comparison.h"
#include "catalog/importreport.h"
#include "catalog/names.h"
#include "catalog/openfacts.h"
#include "catalog/version.h"
#include "session/adjustmentpaper.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <type_traits>

namespace gk {

/// What happened to the catalog: one change set on disk.
struct Changed {
    Seq seq{};
    QList<std::pair<RecordRef, Field>> touched; ///< `alive` included: records that came or went
    QString label;
};

/// How the open catalog may be used.
enum class SessionAccess { Writable, ReadOnlyFile, HeldByOther, Released, OldVersion, Checking, Failed };

/// What the status bar may say about the disk.
struct SaveState {
    enum class Kind { Saved, Saving, Failed } kind = Kind::Saved;
    QDateTime at{};
    std::optional<Error> error{};
};

/// A value typed by the user that the disk has not confirmed yet or has refused.
struct PendingValue {
    RecordRef record;
    Field field;
    Value value;
};

/// The verbs a user has on one open catalog. Lives on the GUI thread; writes go to the writer thread and are announced
/// by `changed` only when they are on disk.
class CatalogSession : public QObject
{
    Q_OBJECT
public:
    /// Opens a catalog file. Errors as Store::open.
    /// @param stateFolder where what this computer knows of the file and its backups are kept; empty = nowhere. A file
    /// unknown there is readable at once and writable when a worker has checked it (SessionAccess::Checking).
    [[nodiscard]] static Result<std::unique_ptr<CatalogSession>> open(const QString &path, const QString &author,
                                                                      const Clock &clock,
                                                                      const QString &stateFolder = {});
    /// Of a file that cannot be opened: its newest whole backup on this computer.
    [[nodiscard]] static std::optional<QString> newestBackup(const QString &path, const QString &stateFolder);
    ~CatalogSession() override;

    // — facts
    [[nodiscard]] const Fields &fields() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] Uid catalog() const;
    [[nodiscard]] SessionAccess access() const;
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] QString holder() const;
    /// What was noticed while opening.
    [[nodiscard]] const OpenFacts &facts() const;
    [[nodiscard]] QString author() const;
    [[nodiscard]] SaveState saveState() const;
    /// What was typed and the disk has not answered for.
    [[nodiscard]] std::vector<PendingValue> pendingValues() const;
    [[nodiscard]] Seq head() const;
    /// The version shown read-only instead of the present, if any.
    [[nodiscard]] std::optional<int> shownVersion() const;
    /// Shows an old version read-only, or the present again; the models reset.
    [[nodiscard]] Outcome show(std::optional<int> version);
    /// The same with what takes its time done by a job: order, counts, names. `done` comes when the version is shown or
    /// cannot be; not when `stop` was requested, then all stays as it is.
    void show(int version, std::function<void(Outcome)> done, std::stop_token stop = {},
              std::function<void(qint64, qint64)> progress = {});

    // — reading the state shown (GUI thread, a page at a time)
    /// Ids in catalog order. At most `limit` when given: the first page, at once, at any size.
    [[nodiscard]] std::vector<RowId> order(Kind kind, qsizetype limit = -1) const;
    [[nodiscard]] qint64 count(Kind kind) const;
    /// In the order asked for; pending values included.
    [[nodiscard]] std::vector<Record> records(Kind kind, const std::vector<RowId> &ids) const;
    [[nodiscard]] std::optional<Record> record(const RecordRef &ref) const;
    [[nodiscard]] const Names &names() const;
    [[nodiscard]] QString setting(QStringView key) const;
    /// Live items per domain (own items only), for the tree.
    [[nodiscard]] QHash<Uid, qint64> itemCounts() const;
    /// 一级事项 of a domain in catalog order with the number of items.
    [[nodiscard]] std::vector<std::pair<QString, qint64>> level1Of(const Uid &domain) const;
    /// Live items of one domain in catalog order.
    [[nodiscard]] std::vector<RowId> itemsOf(const Uid &domain) const;

    // — editing; labels are sentences in the user's language, worded by the view
    /// One value of one record. Consecutive edits of one cell fold into one step.
    Outcome edit(const RecordRef &record, Field field, const Value &value, const QString &label);
    /// Many changes as one step; values are normalised first. What comes from elsewhere (`origin`) is preceded by a backup.
    /// Waits while the window goes on painting; told so by longWritingBegan, the user can cancel: nothing is changed then.
    /// `report` makes what is kept with the step besides, see ChangeSet.
    Result<Applied> apply(std::vector<Change> changes, const QString &label, const QString &origin = {},
                          std::function<QByteArray()> report = {});
    /// The same with changes that stay their owner's and are not copied: those of an import may be a million.
    Result<Applied> apply(std::shared_ptr<const std::vector<Change>> changes, const QString &label,
                          const QString &origin = {}, std::function<QByteArray()> report = {});
    [[nodiscard]] Outcome setSetting(QStringView key, const QString &value, const QString &label);
    /// A position between two neighbours of the item order; renumbering changes are added to `changes` when there is no
    /// room. Either neighbour may be absent.
    [[nodiscard]] std::vector<qint64> positionsBetween(std::optional<RecordRef> before, std::optional<RecordRef> after,
                                                       const Uid &domain, int count,
                                                       std::vector<Change> &changes) const;
    [[nodiscard]] std::optional<Step> nextUndo() const;
    [[nodiscard]] std::optional<Step> nextRedo() const;
    /// Takes back the last step when its turn comes, after what is still on its way to the disk. Errors besides those of
    /// writing: NothingToUndo, NothingToRedo.
    Outcome undo(const InverseLabel &label);
    Outcome redo(const InverseLabel &label);
    [[nodiscard]] std::vector<ChangeSetInfo> history(qint64 count, Seq before = {}) const;
    [[nodiscard]] std::vector<Change> beforeImages(Seq seq) const;
    [[nodiscard]] bool hasReport(Seq seq) const;
    /// Reads what was kept of an import with its step, by a job.
    void report(Seq seq, std::function<void(const Result<ImportReport> &)> done, std::stop_token stop = {});
    /// The newest change set that touched a record.
    [[nodiscard]] std::optional<ChangeSetInfo> lastChangeOf(const RecordRef &record) const;
    [[nodiscard]] std::optional<ChangeSetInfo> changeSet(const Uid &uid) const;

    // — versions
    [[nodiscard]] std::vector<Version> versions() const;
    /// Freezes the present; `versionMade` follows when its digest is computed and on disk.
    void freeze(const VersionWords &words);
    Outcome restore(int version, const QString &label, std::optional<RecordRef> only = {});
    /// Differences between two states; nothing = the present.
    [[nodiscard]] Result<std::vector<Difference>> compare(std::optional<int> a, std::optional<int> b) const;
    /// The same in a job, the records in catalog order; `done` is called on the GUI thread unless `stop` was requested.
    void compare(std::optional<int> a, std::optional<int> b,
                 std::function<void(const Result<std::vector<Difference>> &)> done, std::stop_token stop = {});

    /// What became of the items from one state to another, as a paper; `from` nothing = the empty catalog, `to` nothing =
    /// the present. Made by a job; `done` is called on the GUI thread unless `stop` was requested.
    void adjustments(std::optional<int> from, std::optional<int> to, AdjustmentForm form,
                     const std::optional<PersonalChoices> &personal,
                     std::function<void(const Result<AdjustmentPaper> &)> done, std::stop_token stop = {});

    /// Ends the step that is being written and waited for, unless it is on disk already: its caller gets Cancelled.
    void cancelWriting();

    // — the file
    /// A whole copy under a new name, made by a worker; also of a file that can no longer be written to or was moved.
    /// A cancelled one is answered too, when nothing is left of it. Errors as Store::saveCopy.
    void saveCopy(const QString &target, std::function<void(Outcome)> done, std::stop_token stop = {},
                  std::function<void(qint64, qint64)> progress = {});
    /// Proves the whole file on a worker, unless this computer did within a week; `fileProven` follows. Comes by itself
    /// after a minute without edits, once a day; an edit puts it off.
    void proveIfDue();
    /// Waits until everything typed is on disk or refused; empties the log.
    Outcome close();
    /// Waits for pending values at most so long. @return whether all is on disk
    bool waitForDisk(int milliseconds);

    // — work off the GUI thread
    /// Runs `job` with a reader of the present or of a version; `done` is called on the GUI thread unless `stop` was
    /// requested or the session closed. T is a Result: it may hold why there was no reader (NoSuchVersion, Unreadable …).
    template <typename T>
    void run(std::function<T(Reader &, const Progress &)> job, std::function<void(T)> done, std::stop_token stop = {},
             std::optional<int> version = {}, std::function<void(qint64, qint64)> progress = {})
    {
        static_assert(std::is_constructible_v<T, Error>, "a state that cannot be read must be answered too");
        auto result = std::make_shared<std::optional<T>>();
        runJob({.job = [job = std::move(job), result](Reader &reader,
                                                      const Progress &p) { result->emplace(job(reader, p)); },
                .fail = [result](const Error &error) { result->emplace(T(error)); },
                .done =
                    [done = std::move(done), result] {
                        if (result->has_value())
                            done(std::move(**result));
                    },
                .stop = std::move(stop),
                .progress = std::move(progress)},
               version);
    }

signals:
    void changed(const gk::Changed &change);
    /// Another state is shown altogether: models reset.
    void reset();
    void saveStateChanged(const gk::SaveState &state);
    void accessChanged(gk::SessionAccess access);
    /// A step of many changes is not on disk after half a second; until longWritingEnded only a dialog that blocks the
    /// windows may take input.
    void longWritingBegan(const QString &label);
    void longWritingProgressed(qint64 done, qint64 total);
    void longWritingEnded();
    void versionMade(const gk::Version &version);
    void versionFailed(const gk::Error &error);
    /// The daily backup could not be made; editing goes on.
    void backupFailed(const gk::Error &error);
    /// The weekly proof of the file was seen to. It failed twice: Damaged (detail = the proof) or Unreadable; editing goes
    /// on all the same.
    void fileProven(const gk::Outcome &outcome);
    /// The disk refused values that were already shown; they are handed back to be kept in an editor.
    void refused(const gk::Error &error, const std::vector<gk::PendingValue> &values);

private:
    struct Private;
    struct Writing;
    struct OldState;
    explicit CatalogSession(std::unique_ptr<Private> p);
    struct Jobs;
    /// A job with the types taken off: exactly one of `job` and `fail` is called, on a worker, then `done`.
    template <typename Source>
    struct JobOn {
        std::function<void(Source &, const Progress &)> job;
        std::function<void(const Error &)> fail;
        std::function<void()> done;
        std::stop_token stop{};
        std::function<void(qint64, qint64)> progress{};
    };
    void runJob(JobOn<Reader> job, std::optional<int> version);
    void watchHolder();
    void showWhatOthersWrote();
    void lookForHolder();
    [[nodiscard]] std::optional<Changed> changesSince(Seq before) const;
    [[nodiscard]] Result<std::pair<Seq, Seq>> seqsOf(std::optional<int> a, std::optional<int> b) const;
    std::unique_ptr<Private> d;
};

}
