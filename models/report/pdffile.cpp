// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pdffile.h"

#include "base/atomicfile.h"

#include <cerrno>

namespace gk {

namespace {

constexpr qint64 headSize = 16384; // the information dictionary is the file's first object

Error malformed(const QString &path, const char *what)
{
    return {.code = ErrorCode::Malformed, .path = path, .detail = QString::fromLatin1(what)};
}

/// Overwrites a dictionary's string entry with spaces, which a dictionary may hold anywhere.
void blank(QByteArray &head, QByteArrayView key)
{
    const qsizetype at = head.indexOf(key);
    if (at < 0)
        return;
    qsizetype end = at + key.size();
    while (end < head.size() && head[end] != ')')
        end += head[end] == '\\' ? 2 : 1;
    if (end < head.size())
        std::fill(head.begin() + at, head.begin() + end + 1, ' ');
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

Outcome putDate(const QString &path, const QDateTime &date)
{
    PdfDevice file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return file.failure();
    QByteArray head = file.read(headSize);
    blank(head, "/Creator (");
    blank(head, "/Producer (");
    constexpr QByteArrayView key = "/CreationDate (D:";
    const qsizetype at = head.indexOf(key);
    const qsizetype end = head.indexOf(')', at);
    const qsizetype digits = at + key.size();
    if (at < 0 || end < digits + 14)
        return malformed(path, "CreationDate");
    head.replace(digits, 14, pdfDate(date, QByteArrayView(head).sliced(digits + 14, end - digits - 14)));
    if (!file.seek(0) || file.write(head) != head.size())
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
    const QByteArrayView tail = bytes.last(std::min<qsizetype>(bytes.size(), 64));
    if (!bytes.startsWith("%PDF-") || !tail.trimmed().endsWith("%%EOF"))
        return malformed(path, "end");
    const qsizetype start = tail.lastIndexOf("startxref");
    if (start < 0)
        return malformed(path, "startxref");
    const QByteArrayView number = tail.sliced(start + 9, tail.size() - start - 9 - 6).trimmed();
    const qsizetype table = number.toLongLong();
    if (table <= 0 || table >= bytes.size() || !bytes.sliced(table).startsWith("xref\n"))
        return malformed(path, "xref");
    const qsizetype counts = table + 5;
    const qsizetype lineEnd = bytes.indexOf('\n', counts);
    const qsizetype entries =
        bytes.sliced(counts, lineEnd - counts).trimmed().toByteArray().split(' ').value(1).toLongLong();
    int found = 0;
    for (qsizetype i = 1; i < entries; ++i) {
        const qsizetype at = lineEnd + 1 + i * 20;
        if (at + 20 > bytes.size())
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
