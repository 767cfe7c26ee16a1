// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/opening.h"

#include "store/backups.h"
#include "store/fileheader.h"
#include "store/leftlog.h"
#include "store/schema.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int aloneTimeout = 300; ///< milliseconds

// From linux/magic.h: ext, xfs, btrfs, f2fs, tmpfs, overlay, vfat, exfat, ntfs3, ramfs, squashfs, iso9660.
constexpr std::array<quint32, 12> localFileSystems{0xEF53, 0x58465342, 0x9123683E, 0xF2F52010, 0x01021994, 0x794C7630,
                                                   0x4D44, 0x2011BAB0, 0x7366746E, 0x858458F6, 0x73717368, 0x9660};

Outcome checkHeader(const QString &path)
{
    const auto header = readHeader(path);
    if (!header)
        return header.error();
    if (header->applicationId != applicationId)
        return Error{.code = ErrorCode::NotACatalog, .path = path};
    if (header->isNewerFormat)
        return Error{.code = ErrorCode::NewerFile, .path = path};
    return Done{};
}

Outcome checkPath(const QString &path, OpenFacts &facts)
{
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) {
        const ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return Error{.code = code, .path = path, .systemCode = errno};
    }
    if (!S_ISREG(info.st_mode))
        return Error{.code = ErrorCode::NotAFile, .path = path};
    facts.hasOtherNames = info.st_nlink > 1;
    return Done{};
}

bool isWritable(const QString &path)
{
    const QByteArray file = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    return ::access(file.constData(), W_OK) == 0 && ::access(folder.constData(), W_OK) == 0;
}

/// For media that take no side files: without a log the file is all there is; with one, copies are read.
Outcome openWithoutSideFiles(OpenedFile &opened, QString &path)
{
    const QString log = path + u"-wal"_s;
    if (!QFileInfo::exists(log) || QFileInfo(log).size() == 0) {
        opened.mode = Connection::Mode::Immutable;
        return Done{};
    }
    opened.aside = std::make_unique<QTemporaryDir>();
    const QString copy = opened.aside->filePath(QFileInfo(path).fileName());
    if (!opened.aside->isValid() || !QFile::copy(path, copy) || !QFile::copy(log, copy + u"-wal"_s))
        return Error{.code = ErrorCode::Unreadable, .path = path};
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QFile::setPermissions(copy + u"-wal"_s, QFile::ReadOwner | QFile::WriteOwner);
    opened.mode = Connection::Mode::QueryOnly;
    path = copy;
    return Done{};
}

Outcome setJournalMode(Connection &connection, bool isOnNetwork)
{
    if (isOnNetwork) {
        if (auto done = connection.execute("PRAGMA locking_mode=EXCLUSIVE"); !done)
            return done;
    }
    const QString wanted = isOnNetwork ? u"truncate"_s : u"wal"_s;
    const auto mode = connection.word("PRAGMA journal_mode=" + wanted.toLatin1());
    if (!mode)
        return connection.lastError();
    if (*mode != wanted)
        return Error{.code = ErrorCode::Busy, .path = connection.path(), .detail = *mode};
    if (auto done = connection.execute("PRAGMA synchronous=FULL"); !done)
        return done;
    if (connection.number("PRAGMA synchronous") != 2)
        return Error{.code = ErrorCode::Bug, .path = connection.path(), .detail = u"synchronous"_s};
    for (const char *pragma : {"PRAGMA wal_autocheckpoint=0", "PRAGMA journal_size_limit=4194304"}) {
        if (auto done = connection.execute(pragma); !done)
            return done;
    }
    connection.countLogPages();
    return Done{};
}

Outcome backUpBeforeMigration(Connection &connection, const StoreOptions &options, int version)
{
    const auto catalog = Uid::fromString(connection.word("SELECT lower(hex(uid)) FROM catalog").value_or(QString()));
    if (!catalog)
        return connection.lastError();
    return Backups(options.stateFolder, *catalog)
        .make(connection, QDateTime::currentDateTime(), u"before-schema-%1"_s.arg(version), {});
}

