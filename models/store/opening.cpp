// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/opening.h"

#include "store/schema.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// From linux/magic.h: ext, xfs, btrfs, f2fs, tmpfs, overlay, vfat, exfat, ntfs3, ramfs, squashfs, iso9660.
constexpr std::array<quint32, 12> localFileSystems{0xEF53,     0x58465342, 0x9123683E, 0xF2F52010, 0x01021994, 0x794C7630,
                                                   0x4D44,     0x2011BAB0, 0x7366746E, 0x858458F6, 0x73717368, 0x9660};

struct Header {
    qint64 applicationId = 0;
    int userVersion = 0;
};

/// Reads the first 100 bytes. Only while nobody in this process has the file open: closing a descriptor would drop
/// SQLite's locks.
Result<Header> peek(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return Error{.code = ErrorCode::Unreadable, .path = path, .systemCode = errno};
    std::array<char, 100> bytes{};
    const ssize_t n = ::pread(fd, bytes.data(), bytes.size(), 0);
    const int reason = errno;
    ::close(fd);
    if (n < 0)
        return Error{.code = ErrorCode::Unreadable, .path = path, .systemCode = reason};
    const bool isSqlite = n == ssize_t(bytes.size()) && QByteArrayView(bytes.data(), 16) == QByteArrayView("SQLite format 3\0", 16);
    const Header header{qFromBigEndian<qint32>(bytes.data() + 68), qFromBigEndian<qint32>(bytes.data() + 60)};
    if (!isSqlite || header.applicationId != applicationId)
        return Error{.code = ErrorCode::NotACatalog, .path = path};
    if (bytes[18] > 2 || bytes[19] > 2)
        return Error{.code = ErrorCode::NewerFile, .path = path};
    return header;
}

Outcome checkPath(const QString &path)
{
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) {
        const ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return Error{.code = code, .path = path, .systemCode = errno};
    }
    if (!S_ISREG(info.st_mode))
        return Error{.code = ErrorCode::NotAFile, .path = path};
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
    for (const char *pragma : {"PRAGMA wal_autocheckpoint=400", "PRAGMA journal_size_limit=4194304"}) {
        if (auto done = connection.execute(pragma); !done)
            return done;
    }
    return Done{};
}

Outcome checkSchema(OpenedFile &opened, const QString &path, const StoreOptions &options)
{
    Connection &connection = *opened.connection;
    const QStringList all = migrations(options.extraMigrations);
    if (connection.number("PRAGMA application_id") != applicationId)
        return connection.number("SELECT 1") ? Error{.code = ErrorCode::NotACatalog, .path = path} : connection.lastError();
    const int version = int(connection.number("PRAGMA user_version").value_or(0));
    if (version > all.size())
        return Error{.code = ErrorCode::NewerFile, .path = path, .detail = QString::number(version)};
    const auto golden = goldenSchema(all, version);
    if (!golden)
        return golden.error();
    if (schemaDump(connection) != *golden)
        return Error{.code = ErrorCode::ForeignSchema, .path = path};
    opened.schemaVersion = version;
    if (version < all.size() && opened.access == Access::Writable) {
        if (auto done = migrate(connection, all, version); !done)
            return done;
        opened.schemaVersion = int(all.size());
    }
    return Done{};
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
        if (auto done = checkPath(path); !done)
            return done.error();
        path = QFileInfo(path).canonicalFilePath();
    }
    bool isHeld = false;
    opened.isOnNetwork = options.assumeNetwork || (isReal && isNetworkPath(path));
    if (as == OpenAs::Reader) {
        opened.access = Access::ReadOnly;
        if (const auto holder = isReal ? FileLock::holderOf(path) : std::nullopt) {
            isHeld = true;
            opened.holder = *holder;
            opened.access = Access::HeldByOther;
        }
    } else if (isReal && !isWritable(path)) {
        opened.access = Access::ReadOnly;
    } else if (isReal) {
        auto lock = FileLock::take(path, options.user);
        if (lock) {
            opened.lock = std::move(*lock);
        } else if (lock.error().code == ErrorCode::Locked) {
            isHeld = true;
            opened.access = Access::HeldByOther;
            opened.holder = lock.error().detail;
        } else {
            opened.access = Access::ReadOnly;
        }
    }
    if (isReal && !isHeld) {
        if (const auto header = peek(path); !header)
            return header.error();
    }

    if (opened.access == Access::Writable) {
        opened.mode = Connection::Mode::ReadWrite;
    } else if (isHeld) {
        opened.mode = Connection::Mode::ReadOnly;
    } else if (!isReal || isWritable(path)) {
        opened.mode = Connection::Mode::QueryOnly;
    } else if (auto done = openWithoutSideFiles(opened, path); !done) {
        return done.error();
    }
    auto connection = Connection::open(path, opened.mode, options.vfs, options.busyTimeout);
    if (!connection)
        return connection.error();
    opened.connection = std::move(*connection);
    if (auto done = checkSchema(opened, path, options); !done)
        return done.error();
    if (opened.access == Access::Writable) {
        if (auto done = setJournalMode(*opened.connection, opened.isOnNetwork); !done)
            return done.error();
    }
    return opened;
}

}
