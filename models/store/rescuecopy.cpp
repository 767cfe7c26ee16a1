// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rescuecopy.h"

#include "base/atomicfile.h"
#include "store/store.h"

#include "store/connection.h"

#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtCore/QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace gk {

namespace {

constexpr qint64 blockSize = 4096; // also the page size of every catalog
constexpr qint64 chunkSize = 64 * blockSize;

const QByteArray selectRoots = "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0";

struct Descriptor {
    int fd = -1;
    explicit Descriptor(int f) : fd(f) {}
    ~Descriptor()
    {
        if (fd >= 0)
            ::close(fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
};

/// Reads `size` bytes, block by block where the whole fails. @return bytes given up
qint64 readChunk(int fd, QByteArray &bytes, qint64 offset, qint64 size)
{
    bytes.fill('\0', size);
    if (::pread(fd, bytes.data(), std::size_t(size), offset) == size)
        return 0;
    qint64 givenUp = 0;
    for (qint64 at = 0; at < size; at += blockSize) {
        const qint64 n = std::min(blockSize, size - at);
        if (::pread(fd, bytes.data() + at, std::size_t(n), offset + at) != n) {
            std::fill_n(bytes.data() + at, n, '\0');
            givenUp += n;
        }
    }
    return givenUp;
}

}

Result<qint64> copyReadable(const QString &source, const QString &target, const Progress &progress)
{
    const Descriptor from(::open(QFile::encodeName(source).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (from.fd < 0 || ::fstat(from.fd, &info) != 0)
        return Error{
            .code = errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable, .path = source, .systemCode = errno};
    if (!S_ISREG(info.st_mode))
        return Error{.code = ErrorCode::NotAFile, .path = source};
    QFile to(target);
    if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(errno, target);
    QByteArray bytes;
    qint64 givenUp = 0;
    for (qint64 at = 0; at < info.st_size; at += chunkSize) {
        const qint64 n = std::min(chunkSize, qint64(info.st_size) - at);
        givenUp += readChunk(from.fd, bytes, at, n);
        if (to.write(bytes.constData(), n) != n || !to.flush())
            return writeError(errno, target);
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled, .path = source};
    }
    return givenUp;
}

Outcome graftSchema(const QString &copy, const QString &scratch)
{
    if (auto done = Store::create(scratch, Uid::random()); !done)
        return done;
    QSet<qint64> roots;
    {
        constexpr int patience = 1000;
        const auto connection = Connection::open(scratch, Connection::Mode::QueryOnly, {}, patience);
        if (!connection)
            return connection.error();
        Statement query = (*connection)->prepare(selectRoots);
        while (query.next())
            roots.insert(query.number(0));
        if (query.code() != 0)
            return (*connection)->errorOf(query.code());
    }
    QFile from(scratch);
    QFile to(copy);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::ReadWrite))
        return Error{.code = ErrorCode::Unreadable, .path = copy};
    for (qint64 page = 1; page <= from.size() / blockSize; ++page) {
        // The roots are pages of data by now.
        if (roots.contains(page))
            continue;
        from.seek((page - 1) * blockSize);
        QByteArray bytes = from.read(blockSize);
        if (page == 1) {
            // Size in pages; no list of free pages, whose head is unknown.
            qToBigEndian(quint32(to.size() / blockSize), bytes.data() + 28);
            qToBigEndian(quint64(0), bytes.data() + 32);
        }
        if (!to.seek((page - 1) * blockSize) || to.write(bytes) != blockSize)
            return Error{.code = ErrorCode::WriteFailed, .path = copy};
    }
    return to.flush() ? Outcome(Done{}) : Outcome(Error{.code = ErrorCode::WriteFailed, .path = copy});
}

}