Outcome checkSchema(OpenedFile &opened, const QString &path, const StoreOptions &options)
{
    Connection &connection = *opened.connection;
    const QStringList all = migrations(options.extraMigrations);
    const auto id = connection.number("PRAGMA application_id");
    if (!id)
        return connection.lastError();
    if (*id != applicationId)
        return Error{.code = ErrorCode::NotACatalog, .path = path};
    const auto stated = connection.number("PRAGMA user_version");
    if (!stated)
        return connection.lastError();
    const int version = int(*stated);
    if (version > all.size())
        return Error{.code = ErrorCode::NewerFile, .path = path, .detail = QString::number(version)};
    const auto golden = goldenSchema(all, version);
    if (!golden)
        return golden.error();
    const auto schema = schemaDump(connection);
    if (!schema)
        return schema.error();
    if (*schema != *golden)
        return Error{.code = ErrorCode::ForeignSchema, .path = path};
    opened.schemaVersion = version;
    return Done{};
}

/// Takes the lock for a writer; says who has it otherwise.
void chooseAccess(OpenedFile &opened, const QString &path, OpenAs as, const QString &user)
{
    opened.access = Access::ReadOnly;
    if (as == OpenAs::Reader) {
        if (const auto holder = FileLock::holderOf(path)) {
            opened.holder = *holder;
            opened.access = Access::HeldByOther;
        }
    } else if (isWritable(path)) {
        auto lock = FileLock::take(path, user);
        if (lock) {
            opened.lock = std::move(*lock);
            opened.access = Access::Writable;
        } else if (lock.error().code == ErrorCode::Locked) {
            opened.access = Access::HeldByOther;
            opened.holder = lock.error().detail;
        }
    }
}

/// A log of unknown origin is tried on a copy. If it does not fit, the copy is shown without it.
Outcome tryLog(OpenedFile &opened, QString &path, const StoreOptions &options)
{
    const auto copy = copyAside(path, options.stateFolder);
    if (!copy)
        return copy.error();
    const Outcome fits = checkCopy(*copy, *options.fields, migrations(options.extraMigrations));
    if (fits)
        return Done{};
    if (fits.error().code != ErrorCode::Damaged)
        return fits;
    opened.facts.strangeLogFolder = QFileInfo(*copy).path();
    opened.access = Access::ReadOnly;
    opened.mode = Connection::Mode::Immutable; // which reads no log
    path = *copy;
    return Done{};
}

/// Brings a writer's file to the newest schema, after a backup of it. The journal is set first: on network files the one
/// that SQLite would take by itself is the wrong one.
Outcome modernise(OpenedFile &opened, const StoreOptions &options)
{
    const QStringList all = migrations(options.extraMigrations);
    const bool isOlder = opened.schemaVersion < all.size();
    if (isOlder) {
        if (auto done = backUpBeforeMigration(*opened.connection, options, int(all.size())); !done)
            return done;
    }
    if (auto done = setJournalMode(*opened.connection, opened.isOnNetwork); !done || !isOlder)
        return done;
    if (auto done = migrate(*opened.connection, all, opened.schemaVersion); !done)
        return done;
    opened.schemaVersion = int(all.size());
    return Done{};
}

/// How the file is opened under the access there is. @return whether a log of unknown origin lies beside it
Result<bool> chooseMode(OpenedFile &opened, QString &path, const StoreOptions &options)
{
    const bool isReal = options.vfs.isEmpty();
    bool isLogUnknown = false;
    if (opened.access == Access::HeldByOther) {
        opened.mode = Connection::Mode::ReadOnly;
    } else if (opened.access != Access::Writable && isReal && !isWritable(path)) {
        if (auto done = openWithoutSideFiles(opened, path); !done)
            return done.error();
    } else {
        opened.mode = opened.access == Access::Writable ? Connection::Mode::ReadWrite : Connection::Mode::QueryOnly;
        const FileNotes notes(options.stateFolder);
        isLogUnknown =
            isReal && !opened.isOnNetwork && notes.isKept() && leftLogOf(path, opened.note) == LeftLog::Unknown;
        if (isLogUnknown && opened.access == Access::Writable) {
            if (auto done = tryLog(opened, path, options); !done)
                return done.error();
        }
    }
    return isLogUnknown;
}

