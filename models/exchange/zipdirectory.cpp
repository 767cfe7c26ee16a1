// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/zipdirectory.h"

#include "exchange/zipformat.h"

#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using zip::number;

Error malformed(const QString &what)
{
    return Error{.code = ErrorCode::Malformed, .detail = what};
}

Error tooLarge(const QString &limit)
{
    return Error{.code = ErrorCode::TooLarge, .detail = limit};
}

Error noArchive(const QString &why = {})
{
    return Error{.code = ErrorCode::UnknownFormat, .detail = why};
}

Result<QByteArray> bytesAt(QFile &file, qint64 at, qint64 size)
{
    if (at < 0 || size < 0 || at > file.size() - size)
        return malformed(u"truncated"_s);
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    if (!file.seek(at) || file.read(bytes.data(), size) != size)
        return Error{.code = ErrorCode::Unreadable, .detail = file.errorString()};
    return bytes;
}

/// Where the directory stands, as the end record says.
struct Place {
    qint64 offset = 0;
    qint64 size = 0;
    qint64 entries = 0;
};

/// The end record: the last one of the file, the only one that fits.
Result<Place> findDirectory(QFile &file)
{
    const qint64 tailSize = std::min<qint64>(file.size(), zip::endSize + zip::longestComment);
    const qint64 tailAt = file.size() - tailSize;
    const auto tail = bytesAt(file, tailAt, tailSize);
    if (!tail)
        return tail.error();
    const QByteArray mark = QByteArray::fromRawData("PK\5\6", 4);
    const qsizetype last = tail->lastIndexOf(mark);
    const auto reachesEnd = [&](qsizetype at) {
        return at + zip::endSize <= tail->size() && at + zip::endSize + number<quint16>(*tail, at + 20) == tail->size();
    };
    if (last < 0)
        return noArchive();
    if (!reachesEnd(last))
        return malformed(u"end record"_s);
    const Place place{.offset = number<quint32>(*tail, last + 16),
                      .size = number<quint32>(*tail, last + 12),
                      .entries = number<quint16>(*tail, last + 10)};
    if (number<quint32>(*tail, last + 4) != 0 || number<quint16>(*tail, last + 8) != place.entries)
        return malformed(u"several disks"_s);
    const qint64 directoryEnd = place.offset + place.size;
    // Programs disagree which of two end records counts, so what one of them checks another would not open.
    for (qsizetype at = tail->indexOf(mark); at < last; at = tail->indexOf(mark, at + 1)) {
        if (reachesEnd(at) || tailAt + at >= directoryEnd)
            return malformed(u"two end records"_s);
    }
    const qint64 gap = tailAt + last - directoryEnd;
    if (gap < 0)
        return malformed(u"end record"_s);
    if (gap > 0) { // only the 64-bit form of the end record may stand between
        const auto between = bytesAt(file, directoryEnd, std::min<qint64>(gap, 4));
        if (!between)
            return between.error();
        if (between->size() < 4 || number<quint32>(*between, 0) != zip::end64Mark)
            return malformed(u"bytes after the directory"_s);
    }
    return place;
}

/// The name as text; nothing when it is not safe to use or not text.
std::optional<QString> safeName(QByteArrayView raw, bool isUtf8)
{
    const QString name = QString::fromUtf8(raw);
    if (name.toUtf8() != raw) {
        if (isUtf8)
            return std::nullopt;
        return safeName(QString::fromLatin1(raw).toUtf8(), true);
    }
    const auto isForbidden = [](QChar c) { return c.unicode() < 0x20 || c == u'\\' || c == u':'; };
    if (name.isEmpty() || name.startsWith(u'/') || std::ranges::any_of(name, isForbidden))
        return std::nullopt;
    const QStringList steps = (name.endsWith(u'/') ? name.chopped(1) : name).split(u'/');
    const bool isStraight = std::ranges::none_of(
        steps, [](const QString &step) { return step.isEmpty() || step == u"."_s || step == u".."_s; });
    return isStraight ? std::optional(name) : std::nullopt;
}

/// Sizes that stand in the 64-bit extra field, in the order unpacked, packed, offset.
bool readExtra64(QByteArrayView extra, std::initializer_list<qint64 *> figures)
{
    for (qsizetype at = 0; at + 4 <= extra.size();) {
        const auto id = number<quint16>(extra, at);
        const auto size = number<quint16>(extra, at + 2);
        at += 4;
        if (at + size > extra.size())
            return false;
        if (id == zip::extra64) {
            qsizetype from = at;
            for (qint64 *figure : figures) {
                if (quint64(*figure) != zip::see64)
                    continue;
                if (from + 8 > at + size)
                    return false;
                const auto value = number<quint64>(extra, from);
                if (value > quint64(std::numeric_limits<qint64>::max()))
                    return false;
                *figure = qint64(value);
                from += 8;
            }
            return true;
        }
        at += size;
    }
    return std::ranges::none_of(figures, [](const qint64 *figure) { return quint64(*figure) == zip::see64; });
}

