// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "base/atomicfile.h"
#include "base/text.h"
#include "store/schema.h"
#include "store/sqlreader.h"
#include "store/storeprivate.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

Store::Private::Private(StoreOptions o, QString p, OpenedFile f)
    : options(std::move(o))
    , path(std::move(p))
    , file(std::move(f))
    , rows(*file.connection, *options.fields)
    , journal(*file.connection)
    , tuples(*options.fields)
    , notes(options.stateFolder)
{}

Store::Store(std::unique_ptr<Private> p) : d(std::move(p)) {}

Store::~Store()
{
    (void)close();
}

Outcome Store::create(const QString &path, Uid catalog, const StoreOptions &options)
{
    AtomicFile file(path);
    if (auto done = file.check(); !done)
        return done;
    if (auto done = file.write({}); !done)
        return done;
    {
        auto connection =
            Connection::open(file.temporaryPath(), Connection::Mode::ReadWrite, options.vfs, options.busyTimeout);
        if (!connection)
            return connection.error();
        Connection &db = **connection;
        if (auto done = db.execute("PRAGMA application_id=" + QByteArray::number(applicationId)); !done)
            return done;
        if (auto done = migrate(db, migrations(options.extraMigrations), 0); !done)
            return done;
        Statement insert = db.prepare("INSERT INTO catalog(uid) VALUES(?)");
        if (insert.bind(1, catalog).run() != SQLITE_OK)
            return db.lastError();
    }
    return file.publish([](const QString &) { return Done{}; });
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, OpenAs as, const StoreOptions &options)
{
    auto file = openFile(path, as, options);
    if (!file)
        return file.error();
    auto store = over(std::make_unique<Private>(options, path, std::move(*file)));
    if (!store)
        return store;
    Private &p = *(*store)->d;
    p.file.facts.isOnNetwork = p.file.isOnNetwork;
    p.compareWithNote();
    if (p.file.access == Access::Writable && options.vfs.isEmpty() && !p.file.isOnNetwork)
        p.db().rememberLog();
    return store;
}

Result<std::unique_ptr<Store>> Store::openBeside(const ReaderSource &source, const StoreOptions &options)
{
    if (source.isOnNetwork)
        return Error{.code = ErrorCode::Busy, .path = source.path};
    auto file = openFileBeside(source, options);
    if (!file)
        return file.error();
    return over(std::make_unique<Private>(options, source.path, std::move(*file)));
}

Result<std::unique_ptr<Store>> Store::over(std::unique_ptr<Private> p)
{
    const QString &path = p->path;
    Statement query = p->db().prepare("SELECT uid FROM catalog");
    if (!query.isValid() || !query.next())
        return query.code() == 0 ? Error{.code = ErrorCode::Damaged, .path = path} : p->db().errorOf(query.code());
    p->catalog = query.uid(0);
    query = {};
    const auto head = p->journal.head();
    if (!head)
        return head.error();
    p->head = *head;
    return std::unique_ptr<Store>(new Store(std::move(p)));
}

Outcome Store::close()
{
    if (!d->file.connection)
        return Done{};
    d->rows.clear();
    d->journal.clear();
    Outcome done = Done{};
    // Also into a file that was renamed while open: under its new name it has no log.
    const bool hasMoved = d->brokenBy == ErrorCode::Moved;
    if (hasMoved)
        d->brokenBy.reset();
    done = d->emptyLog("TRUNCATE");
    if (!hasMoved)
        d->writeNote();
    const auto closed = d->file.connection->close();
    d->file.connection.reset();
    d->file.lock = {};
    return done ? closed : done;
}

const Fields &Store::fields() const
{
    return *d->options.fields;
}

QString Store::path() const
{
    return d->path;
}

Uid Store::catalog() const
{
    return d->catalog;
}

int Store::schemaVersion() const
{
    return d->file.schemaVersion;
}

Access Store::access() const
{
    return d->file.access;
}

QString Store::holder() const
{
    return d->file.holder;
}

bool Store::isOnNetwork() const
{
    return d->file.isOnNetwork;
}

const OpenFacts &Store::facts() const
{
    return d->file.facts;
}

std::optional<Seq> Store::unsureStep() const
{
    return d->unsureStep;
}

Seq Store::head() const
{
    return d->head.seq;
}

Digest Store::headDigest() const
{
    return d->head.digest;
}

Result<qint64> Store::count(Kind kind)
{
    const QLatin1StringView table = keyOf(kind);
    const auto count =
        d->db().number("SELECT count(*) FROM " + QByteArray(table.data(), table.size()) + " WHERE alive=1");
    return count ? Result<qint64>(*count) : d->db().lastError();
}

Result<Applied> Store::apply(const ChangeSet &set, std::optional<Seq> expected, const Progress &progress)
{
    return d->write(set, set.changes, {}, expected, progress);
}

Result<Applied> Store::applyBeside(const ChangeSet &set, std::span<const Change> changes, const Progress &progress)
{
    return d->write(set, changes, {}, {}, progress);
}

std::optional<Step> Store::nextUndo()
{
    const auto loaded = d->loadedStacks();
    const auto step = loaded ? d->journal.step((*loaded)->undoable()) : loaded.error();
    return step ? *step : std::nullopt;
}

std::optional<Step> Store::nextRedo()
{
    const auto loaded = d->loadedStacks();
    const auto step = loaded ? d->journal.step((*loaded)->redoable()) : loaded.error();
    return step ? *step : std::nullopt;
}

