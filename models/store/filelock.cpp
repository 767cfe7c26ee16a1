// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/filelock.h"

#include "base/atomicfile.h"
#include "base/loginname.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSysInfo>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool lockRange(int fd, short type)
{
    struct flock range {};
    range.l_type = type;
    range.l_whence = SEEK_SET;
    return ::fcntl(fd, F_OFD_SETLK, &range) == 0;
}

QString noteIn(int fd)
{
    std::array<char, 512> note{};
    const ssize_t n = ::pread(fd, note.data(), note.size(), 0);
    return n > 0 ? QString::fromUtf8(note.data(), n).trimmed() : QString();
}

}

QString lockPath(const QString &catalogPath)
{
    const QFileInfo info(catalogPath);
    return info.path() + u"/."_s + info.fileName() + u".lock"_s;
}

Result<FileLock> FileLock::take(const QString &catalogPath, const QString &user)
{
    const QByteArray path = QFile::encodeName(lockPath(catalogPath));
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (fd < 0)
        return writeError(errno, catalogPath);
    FileLock lock(fd);
    if (!lockRange(fd, F_WRLCK)) {
        const int reason = errno;
        if (reason == EAGAIN || reason == EACCES)
            return Error{.code = ErrorCode::Locked, .path = catalogPath, .detail = noteIn(fd)};
        // File systems without such locks: SQLite's own locks still keep writers apart.
    }
    const QByteArray note = ((user.isEmpty() ? loginName() : user) + u'@' + QSysInfo::machineHostName() + u' '
                             + QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm"_s))
                                .toUtf8();
    // The note is a courtesy: the lock holds without it.
    if (::ftruncate(fd, 0) == 0) {
        [[maybe_unused]] const ssize_t written = ::pwrite(fd, note.constData(), std::size_t(note.size()), 0);
    }
    return lock;
}

std::optional<QString> FileLock::holderOf(const QString &catalogPath)
{
    const int fd = ::open(QFile::encodeName(lockPath(catalogPath)).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return std::nullopt;
    const FileLock probe(fd);
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    if (::fcntl(fd, F_OFD_GETLK, &range) != 0 || range.l_type == F_UNLCK)
        return std::nullopt;
    return noteIn(fd);
}

FileLock::~FileLock()
{
    // The name stays: unlinking it would let two holders lock two files of one name.
    if (m_fd >= 0)
        ::close(m_fd);
}

FileLock::FileLock(FileLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

}
