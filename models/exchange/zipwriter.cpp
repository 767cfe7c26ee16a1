// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/zipfile.h"

#include "exchange/zipformat.h"

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace gk {

struct ZipWriter::Entry {
    QByteArray name;
    quint32 crc = 0;
    qint64 size = 0;
    qint64 packed = 0;
    qint64 offset = 0;
};

/// zlib's state while an entry is written.
struct ZipWriter::Stream {
    // Level 5 takes a quarter less time than the usual 6 and a twentieth more room (measured on sheets), and a
    // larger memory level is slower: it leaves the processor's cache.
    Stream() { deflateInit2(&z, 5, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY); }
    ~Stream() { deflateEnd(&z); }
    Q_DISABLE_COPY_MOVE(Stream)

    z_stream z{};
    QByteArray output{64 << 10, Qt::Uninitialized};
};

namespace {

constexpr quint16 versionNeeded = 20; // folders and deflate
constexpr qint64 mostBytes = 0xFFFFFFFE;
constexpr qsizetype crcPlace = 14; // in the local header; packed size and size follow

/// Date and time in the archive's own form, two seconds fine, 1980 to 2107.
quint32 dosTime(const QDateTime &time)
{
    const QDate date = time.date();
    if (!time.isValid() || date.year() < 1980 || date.year() > 2107)
        return 1U << 21U | 1U << 16U; // 1980-01-01
    const QTime clock = time.time();
    const auto day = quint32(date.year() - 1980) << 9U | quint32(date.month()) << 5U | quint32(date.day());
    return day << 16U | quint32(clock.hour()) << 11U | quint32(clock.minute()) << 5U | quint32(clock.second()) / 2;
}

void appendSizes(QByteArray &header, quint32 crc, qint64 packed, qint64 size)
{
    zip::append(header, crc);
    zip::append(header, quint32(packed));
    zip::append(header, quint32(size));
}

void appendCommon(QByteArray &header, quint32 stamp)
{
    zip::append(header, versionNeeded);
    zip::append(header, zip::utf8Name);
    zip::append(header, zip::methodDeflated);
    zip::append(header, stamp);
}

}

ZipWriter::ZipWriter(const QString &path, const QDateTime &stamp) : m_file(path), m_stamp(dosTime(stamp)) {}

ZipWriter::~ZipWriter() = default;

Outcome ZipWriter::add(const QString &name, QByteArrayView bytes)
{
    if (auto begun = begin(name); !begun)
        return begun;
    if (auto written = write(bytes); !written)
        return written;
    return end();
}

Outcome ZipWriter::begin(const QString &name)
{
    Q_ASSERT(!m_stream);
    m_entries.push_back({.name = name.toUtf8(), .offset = m_file.position()});
    m_stream = std::make_unique<Stream>();
    QByteArray header;
    zip::append(header, zip::localMark);
    appendCommon(header, m_stamp);
    appendSizes(header, 0, 0, 0); // known at the end
    zip::append(header, quint16(m_entries.back().name.size()));
    zip::append(header, quint16(0));
    return m_file.write(header + m_entries.back().name);
}

Outcome ZipWriter::write(QByteArrayView bytes)
{
    Q_ASSERT(m_stream);
    // zlib counts in 32 bits.
    for (constexpr qsizetype most = 1 << 30; bytes.size() > most; bytes = bytes.sliced(most)) {
        if (auto written = write(bytes.first(most)); !written)
            return written;
    }
    Entry &entry = m_entries.back();
    entry.crc = quint32(crc32(entry.crc, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
    entry.size += bytes.size();
    if (entry.size > mostBytes)
        return Error{.code = ErrorCode::TooLarge, .detail = u"part"_s};
    return bytes.isEmpty() ? Outcome(Done{}) : deflate(bytes, Z_NO_FLUSH);
}

Outcome ZipWriter::deflate(QByteArrayView bytes, int flush)
{
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib only reads, but does not say so
    z.avail_in = uInt(bytes.size());
    do {
        z.next_out = reinterpret_cast<Bytef *>(m_stream->output.data());
        z.avail_out = uInt(m_stream->output.size());
        ::deflate(&z, flush);
        const QByteArrayView packed(m_stream->output.constData(), m_stream->output.size() - qsizetype(z.avail_out));
        m_entries.back().packed += packed.size();
        if (auto written = m_file.write(packed); !written)
            return written;
    } while (z.avail_out == 0);
    return Done{};
}

Outcome ZipWriter::end()
{
    if (auto flushed = deflate({}, Z_FINISH); !flushed)
        return flushed;
    m_stream.reset();
    const Entry &entry = m_entries.back();
    QByteArray sizes;
    appendSizes(sizes, entry.crc, entry.packed, entry.size);
    return m_file.patch(entry.offset + crcPlace, sizes);
}

Outcome ZipWriter::finish()
{
    const qint64 offset = m_file.position();
    QByteArray directory;
    for (const Entry &entry : m_entries) {
        zip::append(directory, zip::directoryMark);
        zip::append(directory, versionNeeded); // made by: DOS attributes, so no owner and no mode
        appendCommon(directory, m_stamp);
        appendSizes(directory, entry.crc, entry.packed, entry.size);
        zip::append(directory, quint16(entry.name.size()));
        directory.append(12, '\0'); // no extra, no comment, disk 0, no attributes
        zip::append(directory, quint32(entry.offset));
        directory.append(entry.name);
    }
    if (offset + directory.size() > mostBytes)
        return Error{.code = ErrorCode::TooLarge, .detail = u"archive"_s};
    const auto count = quint16(m_entries.size());
    const auto size = quint32(directory.size());
    zip::append(directory, zip::endMark);
    zip::append(directory, quint32(0));
    zip::append(directory, count);
    zip::append(directory, count);
    zip::append(directory, size);
    zip::append(directory, quint32(offset));
    zip::append(directory, quint16(0));
    if (auto written = m_file.write(directory); !written)
        return written;
    return m_file.finish();
}

}
