// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomicfile.h"
#include "base/cancel.h"
#include "base/clock.h"
#include "base/digest.h"
#include "catalog/changeset.h"
#include "catalog/comparison.h"
#include "catalog/openfacts.h"
#include "catalog/reader.h"
#include "catalog/version.h"

#include <memory>
#include <span>

namespace gk {

/// What a store is opened with; tests bring their own fields, migrations and file system.
struct StoreOptions {
    const Fields *fields = &Fields::standard();
    QStringList extraMigrations{}; ///< SQL after the product's own, one text per schema version
    QString vfs{};                 ///< SQLite file system by name; empty = the system's
    QString user{};                ///< who holds the file, told to others; empty = login name
    int busyTimeout = 5000;        ///< milliseconds to wait for another process's lock
    bool assumeNetwork = false;    ///< treat the path as a network file
    QString stateFolder{};         ///< where notes of files, backups and set-aside logs go; empty = none are kept
    int logPages = 400;            ///< pages of log after which it goes into the file; tests use few
    QByteArray afterOpen{};        ///< SQL run by the writer once it is open; for tests of other settings only
};

enum class OpenAs { Writer, Reader };

/// What of an old state is no longer in the rows. Reading it costs what was changed since; known, it serves any reader of
/// that state.
struct Overlay;

/// Why a store that was asked to write only reads.
enum class Access { Writable, ReadOnly, HeldByOther, Unverified };

/// What `verify` found, one line per proof.
struct Proof {
    QString name; ///< "chain", "content_sum", "version 3", "structure"
    bool isOk = true;
    QString detail; ///< a fact: the first seq that does not fit, a count
};

/// What a thread needs to open a reader of its own on an open store; a plain value.
struct ReaderSource {
    QString path;
    QString vfs;
    const Fields *fields = nullptr;
    int mode = 0; ///< how the store itself opened the file
    bool isOnNetwork = false;
    QByteArray views{}; ///< for a file of an older schema, see viewsOver
};

/// The catalog file: current rows, journal of before-images, versions. The only door to SQLite.
/// One thread at a time; every write is one durable transaction, and only what is on disk is reported as done.
class Store
{
public:
    /// Writes a new, empty catalog file (temporary, synced, renamed). Errors: Exists, FolderMissing, NotWritable, Full.
    [[nodiscard]] static Outcome create(const QString &path, Uid catalog, const StoreOptions &options = {});
    /// Opens after the recipe of reliability-matrix (f). A file held or not writable opens for reading (see access()).
    /// A log of unknown origin beside the file is tried on a copy first (OpenFacts::strangeLogFolder).
    /// Errors: NotFound, NotAFile, NotACatalog, NewerFile, ForeignSchema, Damaged, Unreadable.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, OpenAs as,
                                                             const StoreOptions &options = {});
    /// A reading store beside an open one of this process, for another thread: what that one shows, without opening the
    /// file in any other way. Network files allow one connection only (ErrorCode::Busy).
    [[nodiscard]] static Result<std::unique_ptr<Store>> openBeside(const ReaderSource &source,
                                                                   const StoreOptions &options = {});
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)
    /// Empties the log into the file, so that the file alone is the catalog. Called by the destructor if not before.
    Outcome close();

    [[nodiscard]] const Fields &fields() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] Uid catalog() const;
    [[nodiscard]] int schemaVersion() const;
    [[nodiscard]] Access access() const;
    /// "name@host" of whoever holds the file, for Access::HeldByOther.
    [[nodiscard]] QString holder() const;
    [[nodiscard]] bool isOnNetwork() const;
    /// What was noticed while opening.
    [[nodiscard]] const OpenFacts &facts() const;
    /// After a failed sync: the change set that was refused but may be found done when the file is opened again.
    [[nodiscard]] std::optional<Seq> unsureStep() const;
    [[nodiscard]] Seq head() const;
    [[nodiscard]] Digest headDigest() const;
    [[nodiscard]] Result<qint64> count(Kind kind);
    /// Takes notice of what another connection wrote: head and steps.
    [[nodiscard]] Outcome refresh();
    /// Live items by domain, own items only; a null uid for those without a domain.
    [[nodiscard]] Result<QHash<Uid, qint64>> itemCounts();
    /// Live items of one domain in catalog order, at most `limit` (-1 = all).
    [[nodiscard]] Result<std::vector<RowId>> itemsOf(const Uid &domain, qint64 limit = -1);
    /// 一级事项 of a domain in the order of their first item, with the number of items.
    [[nodiscard]] Result<std::vector<std::pair<QString, qint64>>> level1Of(const Uid &domain);

    /// One durable transaction. Errors: BadValue, NoSuchField, Outdated (head differs from `expected`), ReadOnly, Busy,
    /// Moved, Full, WriteFailed, SyncFailed, Closed. On any error nothing is changed.
    [[nodiscard]] Result<Applied> apply(const ChangeSet &set, std::optional<Seq> expected = {},
                                        const Progress &progress = {});
    /// The same with the changes beside the set, whose own are not looked at: of an import they are large and its
    /// owner's.
    [[nodiscard]] Result<Applied> applyBeside(const ChangeSet &set, std::span<const Change> changes,
                                              const Progress &progress = {});
    [[nodiscard]] std::optional<Step> nextUndo();
    [[nodiscard]] std::optional<Step> nextRedo();
    /// Writes the inverse of the step as a new change set. Errors as apply, NothingToUndo / NothingToRedo.
    [[nodiscard]] Result<Applied> undo(const InverseLabel &label, const QString &author, const QDateTime &at,
                                       const Progress &progress = {});
    [[nodiscard]] Result<Applied> redo(const InverseLabel &label, const QString &author, const QDateTime &at,
                                       const Progress &progress = {});

    /// Writes the freeze and its version row for the state at `seq`, whose digest and item count a reader gave.
    /// Errors as apply; BadValue when the date of approval is none.
    [[nodiscard]] Result<Version> freeze(const VersionWords &words, Seq seq, const Digest &digest, qint64 items);
    /// Writes a received package: its changes and its version row, in one step. The digest of the new state is
    /// recomputed before commit. Errors as apply, WrongDigest, AlreadyApplied.
    [[nodiscard]] Result<Applied> receive(const ChangeSet &changes, const Version &version);
    [[nodiscard]] Result<std::vector<Version>> versions();

    /// Change sets from the newest back: at most `count` with a seq below `before` (0 = from the head).
    [[nodiscard]] Result<std::vector<ChangeSetInfo>> history(qint64 count, Seq before = Seq{});
    /// What was kept with a change set besides its changes, such as the report of an import; empty for most. It stays when
    /// the step is undone; it goes with copies of the file, never with packages and parts.
    [[nodiscard]] Result<QByteArray> report(Seq seq);
    [[nodiscard]] Result<bool> hasReport(Seq seq);
    /// Records and fields a change set touched, with the values before it.
    [[nodiscard]] Result<std::vector<Change>> beforeImages(Seq seq);
    /// The newest change set that touched a record.
    [[nodiscard]] Result<std::optional<ChangeSetInfo>> lastChangeOf(const RecordRef &record);
    [[nodiscard]] Result<std::optional<ChangeSetInfo>> changeSet(const Uid &uid);
    /// Fields of content whose value at `a` differs from that at `b`, in either order of time; costs what was touched between.
    /// Errors: as Reader, Cancelled.
    [[nodiscard]] Result<std::vector<FieldChange>> changesBetween(Seq a, Seq b, const Progress &progress = {});
    /// How many records `differences` would list between the two states; holds the changes of one record at a time.
    [[nodiscard]] Result<qint64> countDifferences(Seq a, Seq b, const Progress &progress = {});
    /// The changes that make the content (or one record) what it was at `seq`.
    [[nodiscard]] Result<std::vector<Change>> restoration(Seq seq, std::optional<RecordRef> only = {},
                                                          const Progress &progress = {});

    /// A reader of one state on this store's own connection; must not outlive the store, same thread.
    [[nodiscard]] Result<std::unique_ptr<Reader>> reader(std::optional<Seq> at = {});
    /// The same of a state whose overlay is known.
    [[nodiscard]] std::unique_ptr<Reader> reader(Seq at, std::shared_ptr<const Overlay> overlay);
    /// The overlay of a reader that a store made.
    [[nodiscard]] static std::shared_ptr<const Overlay> overlayOf(const Reader &reader);
    [[nodiscard]] ReaderSource readerSource() const;
    /// A reader of one state on a connection of its own, for another thread. Network files allow one connection only
    /// (ErrorCode::Busy): ask the writer's thread instead.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> openReader(const ReaderSource &source,
                                                                    std::optional<Seq> at = {});

    [[nodiscard]] Result<std::vector<Proof>> verify(const Progress &progress = {});
    /// SQLite's check of the structure and the newest links of the chain; a second for 100,000 items. Passed, the file is
    /// known to this computer (OpenFacts::isUnknownHere). Errors: Damaged, Unreadable, Cancelled.
    [[nodiscard]] Outcome quickCheck(const Progress &progress = {});
    /// Every proof of `verify`, unless this computer had them all within the last seven days; passed, the day is noted.
    /// Any store on the file will do. Errors: Damaged (detail = the proof that failed), Unreadable, Busy, Cancelled.
    [[nodiscard]] Outcome proveIfDue(const QDateTime &now, const Progress &progress = {});
    /// The daily backup into the state folder, unless one was made today; the last ten are kept. Any store on the file
    /// will do, a reading one too. Errors: NotWritable, Full, WriteFailed, SyncFailed, Cancelled.
    [[nodiscard]] Outcome backupIfDue(const QDateTime &now, const Progress &progress = {});
    /// A backup before something large; `mark` says before what and becomes part of its name. Errors as backupIfDue.
    [[nodiscard]] Outcome backUp(const QDateTime &now, const QString &mark, const Progress &progress = {});
    /// The newest whole backup of the catalog last seen at this path, for a file that can no longer be opened.
    [[nodiscard]] static std::optional<QString> backupFor(const QString &path, const QString &stateFolder);
    /// Whole copy into a new file by SQLite's backup, verified and renamed. The copy keeps the catalog uid and history.
    [[nodiscard]] Outcome saveCopy(const QString &target, Replace replace, const Progress &progress = {});
    /// Puts the log's pages into the file without waiting for readers; called when idle.
    Outcome checkpoint();

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> p);
    [[nodiscard]] static Result<std::unique_ptr<Store>> over(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// Version digest: SHA-256 over the tuples of content at the reader's state, ordered by kind, uid, field key.
[[nodiscard]] Result<Digest> contentDigest(Reader &reader, const Progress &progress = {});

}
