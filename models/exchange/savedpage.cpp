// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/savedpage.h"

#include "exchange/htmlpage.h"
#include "exchange/wholefile.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int mostDepth = 8;

/// A part of a message: its headers by lower-case name, and what follows them.
struct Part {
    QHash<QByteArray, QByteArray> headers{};
    QByteArrayView body{};

    [[nodiscard]] QByteArray type() const
    {
        return headers.value("content-type").split(';').value(0).trimmed().toLower();
    }
    /// A parameter of the content type: "charset", "boundary".
    [[nodiscard]] QByteArray parameter(const QByteArray &name) const
    {
        for (const QByteArray &each : headers.value("content-type").split(';')) {
            const qsizetype equals = each.indexOf('=');
            if (equals > 0 && each.left(equals).trimmed().toLower() == name)
                return each.sliced(equals + 1).trimmed().replace('"', "");
        }
        return {};
    }
};

/// The next line without its end; the view moves behind it.
QByteArrayView nextLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

Part partOf(QByteArrayView bytes)
{
    constexpr qsizetype mostHeaders = 1000;
    Part part;
    QByteArray name;
    while (!bytes.isEmpty() && part.headers.size() < mostHeaders) {
        const QByteArrayView line = nextLine(bytes);
        if (line.trimmed().isEmpty()) {
            if (part.headers.isEmpty())
                continue; // blank lines in front
            break;
        }
        const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
        const qsizetype colon = line.indexOf(':');
        if (goesOn && !name.isEmpty()) {
            part.headers[name] += line.toByteArray();
        } else if (colon > 0) {
            name = line.first(colon).toByteArray().trimmed().toLower();
            part.headers.insert(name, line.sliced(colon + 1).toByteArray().trimmed());
        }
    }
    part.body = bytes;
    return part;
}

/// The pieces between the lines "--boundary".
std::vector<QByteArrayView> divided(QByteArrayView body, const QByteArray &boundary)
{
    std::vector<QByteArrayView> pieces;
    if (boundary.isEmpty())
        return pieces;
    const QByteArray mark = "--" + boundary;
    qsizetype start = -1;
    for (qsizetype at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.size())) {
        if (at > 0 && body[at - 1] != '\n')
            continue;
        if (start >= 0)
            pieces.push_back(body.sliced(start, at - start));
        start = at + mark.size();
        if (body.sliced(start).startsWith("--"))
            return pieces;
    }
    if (start >= 0)
        pieces.push_back(body.sliced(start)); // cut off: the last one counts as well
    return pieces;
}

QByteArray decoded(const Part &part)
{
    const QByteArray encoding = part.headers.value("content-transfer-encoding").toLower();
    if (encoding == "base64")
        return QByteArray::fromBase64(part.body.toByteArray());
    return encoding == "quoted-printable" ? fromQuotedPrintable(part.body) : part.body.toByteArray();
}

/// Takes the pages of a part and of those within it. @return how many there were
Result<int> takePages(const Part &part, int depth, HtmlTables &tables, const Progress &progress)
{
    if (part.type() == "text/html" || part.type() == "application/xhtml+xml") {
        const auto done = readHtmlPage(decoded(part), part.parameter("charset"), tables, progress);
        return done ? Result<int>(1) : Result<int>(done.error());
    }
    int pages = 0;
    if (!part.type().startsWith("multipart/") || depth >= mostDepth)
        return pages;
    for (const QByteArrayView piece : divided(part.body, part.parameter("boundary"))) {
        const auto taken = takePages(partOf(piece), depth + 1, tables, progress);
        if (!taken)
            return taken;
        pages += *taken;
    }
    return pages;
}

Result<std::vector<SourceTable>> read(const QString &path, const Progress &progress, const Limits &limits)
{
    const auto bytes = wholeFile(path, limits.htmlFile);
    if (!bytes)
        return bytes.error();
    HtmlTables tables(QFileInfo(path).fileName(), limits);
    const auto pages = takePages(partOf(*bytes), 0, tables, progress);
    if (!pages)
        return pages.error();
    if (*pages == 0)
        return Error{.code = ErrorCode::Malformed, .detail = u"parts"_s};
    return tables.take();
}

}

bool isSavedPage(QByteArrayView head)
{
    constexpr qsizetype mostHead = 8192;
    const QByteArray text = head.first(std::min(head.size(), mostHead)).toByteArray().trimmed().toLower();
    const auto isHeader = [&text](const QByteArray &name) {
        return text.startsWith(name) || text.contains("\n" + name);
    };
    if (text.isEmpty() || text.startsWith('<') || !isHeader("mime-version:"))
        return false;
    const qsizetype colon = text.indexOf(':');
    return colon > 0 && text.indexOf(' ') != 0 && colon < 40 && isHeader("content-type:")
           && (text.contains("multipart/") || text.contains("text/html"));
}

QByteArray fromQuotedPrintable(QByteArrayView bytes)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '=') {
            plain += bytes[i];
            continue;
        }
        const QByteArrayView next = bytes.sliced(i + 1, std::min<qsizetype>(2, bytes.size() - i - 1));
        bool isNumber = false;
        const int code = next.size() == 2 ? next.toByteArray().toInt(&isNumber, 16) : 0;
        if (next.startsWith('\n')) { // the line goes on
            i += 1;
        } else if (next.startsWith("\r\n")) {
            i += 2;
        } else if (isNumber && code >= 0) {
            plain += char(code);
            i += 2;
        } else {
            plain += '=';
        }
    }
    return plain;
}

Result<std::vector<SourceTable>> readSavedPageTables(const QString &path, const Progress &progress,
                                                     const Limits &limits)
{
    auto tables = read(path, progress, limits);
    if (tables)
        return tables;
    Error error = tables.error();
    error.path = path;
    return error;
}

}
