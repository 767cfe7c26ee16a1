// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsxreader.h"

#include "exchange/sheetrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Error malformed(const QString &detail)
{
    return Error{.code = ErrorCode::Malformed, .detail = detail};
}

}

Result<XlsxReader> XlsxReader::open(const QString &path, const Limits &limits)
{
    auto parts = OfficeParts::open(path, limits);
    if (!parts)
        return parts.error();
    XlsxReader reader(std::move(*parts), limits);
    Outcome read = reader.readBook();
    if (!read) {
        Error error = read.error();
        error.path = path;
        return error;
    }
    return reader;
}

Outcome XlsxReader::readBook()
{
    const auto bookPart = m_parts.document(u"xl/workbook.xml"_s);
    if (!bookPart)
        return bookPart.error();
    const auto xml = m_parts.bytes(*bookPart);
    if (!xml)
        return xml.error();
    const auto book = readWorkbook(*xml, m_limits);
    if (!book)
        return book.error();
    m_dates = book->dates;
    const auto links = m_parts.links(*bookPart);
    if (!links)
        return links.error();
    for (const WorkbookSheet &sheet : book->sheets) {
        const auto it = std::ranges::find_if(*links, [&](const PartLink &link) { return link.id == sheet.link; });
        // Chart and dialog sheets have no cells.
        if (it == links->end() || it->type != u"worksheet")
            continue;
        const ZipEntry *entry = m_parts.find(it->target);
        if (!entry)
            return malformed(it->target);
        m_sheets.push_back({sheet.name, sheet.visibility, entry->name});
    }
    if (m_sheets.empty())
        return malformed(u"sheets"_s);
    if (const PartLink *styles = linkOf(*links, u"styles")) {
        const auto bytes = m_parts.bytes(styles->target); // a sheet without styles is still a sheet
        if (!bytes)
            return bytes.error();
        auto formats = bytes->isEmpty() ? Result<std::vector<NumberFormat>>(std::vector<NumberFormat>())
                                        : readStyles(*bytes, m_limits);
        if (!formats)
            return formats.error();
        m_styles = std::move(*formats);
    }
    const PartLink *texts = linkOf(*links, u"sharedStrings");
    const ZipEntry *entry = texts ? m_parts.find(texts->target) : nullptr;
    return entry ? readSharedTexts(entry->name) : Outcome(Done{});
}

Outcome XlsxReader::readSharedTexts(const QString &name)
{
    SharedTextsHandler handler(m_texts, m_limits);
    XmlParser parser(handler, spreadsheetNamespaces(), m_limits);
    return m_parts.parse(name, parser);
}

Result<SheetFacts> XlsxReader::readCells(std::size_t sheet,
                                         const std::function<bool(qint64, std::span<const SheetCell>)> &visit)
{
    const SheetContext context{.texts = m_texts, .styles = m_styles, .dates = m_dates, .limits = m_limits};
    SheetRowsHandler handler(context, visit);
    XmlParser parser(handler, spreadsheetNamespaces(), m_limits);
    const Outcome done = m_parts.parse(m_sheets.at(sheet).part, parser);
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
