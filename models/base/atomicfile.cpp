// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"

#include "base/uid.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// A descriptor that is closed at the end of its scope.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

constexpr qsizetype markSize = 8; // what tells temporaries of one target apart
constexpr auto ending = ".part"_L1;

/// Removes what killed writers of the same target have left an hour ago and more: temporaries, and what SQLite, a lock or
/// a second part put beside those. A living one touches its file as it goes.
void sweepBeside(const QString &temporary)
{
    constexpr qint64 surelyDead = 3600; // seconds
    const QFileInfo own(temporary);
    const QString stem = QRegularExpression::escape(own.fileName().chopped(markSize + ending.size()));
    const QRegularExpression pattern(
        u"^\\.?%1[0-9a-f]{%2}%3([-.].*)?$"_s.arg(stem).arg(markSize).arg(QRegularExpression::escape(QString(ending))));
    const QDateTime now = QDateTime::currentDateTime();
    for (const QFileInfo &each : own.dir().entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        if (pattern.match(each.fileName()).hasMatch() && each.lastModified().secsTo(now) > surelyDead)
            ::unlink(QFile::encodeName(each.filePath()).constData());
    }
}

bool hasLinkCircle(const QFileInfo &info)
{
    struct stat status {};
    return info.isSymLink() && ::stat(QFile::encodeName(info.filePath()).constData(), &status) != 0 && errno == ELOOP;
}

Outcome syncPath(const QString &path, int flags)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC));
    if (!file.isOpen())
        return writeError(errno, path);
    if (::fsync(file.fd()) != 0)
        return Error{.code = ErrorCode::SyncFailed, .path = path, .systemCode = errno};
    return Done{};
}

}

Error writeError(int systemCode, const QString &path)
{
    ErrorCode code = ErrorCode::WriteFailed;
    switch (systemCode) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        code = ErrorCode::Full;
        break;
    case EROFS:
        code = ErrorCode::ReadOnly;
        break;
    case EACCES:
    case EPERM:
        code = ErrorCode::NotWritable;
        break;
    case ENOENT:
    case ENOTDIR:
        // Where nothing can be made, as under /proc, the system says the same.
        code = QFileInfo(QFileInfo(path).path()).isDir() ? ErrorCode::NotWritable : ErrorCode::FolderMissing;
        break;
    default:
        break;
    }
    return Error{.code = code, .path = path, .systemCode = systemCode};
}

AtomicFile::AtomicFile(QString target, Replace replace) : m_target(std::move(target)), m_replace(replace)
{
    const QFileInfo info(QFileInfo(m_target).absoluteFilePath());
    m_target = info.filePath();
    QString name = info.fileName();
    constexpr qsizetype mostBytes = 240; // of the 255 a name may have; the rest is added here
    while (QFile::encodeName(name).size() > mostBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    m_temporary = info.path() + u"/."_s + name + u'.' + Uid::random().toString().first(markSize) + ending;
}

AtomicFile::~AtomicFile()
{
    if (!m_published)
        ::unlink(QFile::encodeName(m_temporary).constData());
}

Outcome AtomicFile::check() const
{
    const QFileInfo info(m_target);
    const QFileInfo folder(info.path());
    if (!folder.isDir())
        return Error{.code = ErrorCode::FolderMissing, .path = m_target};
    // Renaming over a device or a pipe would take it away from everybody.
    if (info.exists() ? !info.isFile() : hasLinkCircle(info))
        return Error{.code = ErrorCode::NotAFile, .path = m_target};
    if ((info.exists() || info.isSymLink()) && m_replace == Replace::No)
        return Error{.code = ErrorCode::Exists, .path = m_target};
    if (!folder.isWritable())
        return Error{.code = ErrorCode::NotWritable, .path = m_target};
    const QDir dir = info.dir();
    // Excel, WPS and LibreOffice mark a file they hold open by such a neighbour.
    for (const QString &mark :
         {u"~$"_s + info.fileName(), u".~"_s + info.fileName(), u".~lock."_s + info.fileName() + u'#'}) {
        if (dir.exists(mark))
            return Error{.code = ErrorCode::Locked, .path = m_target, .detail = mark};
    }
    return Done{};
}

Outcome AtomicFile::write(const QByteArray &bytes) const
{
    const Descriptor file(
        ::open(QFile::encodeName(m_temporary).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.isOpen())
        return writeError(errno, m_target);
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t n = ::write(file.fd(), bytes.constData() + at, std::size_t(bytes.size() - at));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return writeError(n < 0 ? errno : ENOSPC, m_target);
        at += n;
    }
    return Done{};
}

Outcome AtomicFile::publish(const std::function<Outcome(const QString &)> &verify)
{
    if (auto synced = syncPath(m_temporary, O_RDWR); !synced)
        return Error{.code = synced.error().code, .path = m_target, .systemCode = synced.error().systemCode};
    if (auto verified = verify(m_temporary); !verified)
        return verified;
    const QByteArray from = QFile::encodeName(m_temporary);
    const QByteArray to = QFile::encodeName(m_target);
    if (m_replace == Replace::No) {
        // link() refuses an existing name, rename() would silently replace what appeared meanwhile.
        if (::link(from.constData(), to.constData()) == 0)
            ::unlink(from.constData());
        else if (errno == EEXIST)
            return Error{.code = ErrorCode::Exists, .path = m_target};
        else if (::rename(from.constData(), to.constData()) != 0) // file systems without hard links
            return writeError(errno, m_target);
    } else if (::rename(from.constData(), to.constData()) != 0) {
        return writeError(errno, m_target);
    }
    m_published = true;
    sweepBeside(m_temporary);
    return syncPath(QFileInfo(m_target).path(), O_RDONLY | O_DIRECTORY);
}

}
