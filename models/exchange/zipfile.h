// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/limits.h"
#include "exchange/outputfile.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

#include <functional>
#include <memory>
#include <vector>

class QFile;

namespace gk {

/// One file in an archive, as its directory declares it.
struct ZipEntry {
    QString name{};    ///< with '/' between folders; ends in '/' for a folder
    qint64 size = 0;   ///< bytes unpacked
    qint64 packed = 0; ///< bytes in the archive
    quint32 crc = 0;
    quint16 method = 0; ///< 0 stored, 8 deflated
    qint64 offset = 0;  ///< of the packed bytes

    bool operator==(const ZipEntry &) const = default;
};

/// An archive from outside that may be broken or hostile: everything is checked at opening, and nothing is believed
/// while unpacking. Refused are names that leave the folder, links, two entries of one name (also by case), overlapping
/// entries, headers that contradict the directory, other methods than stored and deflated, a second end record.
/// Source: APPNOTE.TXT 6.3.10, PKWARE.
class ZipReader
{
public:
    /// Errors: NotFound, NotAFile, Unreadable, UnknownFormat (no archive; detail "password" when it is encrypted),
    /// Malformed (detail = what is wrong), TooLarge (detail = the limit's name).
    [[nodiscard]] static Result<ZipReader> open(const QString &path, const Limits &limits = {});
    ZipReader(ZipReader &&) noexcept;
    ZipReader &operator=(ZipReader &&) noexcept;
    ~ZipReader();

    /// In the order of the archive's directory.
    [[nodiscard]] const std::vector<ZipEntry> &entries() const { return m_entries; }
    /// @return nullptr when there is no such entry; names are compared exactly
    [[nodiscard]] const ZipEntry *find(const QString &name) const;
    /// The whole entry. Errors: NotFound, TooLarge (more than `most` bytes), Malformed (size or CRC differ), Unreadable.
    [[nodiscard]] Result<QByteArray> read(const QString &name, qint64 most) const;
    /// The entry in pieces of at most 256 KB, before its CRC is known: the last word is the outcome.
    /// `take` returns false to stop (→ Cancelled). Errors as above.
    [[nodiscard]] Outcome read(const QString &name, const std::function<bool(QByteArrayView)> &take) const;

private:
    ZipReader(std::unique_ptr<QFile> file, std::vector<ZipEntry> entries, const Limits &limits);
    [[nodiscard]] Outcome stored(const ZipEntry &entry, const std::function<bool(QByteArrayView)> &take) const;
    [[nodiscard]] Outcome inflated(const ZipEntry &entry, const std::function<bool(QByteArrayView)> &take) const;

    std::unique_ptr<QFile> m_file;
    std::vector<ZipEntry> m_entries;
    QHash<QString, qsizetype> m_byName;
    Limits m_limits;
};

/// Writes an archive whose bytes depend on nothing but what is put in: no computer, no clock, no user.
class ZipWriter
{
public:
    /// @param stamp the time every entry carries, as shown on the clock of its own zone
    ZipWriter(const QString &path, const QDateTime &stamp);
    ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    /// Errors of all calls: as OutputFile; TooLarge when an entry or the archive passes 4 GB.
    Outcome add(const QString &name, QByteArrayView bytes);
    /// An entry in pieces: begin, write as often as needed, end.
    Outcome begin(const QString &name);
    Outcome write(QByteArrayView bytes);
    Outcome end();
    /// The directory; the file is complete, closed, not synced.
    Outcome finish();

private:
    struct Entry;
    struct Stream;
    Outcome deflate(QByteArrayView bytes, int flush);

    OutputFile m_file;
    quint32 m_stamp;
    std::vector<Entry> m_entries;
    std::unique_ptr<Stream> m_stream;
};

}
