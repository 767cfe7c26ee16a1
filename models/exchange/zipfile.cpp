// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/zipfile.h"

#include "exchange/zipdirectory.h"
#include "exchange/zipformat.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 inputPiece = 64 << 10;
constexpr qsizetype outputPiece = 256 << 10;

Error malformed(const QString &what)
{
    return Error{.code = ErrorCode::Malformed, .detail = what};
}

/// The next bytes of the entry: at most a piece, at least one byte.
Result<QByteArrayView> nextPiece(QFile &file, qint64 left, QByteArray &buffer)
{
    const qint64 n = file.read(buffer.data(), std::min(left, inputPiece));
    if (n <= 0)
        return Error{.code = ErrorCode::Unreadable, .detail = file.errorString()};
    return QByteArrayView(buffer.constData(), n);
}

/// zlib's state, released at the end of the scope.
class Inflater
{
public:
    Inflater() { m_isReady = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK; }
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] z_stream &stream() { return m_stream; }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};

/// Counts what comes out, and is the only way out.
class Counted
{
public:
    Counted(const ZipEntry &entry, const Limits &limits, const std::function<bool(QByteArrayView)> &take)
        : m_entry(entry), m_limits(limits), m_take(take)
    {}

    Outcome take(QByteArrayView bytes, qint64 packedSoFar)
    {
        m_size += bytes.size();
        if (m_size > m_entry.size)
            return malformed(u"size"_s);
        if (m_size > m_limits.ratioFrom && m_size > m_limits.ratio * std::max<qint64>(packedSoFar, 1))
            return Error{.code = ErrorCode::TooLarge, .detail = u"ratio"_s};
        m_crc = quint32(crc32(m_crc, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
        if (!bytes.isEmpty() && !m_take(bytes))
            return Error{.code = ErrorCode::Cancelled};
        return Done{};
    }
    [[nodiscard]] Outcome end() const
    {
        if (m_size != m_entry.size)
            return malformed(u"size"_s);
        return m_crc == m_entry.crc ? Outcome(Done{}) : malformed(u"crc"_s);
    }

private:
    const ZipEntry &m_entry;
    const Limits &m_limits;
    const std::function<bool(QByteArrayView)> &m_take;
    qint64 m_size = 0;
    quint32 m_crc = 0;
};

Error at(Error error, const QString &path)
{
    error.path = path;
    return error;
}

}

Result<ZipReader> ZipReader::open(const QString &path, const Limits &limits)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{.code = ErrorCode::NotFound, .path = path};
    if (!info.isFile()) // a pipe would hang us
        return Error{.code = ErrorCode::NotAFile, .path = path};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .path = path, .detail = file->errorString()};
    auto entries = readZipDirectory(*file, limits);
    if (!entries)
        return at(entries.error(), path);
    return ZipReader(std::move(file), std::move(*entries), limits);
}

ZipReader::ZipReader(std::unique_ptr<QFile> file, std::vector<ZipEntry> entries, const Limits &limits)
    : m_file(std::move(file)), m_entries(std::move(entries)), m_limits(limits)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_byName.insert(m_entries[i].name, qsizetype(i));
}

ZipReader::ZipReader(ZipReader &&) noexcept = default;
ZipReader &ZipReader::operator=(ZipReader &&) noexcept = default;
ZipReader::~ZipReader() = default;

const ZipEntry *ZipReader::find(const QString &name) const
{
    const auto it = m_byName.constFind(name);
    return it == m_byName.cend() ? nullptr : &m_entries[std::size_t(*it)];
}

Result<QByteArray> ZipReader::read(const QString &name, qint64 most) const
{
    const ZipEntry *entry = find(name);
    if (entry && entry->size > most)
        return Error{.code = ErrorCode::TooLarge, .path = m_file->fileName(), .detail = u"part"_s};
    QByteArray bytes;
    const auto done = read(name, [&bytes](QByteArrayView piece) {
        bytes.append(piece);
        return true;
    });
    if (!done)
        return done.error();
    return bytes;
}

Outcome ZipReader::read(const QString &name, const std::function<bool(QByteArrayView)> &take) const
{
    const ZipEntry *entry = find(name);
    if (!entry)
        return Error{.code = ErrorCode::NotFound, .path = m_file->fileName(), .detail = name};
    if (!m_file->seek(entry->offset))
        return Error{.code = ErrorCode::Unreadable, .path = m_file->fileName(), .detail = m_file->errorString()};
    auto done = entry->method == zip::methodStored ? stored(*entry, take) : inflated(*entry, take);
    if (!done)
        return at(done.error(), m_file->fileName());
    return done;
}

Outcome ZipReader::stored(const ZipEntry &entry, const std::function<bool(QByteArrayView)> &take) const
{
    Counted counted(entry, m_limits, take);
    QByteArray buffer(inputPiece, Qt::Uninitialized);
    for (qint64 left = entry.packed; left > 0;) {
        const auto piece = nextPiece(*m_file, left, buffer);
        if (!piece)
            return piece.error();
        left -= piece->size();
        if (auto taken = counted.take(*piece, entry.packed - left); !taken)
            return taken;
    }
    return counted.end();
}

Outcome ZipReader::inflated(const ZipEntry &entry, const std::function<bool(QByteArrayView)> &take) const
{
    Inflater inflater;
    if (!inflater.isReady())
        return Error{.code = ErrorCode::Unreadable, .detail = u"zlib"_s};
    z_stream &stream = inflater.stream();
    Counted counted(entry, m_limits, take);
    QByteArray input(inputPiece, Qt::Uninitialized);
    QByteArray output(outputPiece, Qt::Uninitialized);
    qint64 left = entry.packed;
    for (int state = Z_OK; state != Z_STREAM_END;) {
        if (stream.avail_in == 0 && left > 0) {
            const auto piece = nextPiece(*m_file, left, input);
            if (!piece)
                return piece.error();
            left -= piece->size();
            stream.next_in = reinterpret_cast<Bytef *>(input.data());
            stream.avail_in = uInt(piece->size());
        }
        stream.next_out = reinterpret_cast<Bytef *>(output.data());
        stream.avail_out = uInt(output.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END)
            return malformed(u"packed data"_s);
        const QByteArrayView piece(output.constData(), output.size() - qsizetype(stream.avail_out));
        if (auto taken = counted.take(piece, entry.packed - left - stream.avail_in); !taken)
            return taken;
    }
    if (left > 0 || stream.avail_in > 0)
        return malformed(u"packed data"_s);
    return counted.end();
}

}