/// One directory record at `at`, which moves behind it. The entry's offset is that of its local header still.
Result<ZipEntry> directoryEntry(const QByteArray &directory, qsizetype &at, QByteArray &rawName, const Limits &limits)
{
    if (at + zip::directorySize > directory.size() || number<quint32>(directory, at) != zip::directoryMark)
        return malformed(u"directory"_s);
    const auto flags = number<quint16>(directory, at + 8);
    const auto nameSize = number<quint16>(directory, at + 28);
    const auto extraSize = number<quint16>(directory, at + 30);
    const qsizetype next = at + zip::directorySize + nameSize + extraSize + number<quint16>(directory, at + 32);
    if (next > directory.size())
        return malformed(u"directory"_s);
    if ((flags & zip::encrypted) != 0)
        return noArchive(u"password"_s);
    if (nameSize > limits.zipName)
        return tooLarge(u"name"_s);
    rawName = directory.mid(at + zip::directorySize, nameSize);
    const auto name = safeName(rawName, (flags & zip::utf8Name) != 0);
    if (!name)
        return malformed(u"name"_s);
    ZipEntry entry{.name = *name,
                   .size = number<quint32>(directory, at + 24),
                   .packed = number<quint32>(directory, at + 20),
                   .crc = number<quint32>(directory, at + 16),
                   .method = number<quint16>(directory, at + 10),
                   .offset = number<quint32>(directory, at + 42)};
    const auto extra = QByteArrayView(directory).sliced(at + zip::directorySize + nameSize, extraSize);
    if (!readExtra64(extra, {&entry.size, &entry.packed, &entry.offset}))
        return malformed(u"sizes"_s);
    // The upper half holds a Unix file's kind: a plain file, a folder or nothing may stand there, no link and no device.
    const auto kind = number<quint32>(directory, at + 38) >> 16U & 0xF000U;
    if (kind != 0 && kind != 0x8000U && kind != 0x4000U)
        return malformed(u"link"_s);
    if ((flags & zip::patchData) != 0 || (entry.method != zip::methodStored && entry.method != zip::methodDeflated))
        return malformed(u"method"_s);
    if ((entry.method == zip::methodStored && entry.size != entry.packed) || (name->endsWith(u'/') && entry.size != 0))
        return malformed(u"sizes"_s);
    if (entry.size > limits.partInflated)
        return tooLarge(u"part"_s);
    at = next;
    return entry;
}

/// Compares the local header with the directory and moves the entry's offset to its bytes.
Outcome checkLocal(QFile &file, ZipEntry &entry, const QByteArray &rawName)
{
    const auto header = bytesAt(file, entry.offset, zip::localSize);
    if (!header)
        return header.error();
    if (number<quint32>(*header, 0) != zip::localMark)
        return malformed(u"local header"_s);
    const auto flags = number<quint16>(*header, 6);
    const qint64 nameSize = number<quint16>(*header, 26);
    const qint64 extraSize = number<quint16>(*header, 28);
    const auto rest = bytesAt(file, entry.offset + zip::localSize, nameSize + extraSize);
    if (!rest)
        return rest.error();
    qint64 packed = number<quint32>(*header, 18);
    qint64 size = number<quint32>(*header, 22);
    if (!readExtra64(QByteArrayView(*rest).sliced(nameSize), {&size, &packed}))
        return malformed(u"local header"_s);
    const auto crc = number<quint32>(*header, 14);
    const bool isSame = crc == entry.crc && packed == entry.packed && size == entry.size;
    const bool isLater = (flags & zip::sizesFollow) != 0 && crc == 0 && packed == 0 && size == 0;
    if (rest->first(nameSize) != rawName || number<quint16>(*header, 8) != entry.method || (flags & zip::encrypted) != 0
        || !(isSame || isLater))
        return malformed(u"local header"_s);
    entry.offset += zip::localSize + nameSize + extraSize;
    return Done{};
}

Outcome checkOverlaps(std::vector<std::pair<qint64, qint64>> ranges, qint64 directoryAt)
{
    std::ranges::sort(ranges);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const qint64 next = i + 1 < ranges.size() ? ranges[i + 1].first : directoryAt;
        if (ranges[i].second > next)
            return malformed(u"overlap"_s);
    }
    return Done{};
}

/// Why a file without an end record is no archive: an encrypted office file is an OLE container.
Error foreignFile(QFile &file)
{
    const auto head = bytesAt(file, 0, std::min<qint64>(file.size(), 1 << 20));
    if (!head)
        return head.error();
    const bool isOle = head->startsWith(QByteArray::fromHex("d0cf11e0a1b11ae1"));
    const QString stream = u"EncryptedPackage"_s;
    const QByteArray utf16(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
    if (isOle && head->contains(utf16))
        return noArchive(u"password"_s);
    return head->startsWith("PK\3\4") ? malformed(u"truncated"_s) : noArchive();
}

}

Result<std::vector<ZipEntry>> readZipDirectory(QFile &file, const Limits &limits)
{
    if (file.size() > limits.file)
        return tooLarge(u"file"_s);
    const auto place = findDirectory(file);
    if (!place)
        return place.error() == noArchive() ? foreignFile(file) : place.error();
    if (place->entries > limits.zipEntries)
        return tooLarge(u"entries"_s);
    const auto directory = bytesAt(file, place->offset, place->size);
    if (!directory)
        return directory.error();

    std::vector<ZipEntry> entries;
    std::vector<std::pair<qint64, qint64>> ranges;
    QSet<QString> names;
    qint64 total = 0;
    qsizetype at = 0;
    for (qint64 i = 0; i < place->entries; ++i) {
        QByteArray rawName;
        auto entry = directoryEntry(*directory, at, rawName, limits);
        if (!entry)
            return entry.error();
        const QString folded = entry->name.toCaseFolded();
        if (names.contains(folded))
            return malformed(u"two entries of one name"_s);
        names.insert(folded);
        total += entry->size;
        if (total > limits.allInflated)
            return tooLarge(u"archive"_s);
        const qint64 start = entry->offset;
        if (auto checked = checkLocal(file, *entry, rawName); !checked)
            return checked.error();
        ranges.emplace_back(start, entry->offset + entry->packed);
        entries.push_back(std::move(*entry));
    }
    if (at != directory->size())
        return malformed(u"directory"_s);
    if (auto checked = checkOverlaps(std::move(ranges), place->offset); !checked)
        return checked.error();
    return entries;
}

}
