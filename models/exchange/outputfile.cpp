// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/outputfile.h"

#include "base/atomicfile.h"
#include "base/filedigest.h"

#include <QtCore/QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace gk {

namespace {

constexpr qsizetype bufferSize = 1 << 18;

}

ByteSink sinkInto(QIODevice &device)
{
    return [&device](QByteArrayView bytes) -> Outcome {
        if (device.write(bytes.data(), bytes.size()) == bytes.size())
            return Done{};
        const auto *file = qobject_cast<const QFileDevice *>(&device);
        const bool isFull = file != nullptr && file->error() == QFileDevice::ResourceError;
        return Error{.code = isFull ? ErrorCode::Full : ErrorCode::WriteFailed, .detail = device.errorString()};
    };
}

void HashedSink::put(QByteArrayView bytes)
{
    if (!m_outcome)
        return;
    m_hash.add(bytes);
    m_outcome = m_sink(bytes);
}

OutputFile::OutputFile(QString path) : m_path(std::move(path))
{
    m_fd = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (m_fd < 0)
        m_state = writeError(errno, m_path);
    m_buffer.reserve(bufferSize);
}

OutputFile::~OutputFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Outcome OutputFile::write(QByteArrayView bytes)
{
    if (!m_state)
        return m_state;
    m_buffer.append(bytes);
    return m_buffer.size() >= bufferSize ? flush() : m_state;
}

Outcome OutputFile::patch(qint64 at, QByteArrayView bytes)
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    return writeAll(at, bytes);
}

Outcome OutputFile::flush()
{
    if (!m_state)
        return m_state;
    if (auto written = writeAll(m_written, m_buffer); !written)
        return written;
    m_written += m_buffer.size();
    m_buffer.resize(0); // keeps the room
    return m_state;
}

Outcome OutputFile::writeAll(qint64 at, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::pwrite(m_fd, bytes.data(), std::size_t(bytes.size()), at);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return m_state = writeError(n < 0 ? errno : ENOSPC, m_path);
        at += n;
        bytes = bytes.sliced(n);
    }
    return m_state;
}

ByteSink OutputFile::sink()
{
    return [this](QByteArrayView bytes) { return write(bytes); };
}

Outcome OutputFile::finish()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (const int fd = std::exchange(m_fd, -1); ::close(fd) != 0)
        m_state = writeError(errno, m_path); // network file systems report a full disk here
    return m_state;
}

Outcome verifyBytes(const QString &path, const Digest &bytes)
{
    const auto found = digestOfFile(path);
    if (!found)
        return found.error();
    return *found == bytes ? Outcome(Done{}) : Error{.code = ErrorCode::WrongDigest, .path = path};
}

}
