// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsxreader.h"

#include "exchange/handover.h"
#include "exchange/sheetrows.h"

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// Parts that are read whole: workbook, links, styles.
constexpr qint64 mostPartBytes = 64 << 20;

Error malformed(const QString &detail)
{
    return Error{.code = ErrorCode::Malformed, .detail = detail};
}

const PartLink *linkOf(const std::vector<PartLink> &links, QStringView type)
{
    const auto it = std::ranges::find_if(links, [type](const PartLink &link) { return link.type == type; });
    return it == links.end() ? nullptr : &*it;
}

/// Feeds a part to a parser, unpacking it on another thread: each takes about half of the time. The parser's own
/// verdict goes before that of the archive, which only says that nobody listened any more.
Outcome parsePart(const ZipReader &zip, const QString &name, XmlParser &parser)
{
    constexpr std::size_t piecesWaiting = 8;
    HandOver<QByteArray> pieces(piecesWaiting);
    Outcome unpacked = Done{};
    Outcome parsed = Done{};
    {
        const std::jthread unpacker([&] {
            unpacked = zip.read(name, [&](QByteArrayView bytes) { return pieces.give(bytes.toByteArray()); });
            pieces.close();
        });
        while (const std::optional<QByteArray> piece = pieces.take()) {
            parsed = parser.feed(*piece);
            if (!parsed) {
                pieces.stop();
                break;
            }
        }
    }
    if (!parsed || !unpacked)
        return parsed ? unpacked : parsed;
    return parser.finish();
}

}

Result<XlsxReader> XlsxReader::open(const QString &path, const Limits &limits)
{
    auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    XlsxReader reader(std::move(*zip), limits);
    Outcome read = reader.readBook();
    if (!read) {
        Error error = read.error();
        error.path = path;
        return error;
    }
    return reader;
}

/// Part names are compared without case, as Excel does.
const ZipEntry *XlsxReader::part(const QString &name) const
{
    if (const ZipEntry *exact = m_zip.find(name))
        return exact;
    const auto it = std::ranges::find_if(
        m_zip.entries(), [&name](const ZipEntry &entry) { return entry.name.compare(name, Qt::CaseInsensitive) == 0; });
    return it == m_zip.entries().end() ? nullptr : &*it;
}

Result<std::vector<PartLink>> XlsxReader::linksOf(const QString &name) const
{
    const qsizetype slash = name.lastIndexOf(u'/') + 1;
    const ZipEntry *entry = part(name.left(slash) + u"_rels/"_s + name.sliced(slash) + u".rels"_s);
    if (!entry)
        return std::vector<PartLink>();
    const auto xml = m_zip.read(entry->name, mostPartBytes);
    if (!xml)
        return xml.error();
    return readLinks(*xml, name, m_limits);
}

Outcome XlsxReader::readBook()
{
    const auto top = linksOf({});
    if (!top)
        return top.error();
    const PartLink *document = linkOf(*top, u"officeDocument");
    const ZipEntry *bookPart = part(document ? document->target : u"xl/workbook.xml"_s);
    if (!bookPart)
        return malformed(u"workbook"_s);
    const auto xml = m_zip.read(bookPart->name, mostPartBytes);
    if (!xml)
        return xml.error();
    const auto book = readWorkbook(*xml, m_limits);
    if (!book)
        return book.error();
    m_dates = book->dates;
    const auto links = linksOf(bookPart->name);
    if (!links)
        return links.error();
    for (const WorkbookSheet &sheet : book->sheets) {
        const auto it = std::ranges::find_if(*links, [&](const PartLink &link) { return link.id == sheet.link; });
        // Chart and dialog sheets have no cells.
        if (it == links->end() || it->type != u"worksheet")
            continue;
        const ZipEntry *entry = part(it->target);
        if (!entry)
            return malformed(it->target);
        m_sheets.push_back({sheet.name, sheet.visibility, entry->name});
    }
    if (m_sheets.empty())
        return malformed(u"sheets"_s);
    if (const PartLink *styles = linkOf(*links, u"styles")) {
        // WPS writes empty style parts; a sheet without styles is still a sheet.
        const ZipEntry *entry = part(styles->target);
        const auto bytes =
            entry && entry->size > 0 ? m_zip.read(entry->name, mostPartBytes) : Result<QByteArray>(QByteArray());
        if (!bytes)
            return bytes.error();
        auto formats = bytes->isEmpty() ? Result<std::vector<NumberFormat>>(std::vector<NumberFormat>())
                                        : readStyles(*bytes, m_limits);
        if (!formats)
            return formats.error();
        m_styles = std::move(*formats);
    }
    const PartLink *texts = linkOf(*links, u"sharedStrings");
    const ZipEntry *entry = texts ? part(texts->target) : nullptr;
    return entry ? readSharedTexts(entry->name) : Outcome(Done{});
}

Outcome XlsxReader::readSharedTexts(const QString &name)
{
    SharedTextsHandler handler(m_texts, m_limits);
    XmlParser parser(handler, spreadsheetNamespaces(), m_limits);
    return parsePart(m_zip, name, parser);
}

Result<SheetFacts> XlsxReader::readCells(std::size_t sheet,
                                         const std::function<bool(qint64, std::span<const SheetCell>)> &visit)
{
    const SheetContext context{.texts = m_texts, .styles = m_styles, .dates = m_dates, .limits = m_limits};
    SheetRowsHandler handler(context, visit);
    XmlParser parser(handler, spreadsheetNamespaces(), m_limits);
    const Outcome done = parsePart(m_zip, m_sheets.at(sheet).part, parser);
    if (!done)
        return done.error();
    return std::move(handler.facts());
}

Result<SheetFacts> XlsxReader::readSheet(std::size_t sheet,
                                         const std::function<bool(qint64, std::vector<QString>)> &visit)
{
    return readCells(sheet, [&visit](qint64 row, std::span<const SheetCell> cells) {
        std::vector<QString> texts;
        for (const SheetCell &cell : cells) {
            const auto at = std::size_t(cell.column);
            if (texts.size() <= at)
                texts.resize(at + 1);
            texts[at] = QString::fromUtf8(cell.utf8);
            texts[at].squeeze(); // fromUtf8 reserves a unit for every byte: three times what Chinese needs
        }
        return visit(row, std::move(texts));
    });
}

}
