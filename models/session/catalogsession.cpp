// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/catalogsession.h"

#include "session/queuedreader.h"
#include "session/sessionprivate.h"

#include "catalog/itemfields.h"

#include <QtCore/QEventLoop>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int idleMilliseconds = 1000;
constexpr int restMilliseconds = 60'000;
constexpr int workers = 2;

SessionAccess accessOf(Access access)
{
    switch (access) {
    case Access::Writable:
        return SessionAccess::Writable;
    case Access::HeldByOther:
        return SessionAccess::HeldByOther;
    default:
        return SessionAccess::ReadOnlyFile;
    }
}

}

Outcome CatalogSession::Private::openReader()
{
    const std::optional<Seq> at = shown ? std::optional(shown->seq) : std::nullopt;
    if (!view) {
        reader = std::make_unique<QueuedReader>(writer, *options.fields, at);
        return Done{};
    }
    auto opened = view->reader(at);
    if (!opened)
        return opened.error();
    reader = std::move(*opened);
    return Done{};
}

CatalogSession::CatalogSession(std::unique_ptr<Private> p) : d(std::move(p))
{
    d->pool.setMaxThreadCount(1);
    QTimer::singleShot(firstFrameMilliseconds, this, [this] { d->pool.setMaxThreadCount(workers); });
    d->idle.setSingleShot(true);
    d->idle.setInterval(idleMilliseconds);
    connect(&d->idle, &QTimer::timeout, this,
            [this] { d->writer.post([](Store &store) { (void)store.checkpoint(); }); });
    d->rest.setSingleShot(true);
    d->rest.setInterval(restMilliseconds);
    connect(&d->rest, &QTimer::timeout, this, &CatalogSession::proveIfDue);
    d->rest.start();
}

Result<std::unique_ptr<CatalogSession>> CatalogSession::open(const QString &path, const QString &author,
                                                             const Clock &clock, const QString &stateFolder)
{
    auto p = std::make_unique<Private>(path, author, clock);
    p->options.user = author;
    p->options.stateFolder = stateFolder;
    if (auto done = p->writer.open(path, p->options); !done)
        return done.error();
    p->writer.call<bool>([&](Store &store) {
        p->source = store.readerSource();
        p->catalog = store.catalog();
        p->holder = store.holder();
        p->access = accessOf(store.access());
        p->head = store.head();
        p->facts = store.facts();
        return true;
    });
    if (!p->source.isOnNetwork) {
        auto view = Store::openBeside(p->source, p->options);
        if (!view)
            return view.error();
        p->view = std::move(*view);
    }
    if (auto done = p->openReader(); !done)
        return done.error();
    p->saveState.at = clock.now();
    if (p->facts.notMigrated) {
        p->access = SessionAccess::Failed;
        p->saveState.kind = SaveState::Kind::Failed;
        p->saveState.error = p->facts.notMigrated;
    }
    std::unique_ptr<CatalogSession> session(new CatalogSession(std::move(p)));
    session->watchHolder();
    if (session->d->facts.isUnknownHere && session->d->access == SessionAccess::Writable)
        Jobs{*session, *session->d}.checkFile();
    return session;
}

std::optional<QString> CatalogSession::newestBackup(const QString &path, const QString &stateFolder)
{
    return Store::backupFor(path, stateFolder);
}

CatalogSession::~CatalogSession()
{
    (void)close();
}

Outcome CatalogSession::close()
{
    // A version that is being made was promised.
    while (d->freezes > 0) {
        QEventLoop loop;
        loop.processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
    }
    d->ending.request_stop();
    d->pool.waitForDone();
    d->idle.stop();
    d->rest.stop();
    d->watch.stop();
    (void)waitForDisk(-1);
    if (d->hasChanged && d->source.isOnNetwork)
        d->writer.post([now = d->clock.now()](Store &store) { (void)store.backupIfDue(now); });
    d->reader.reset();
    Outcome done = Done{};
    // The reading connection first: the log can only be emptied when nobody reads from it.
    if (d->view)
        done = d->view->close();
    d->view.reset();
    d->access = SessionAccess::ReadOnlyFile; // whoever still looks at the session finds nothing, and writes nothing
    const Outcome closed = d->writer.close();
    return closed ? done : closed;
}

// — facts

const Fields &CatalogSession::fields() const
{
    return *d->options.fields;
}

QString CatalogSession::path() const
{
    return d->path;
}

Uid CatalogSession::catalog() const
{
    return d->catalog;
}

SessionAccess CatalogSession::access() const
{
    return d->shown ? SessionAccess::OldVersion : d->access;
}

