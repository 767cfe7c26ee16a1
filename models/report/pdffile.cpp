// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pdffile.h"

#include "base/atomicfile.h"

#include <algorithm>
#include <cerrno>
#include <map>

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

QByteArray pdfDate(const QDateTime &date)
{
    const QDateTime shown = date.isValid() ? date.toUTC() : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    return shown.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
}

}

QString placeholderCreator()
{
    constexpr qsizetype missing = 3; // characters, of two bytes each
    const bool isShort = QDateTime::currentDateTime().offsetFromUtc() == 0;
    return QString(isShort ? 1 + missing : 1, u'x'); // never none: an empty text lacks its byte order mark
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
    qsizetype room = takeOut(head, "/Creator (") + takeOut(head, "/Producer (");
    constexpr QByteArrayView key = "/CreationDate (D:";
    const qsizetype at = head.indexOf(key);
    const qsizetype end = head.indexOf(')', at);
    const qsizetype digits = at + key.size();
    const QByteArray written = pdfDate(date);
    if (at < 0 || end < digits + written.size())
        return malformed(path, "CreationDate");
    head.replace(digits, end - digits, written);
    room += end - digits - written.size();
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

namespace {

/// A file's bytes, mapped and not read: a large copy's file would cost as much memory.
class MappedFile
{
public:
    explicit MappedFile(const QString &path) : m_file(path)
    {
        const uchar *mapped = m_file.open(QIODevice::ReadOnly) ? m_file.map(0, m_file.size()) : nullptr;
        if (mapped)
            m_bytes = QByteArrayView(mapped, m_file.size());
    }
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    QFile m_file;
    QByteArrayView m_bytes;
};

/// Goes through the tables of a PDF, the newest first.
class TableReader
{
public:
    TableReader(const QString &path, QByteArrayView bytes) : m_path(path), m_bytes(bytes) {}

    Result<PdfFacts> facts()
    {
        const QByteArrayView tail = m_bytes.last(std::min<qsizetype>(m_bytes.size(), tailSize));
        if (!m_bytes.startsWith("%PDF-") || !tail.trimmed().endsWith("%%EOF"))
            return malformed(m_path, "end");
        PdfFacts facts;
        facts.table = crossReferences(tail);
        auto table = qsizetype(facts.table);
        for (bool isNewest = true; table > 0; isNewest = false) {
            if (table >= m_bytes.size() || !m_bytes.sliced(table).startsWith("xref\n"))
                return malformed(m_path, "xref");
            qsizetype at = table + 5;
            while (at < m_bytes.size() && m_bytes[at] >= '0' && m_bytes[at] <= '9') {
                if (auto read = section(at); !read)
                    return read.error();
            }
            const qsizetype end = m_bytes.indexOf("startxref", at);
            if (!m_bytes.sliced(at).startsWith("trailer\n<<\n") || end < 0)
                return malformed(m_path, "trailer");
            const QByteArray trailer = m_bytes.sliced(at, end - at).toByteArray();
            if (isNewest)
                take(facts, trailer);
            const qsizetype previous = trailer.indexOf("/Prev ");
            table = previous < 0 ? 0 : qsizetype(number(QByteArrayView(trailer).sliced(previous + 6)));
        }
        return finished(std::move(facts));
    }

private:
    static qint64 number(QByteArrayView text)
    {
        qsizetype end = 0;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9')
            ++end;
        return text.first(end).toLongLong();
    }

    /// "first count" and its entries; every object must stand where the table says.
    Outcome section(qsizetype &at)
    {
        const qsizetype lineEnd = m_bytes.indexOf('\n', at);
        const QList<QByteArray> head = m_bytes.sliced(at, lineEnd - at).toByteArray().split(' ');
        const qint64 first = head.value(0).toLongLong();
        const qint64 count = head.value(1).toLongLong();
        at = lineEnd + 1;
        if (lineEnd < 0 || count < 0 || at + count * entrySize > m_bytes.size())
            return malformed(m_path, "xref");
        for (qint64 i = 0; i < count; ++i, at += entrySize) {
            if (m_bytes[at + 17] != 'n')
                continue;
            const qsizetype offset = m_bytes.sliced(at, 10).toLongLong();
            const QByteArray start = QByteArray::number(first + i) + " 0 obj";
            if (offset + start.size() > m_bytes.size() || !m_bytes.sliced(offset).startsWith(start))
                return malformed(m_path, "object");
            m_objects.try_emplace(int(first + i), offset); // the newest table goes before
        }
        return Done{};
    }

    void take(PdfFacts &facts, const QByteArray &trailer) const
    {
        for (const QByteArray &line : trailer.split('\n')) {
            if (line.startsWith("/Size "))
                facts.objects = int(number(QByteArrayView(line).sliced(6)));
            else if (line.startsWith("/Root "))
                facts.catalog = int(number(QByteArrayView(line).sliced(6)));
            if (line.startsWith('/') && !line.startsWith("/Size ") && !line.startsWith("/Prev "))
                facts.trailer += line + '\n';
        }
    }

    Result<PdfFacts> finished(PdfFacts facts) const
    {
        for (const auto &[object, offset] : m_objects) {
            if (m_bytes.sliced(offset).startsWith(QByteArray::number(object) + " 0 obj\n<<\n/Type /Page\n"))
                facts.pages.push_back(object);
        }
        const auto catalog = m_objects.find(facts.catalog);
        const qsizetype start = catalog == m_objects.end() ? -1 : m_bytes.indexOf("<<", catalog->second);
        const qsizetype end = start < 0 ? -1 : m_bytes.indexOf(">>", m_bytes.indexOf("endobj", start) - 8);
        if (end < 0)
            return malformed(m_path, "Catalog");
        facts.catalogEntries = m_bytes.sliced(start, end - start).toByteArray();
        return facts;
    }

    const QString &m_path;
    QByteArrayView m_bytes;
    std::map<int, qsizetype> m_objects;
};

}

Result<PdfFacts> readPdf(const QString &path)
{
    const MappedFile file(path);
    if (file.bytes().isEmpty())
        return Error{.code = ErrorCode::Unreadable, .path = path};
    return TableReader(path, file.bytes()).facts();
}

Outcome verifyPdf(const QString &path, int pages)
{
    const auto facts = readPdf(path);
    if (!facts)
        return facts.error();
    return int(facts->pages.size()) == pages ? Outcome(Done{}) : malformed(path, "pages");
}

}
