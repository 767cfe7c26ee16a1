// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pdffile.h"

#include "base/atomicfile.h"

#include <cerrno>

namespace gk {

namespace {

constexpr qint64 headSize = 16384; // the information dictionary is the file's first object, the catalog its second
constexpr qint64 tailSize = 64;
constexpr qint64 entrySize = 20; // of the cross-reference table

Error malformed(const QString &path, const char *what)
{
    return {.code = ErrorCode::Malformed, .path = path, .detail = QString::fromLatin1(what)};
}

/// Takes a dictionary's string entry out. @return how many bytes became free
qsizetype takeOut(QByteArray &head, QByteArrayView key)
{
    const qsizetype at = head.indexOf(key);
    if (at < 0)
        return 0;
    qsizetype end = at + key.size();
    while (end < head.size() && head[end] != ')')
        end += head[end] == '\\' ? 2 : 1;
    end = std::min(head.size(), end + 2); // and the line break
    head.remove(at, end - at);
    return end - at;
}

/// A number that stands in the file's last lines, and what it points to: the cross-reference table.
qsizetype crossReferences(QByteArrayView tail)
{
    const qsizetype start = tail.lastIndexOf("startxref");
    if (start < 0)
        return 0;
    const QByteArrayView number = tail.sliced(start + 9).trimmed();
    return number.first(std::max<qsizetype>(0, number.lastIndexOf('%') - 1)).trimmed().toLongLong();
}

/// The date as Qt writes it: local time, then Z or the offset. In the writing's own offset, so that the length stays.
QByteArray pdfDate(const QDateTime &date, QByteArrayView zone)
{
    int offset = 0; // seconds
    if (zone.size() >= 6)
        offset = (zone.first(1) == "-" ? -1 : 1) * (zone.sliced(1, 2).toInt() * 3600 + zone.sliced(4, 2).toInt() * 60);
    const QDateTime shown =
        date.isValid() ? date.toOffsetFromUtc(offset) : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    return shown.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
}

}

qint64 PdfDevice::writeData(const char *data, qint64 length)
{
    errno = 0;
    const qint64 written = QFile::writeData(data, length);
    if (written != length && m_systemCode == 0)
        m_systemCode = errno ? errno : EIO;
    return written;
}

void PdfDevice::close()
{
    errno = 0;
    if (isOpen() && !flush() && m_systemCode == 0)
        m_systemCode = errno ? errno : EIO;
    QFile::close();
}

Error PdfDevice::failure() const
{
    return writeError(m_systemCode, fileName());
}

namespace {

/// The text is Chinese: said in the catalog, in the room that the program's name has left. The catalog begins that much
/// earlier, everything behind it stays where it was.
/// @return the new place of the catalog's object, 0 when there is no room
qsizetype putLanguage(QByteArray &head, qsizetype room)
{
    const QByteArray language = "/Lang (zh-CN)\n";
    const QByteArray type = "/Type /Catalog\n";
    const qsizetype at = head.indexOf(type);
    const qsizetype object = head.lastIndexOf("endobj\n", at) + 7;
    if (at < 0 || object < 7 || room < language.size())
        return 0;
    head.insert(at + type.size(), language);
    head.insert(head.lastIndexOf(">>", object), QByteArray(room - language.size(), ' '));
    return object + room - language.size();
}

}

Outcome sealPdf(const QString &path, const QDateTime &date)
{
    PdfDevice file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return file.failure();
    QByteArray head = file.read(headSize);
    const qsizetype size = head.size();
    const qsizetype room = takeOut(head, "/Creator (") + takeOut(head, "/Producer (");
    constexpr QByteArrayView key = "/CreationDate (D:";
    const qsizetype at = head.indexOf(key);
    const qsizetype end = head.indexOf(')', at);
    const qsizetype digits = at + key.size();
    if (at < 0 || end < digits + 14)
        return malformed(path, "CreationDate");
    head.replace(digits, 14, pdfDate(date, QByteArrayView(head).sliced(digits + 14, end - digits - 14)));
    const qsizetype catalog = putLanguage(head, room);
    if (catalog <= 0 || head.size() != size)
        return malformed(path, "Catalog");
    if (!file.seek(0) || file.write(head) != head.size())
        return file.failure();

    if (!file.seek(std::max<qint64>(0, file.size() - tailSize)))
        return file.failure();
    const qint64 table = crossReferences(file.read(tailSize));
    const qint64 number = head.mid(catalog, 8).split(' ').front().toLongLong();
    if (!file.seek(table) || !file.readLine().startsWith("xref") || file.readLine().isEmpty())
        return malformed(path, "xref");
    const qint64 entry = file.pos() + number * entrySize;
    if (!file.seek(entry) || file.write(QByteArray::number(catalog).rightJustified(10, '0')) != 10)
        return file.failure();
    file.close();
    if (file.hasFailed())
        return file.failure();
    return Done{};
}

Outcome verifyPdf(const QString &path, int pages)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .path = path};
    // Mapped, not read: a large copy's file would cost as much memory.
    const uchar *mapped = file.map(0, file.size());
    if (!mapped)
        return Error{.code = ErrorCode::Unreadable, .path = path};
    const QByteArrayView bytes(mapped, file.size());
    const QByteArrayView tail = bytes.last(std::min<qsizetype>(bytes.size(), tailSize));
    if (!bytes.startsWith("%PDF-") || !tail.trimmed().endsWith("%%EOF"))
        return malformed(path, "end");
    const qsizetype table = crossReferences(tail);
    if (table <= 0 || table >= bytes.size() || !bytes.sliced(table).startsWith("xref\n"))
        return malformed(path, "xref");
    const qsizetype counts = table + 5;
    const qsizetype lineEnd = bytes.indexOf('\n', counts);
    const qsizetype entries =
        bytes.sliced(counts, lineEnd - counts).trimmed().toByteArray().split(' ').value(1).toLongLong();
    int found = 0;
    for (qsizetype i = 1; i < entries; ++i) {
        const qsizetype at = lineEnd + 1 + i * entrySize;
        if (at + entrySize > bytes.size())
            return malformed(path, "xref");
        const qsizetype offset = bytes.sliced(at, 10).toLongLong();
        const QByteArray head = QByteArray::number(i) + " 0 obj";
        if (offset + head.size() > bytes.size() || !bytes.sliced(offset).startsWith(head))
            return malformed(path, "object");
        found += bytes.sliced(offset).startsWith(head + "\n<<\n/Type /Page\n") ? 1 : 0;
    }
    if (found != pages)
        return malformed(path, "pages");
    return Done{};
}

}