bool CatalogSession::isWritable() const
{
    return access() == SessionAccess::Writable;
}

QString CatalogSession::holder() const
{
    return d->holder;
}

const OpenFacts &CatalogSession::facts() const
{
    return d->facts;
}

QString CatalogSession::author() const
{
    return d->author;
}

SaveState CatalogSession::saveState() const
{
    return d->saveState;
}

std::vector<PendingValue> CatalogSession::pendingValues() const
{
    std::vector<PendingValue> values;
    for (const auto &ticket : d->pending)
        values.insert(values.end(), ticket->values.begin(), ticket->values.end());
    return values;
}

Seq CatalogSession::head() const
{
    return d->head;
}

std::optional<int> CatalogSession::shownVersion() const
{
    return d->shown ? std::optional(d->shown->number) : std::nullopt;
}

// — reading

std::vector<RowId> CatalogSession::order(Kind kind, qsizetype limit) const
{
    if (limit >= 0 && kind == Kind::Item && !d->shown) {
        // The first page at any size: domain by domain until it is full.
        std::vector<Uid> domains = names().domains();
        domains.emplace_back();
        std::vector<RowId> ids;
        for (const Uid &domain : domains) {
            if (qsizetype(ids.size()) >= limit)
                break;
            const auto more = d->ask<Result<std::vector<RowId>>>(
                [&](Store &store) { return store.itemsOf(domain, limit - qsizetype(ids.size())); });
            if (more)
                ids.insert(ids.end(), more->begin(), more->end());
        }
        return ids;
    }
    if (!d->reader)
        return {};
    auto ids = kind == Kind::Item && d->oldItems ? Result<std::vector<RowId>>(*d->oldItems) : d->reader->order(kind);
    if (!ids)
        return {};
    if (limit >= 0 && qsizetype(ids->size()) > limit)
        ids->resize(std::size_t(limit));
    return std::move(*ids);
}

qint64 CatalogSession::count(Kind kind) const
{
    if (d->shown && kind == Kind::Item)
        return d->shown->items;
    if (d->shown)
        return qint64(order(kind).size());
    const auto count = d->ask<Result<qint64>>([&](Store &store) { return store.count(kind); });
    return count ? *count : 0;
}

std::vector<Record> CatalogSession::records(Kind kind, const std::vector<RowId> &ids) const
{
    if (!d->reader)
        return {};
    auto found = d->reader->records(kind, ids);
    if (!found)
        return {};
    for (const auto &ticket : d->pending) {
        for (const PendingValue &value : ticket->values) {
            for (Record &record : *found) {
                if (record.ref == value.record)
                    record.set(value.field, value.value);
            }
        }
    }
    return std::move(*found);
}

std::optional<Record> CatalogSession::record(const RecordRef &ref) const
{
    if (!d->reader)
        return std::nullopt;
    auto found = d->reader->find(ref);
    if (!found || !*found)
        return std::nullopt;
    for (const auto &ticket : d->pending) {
        for (const PendingValue &value : ticket->values) {
            if (value.record == ref)
                (*found)->set(value.field, value.value);
        }
    }
    return std::move(*found);
}

const Names &CatalogSession::names() const
{
    if (!d->names) {
        auto names = d->reader ? Names::from(*d->reader) : Names();
        d->names = names ? std::move(*names) : Names();
    }
    return *d->names;
}

QString CatalogSession::setting(QStringView key) const
{
    const auto found = record({Kind::Setting, Uid::fromName(key)});
    return found && found->isAlive ? found->text(setting::value) : QString();
}

QHash<Uid, qint64> CatalogSession::itemCounts() const
{
    if (!d->counts && d->shown) {
        d->countOldItems();
    } else if (!d->counts) {
        d->counts.emplace();
        if (auto counts = d->ask<Result<QHash<Uid, qint64>>>([](Store &store) { return store.itemCounts(); }))
            d->counts = std::move(*counts);
    }
    return *d->counts;
}

std::vector<std::pair<QString, qint64>> CatalogSession::level1Of(const Uid &domain) const
{
    if (d->shown) {
        if (!d->counts)
            d->countOldItems();
        return d->oldLevel1.value(domain);
    }
    const auto names =
        d->ask<Result<std::vector<std::pair<QString, qint64>>>>([&](Store &store) { return store.level1Of(domain); });
    return names ? *names : std::vector<std::pair<QString, qint64>>();
}

std::vector<RowId> CatalogSession::itemsOf(const Uid &domain) const
{
    const auto ids = d->ask<Result<std::vector<RowId>>>([&](Store &store) { return store.itemsOf(domain); });
    return ids ? *ids : std::vector<RowId>();
}

}