Result<Applied> Store::undo(const InverseLabel &label, const QString &author, const QDateTime &at,
                            const Progress &progress)
{
    return d->invert(StepKind::Undo, label, author, at, progress);
}

Result<Applied> Store::redo(const InverseLabel &label, const QString &author, const QDateTime &at,
                            const Progress &progress)
{
    return d->invert(StepKind::Redo, label, author, at, progress);
}

Result<Version> Store::freeze(const VersionWords &words, Seq seq, const Digest &digest, qint64 items)
{
    if (!words.approvedOn.isEmpty() && !isIsoDate(words.approvedOn))
        return Error{.code = ErrorCode::BadValue, .path = d->path, .detail = u"approved_on"_s};
    const auto known = versions();
    if (!known)
        return known.error();
    Version version{.number = known->empty() ? 1 : known->back().number + 1,
                    .label = words.label,
                    .reason = words.reason,
                    .stage = words.stage,
                    .author = words.author,
                    .at = words.at.isValid() ? words.at : QDateTime::currentDateTime(),
                    .approvedBy = words.approvedBy,
                    .approvedOn = words.approvedOn,
                    .seq = seq,
                    .items = items,
                    .digest = digest};
    for (QString *text : {&version.label, &version.reason, &version.stage, &version.author, &version.approvedBy}) {
        auto stored = storedText(*text);
        if (!stored)
            return Error{.code = ErrorCode::BadValue, .path = d->path, .detail = *text};
        *text = std::move(*stored);
    }
    const ChangeSet set{.label = version.label, .author = version.author, .at = version.at};
    const auto applied = d->write(set, set.changes, {.kind = StepKind::Freeze, .version = &version}, {}, {});
    if (!applied)
        return applied.error();
    return version;
}

Result<Applied> Store::receive(const ChangeSet &changes, const Version &version)
{
    const auto known = versions();
    if (!known)
        return known.error();
    if (std::ranges::find(*known, version.digest, &Version::digest) != known->end())
        return Error{.code = ErrorCode::AlreadyApplied, .path = d->path, .detail = QString::number(version.number)};
    Version here = version;
    // The number belongs to one file: kept when it is free, else the next one.
    if (std::ranges::find(*known, version.number, &Version::number) != known->end())
        here.number = known->back().number + 1;
    return d->write(changes, changes.changes, {.kind = StepKind::Receive, .version = &here}, d->head.seq, {});
}

Result<std::vector<Version>> Store::versions()
{
    return d->journal.versions();
}

Result<std::vector<ChangeSetInfo>> Store::history(qint64 count, Seq before)
{
    return d->journal.history(count, before);
}

Result<std::optional<ChangeSetInfo>> Store::lastChangeOf(const RecordRef &record)
{
    const ReadScope scope(d->db());
    const auto place = d->rows.place(record);
    if (!place)
        return place.error();
    return *place ? d->journal.lastSetOf(record.kind, (*place)->id) : std::optional<ChangeSetInfo>();
}

Result<std::optional<ChangeSetInfo>> Store::changeSet(const Uid &uid)
{
    return d->journal.changeSet(uid);
}

Result<QByteArray> Store::report(Seq seq)
{
    return d->journal.report(seq);
}

Result<bool> Store::hasReport(Seq seq)
{
    return d->journal.hasReport(seq);
}

Result<std::vector<Change>> Store::beforeImages(Seq seq)
{
    const ReadScope scope(d->db());
    const auto images = d->journal.images(seq, d->rows);
    if (!images)
        return images.error();
    std::vector<Change> changes;
    for (const BeforeImage &image : *images)
        changes.push_back({image.record, image.field, image.before});
    return changes;
}

Result<std::unique_ptr<Reader>> Store::reader(std::optional<Seq> at)
{
    return SqlReader::on(d->db(), *d->options.fields, at.value_or(d->head.seq), d->head.seq);
}

std::unique_ptr<Reader> Store::reader(Seq at, std::shared_ptr<const Overlay> overlay)
{
    return SqlReader::on(d->db(), *d->options.fields, at, std::move(overlay));
}

std::shared_ptr<const Overlay> Store::overlayOf(const Reader &reader)
{
    return static_cast<const SqlReader &>(reader).overlay(); // the only kind of reader a store makes
}

ReaderSource Store::readerSource() const
{
    // A second connection must not write; beside a writer the log's side files exist, so it need not.
    const auto mode = d->file.mode == Connection::Mode::ReadWrite ? Connection::Mode::ReadOnly : d->file.mode;
    return {d->file.connection->path(), d->options.vfs, d->options.fields, int(mode),
            d->file.isOnNetwork,        d->file.views};
}

Result<std::unique_ptr<Reader>> Store::openReader(const ReaderSource &source, std::optional<Seq> at)
{
    if (source.isOnNetwork)
        return Error{.code = ErrorCode::Busy, .path = source.path};
    constexpr int patience = 5000;
    auto connection = Connection::open(source.path, Connection::Mode(source.mode), source.vfs, patience);
    if (!connection)
        return connection.error();
    if (auto looking = (*connection)->lookThrough(source.views); !looking)
        return looking.error();
    return SqlReader::owning(std::move(*connection), *source.fields, at);
}

Outcome Store::checkpoint()
{
    auto done = d->emptyLog("PASSIVE");
    d->writeNote();
    return done;
}

}