Result<OpenedFile> finishOpening(OpenedFile opened, const QString &path, const StoreOptions &options)
{
    if (auto done = checkSchema(opened, path, options); !done)
        return done.error();
    const QStringList all = migrations(options.extraMigrations);
    const bool isOlder = opened.schemaVersion < all.size();
    if (opened.access == Access::Writable) {
        if (auto done = modernise(opened, options); !done) {
            // What cannot be brought up to date can still be read.
            if (!isOlder)
                return done.error();
            opened.facts.notMigrated = done.error();
            opened.access = Access::ReadOnly;
            opened.lock = {};
        } else if (auto ready = opened.connection->executeAll(options.afterOpen); !ready) {
            return ready.error();
        }
    }
    auto views = viewsOver(all, opened.schemaVersion);
    if (!views)
        return views.error();
    opened.views = std::move(*views);
    if (auto done = opened.connection->lookThrough(opened.views); !done)
        return done.error();
    return opened;
}

}

bool isNetworkPath(const QString &path)
{
    struct statfs info {};
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    const auto type = quint32(info.f_type);
    return std::ranges::find(localFileSystems, type) == localFileSystems.end();
}

Result<OpenedFile> openFile(const QString &givenPath, OpenAs as, const StoreOptions &options)
{
    OpenedFile opened;
    QString path = QFileInfo(givenPath).absoluteFilePath();
    const bool isReal = options.vfs.isEmpty();
    if (isReal) {
        if (auto done = checkPath(path, opened.facts); !done)
            return done.error();
        path = QFileInfo(path).canonicalFilePath();
        opened.note = FileNotes(options.stateFolder).noteOf(path);
    }
    opened.isOnNetwork = options.assumeNetwork || (isReal && isNetworkPath(path));
    // Before the lock is taken, whose file would stay beside what is no catalog.
    if (isReal) {
        if (auto done = checkHeader(path); !done)
            return done.error();
    }
    if (isReal)
        chooseAccess(opened, path, as, options.user);
    else if (as == OpenAs::Reader)
        opened.access = Access::ReadOnly;
    const bool isHeld = opened.access == Access::HeldByOther;

    const auto isLogUnknown = chooseMode(opened, path, options);
    if (!isLogUnknown)
        return isLogUnknown.error();
    // On a network share whoever writes has the file alone: waiting for it would be in vain.
    const bool isAlone = isHeld && opened.isOnNetwork;
    auto connection = Connection::open(path, opened.mode, options.vfs, isAlone ? aloneTimeout : options.busyTimeout);
    const Error held{.code = ErrorCode::Locked, .path = path, .detail = opened.holder};
    if (!connection)
        return isAlone && connection.error().code == ErrorCode::Busy ? held : connection.error();
    opened.connection = std::move(*connection);
    // A reader looks through an unknown log but leaves it to the next writer to judge.
    if (*isLogUnknown && opened.mode == Connection::Mode::QueryOnly)
        opened.connection->keepLog();
    auto finished = finishOpening(std::move(opened), path, options);
    return !finished && isAlone && finished.error().code == ErrorCode::Busy ? held : std::move(finished);
}

Result<OpenedFile> openFileBeside(const ReaderSource &source, const StoreOptions &options)
{
    OpenedFile opened;
    opened.access = Access::ReadOnly;
    opened.mode = Connection::Mode(source.mode);
    opened.note = FileNotes(options.stateFolder).noteOf(source.path);
    auto connection = Connection::open(source.path, opened.mode, source.vfs, options.busyTimeout);
    if (!connection)
        return connection.error();
    opened.connection = std::move(*connection);
    return finishOpening(std::move(opened), source.path, options);
}

}
