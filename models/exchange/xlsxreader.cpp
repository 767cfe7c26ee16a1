// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsxreader.h"

#include "exchange/handover.h"
#include "exchange/rowbatch.h"
#include "exchange/sheetnotes.h"
#include "exchange/sheetrows.h"

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

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
    if (const Outcome looks = readLooks(*links); !looks)
        return looks;
    const PartLink *texts = linkOf(*links, u"sharedStrings");
    const ZipEntry *entry = texts ? m_parts.find(texts->target) : nullptr;
    return entry ? readSharedTexts(entry->name) : Outcome(Done{});
}

Outcome XlsxReader::readLooks(const std::vector<PartLink> &links)
{
    // A book without a theme or styles is still a book.
    const auto bytesOf = [&](QStringView type) {
        const PartLink *link = linkOf(links, type);
        return link ? m_parts.bytes(link->target) : Result<QByteArray>(QByteArray());
    };
    const auto themeXml = bytesOf(u"theme");
    if (!themeXml)
        return themeXml.error();
    const auto theme = themeXml->isEmpty() ? Result<ThemeColours>(ThemeColours()) : readTheme(*themeXml, m_limits);
    if (!theme)
        return theme.error();
    const auto xml = bytesOf(u"styles");
    if (!xml)
        return xml.error();
    if (xml->isEmpty())
        return Done{};
    auto styles = readStyles(*xml, *theme, m_limits);
    if (!styles)
        return styles.error();
    m_styles = std::move(*styles);
    return Done{};
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
    const SheetInfo &info = m_sheets.at(sheet);
    const auto addresses = m_parts.addresses(info.part);
    if (!addresses)
        return addresses.error();
    const SheetContext context{
        .texts = m_texts, .styles = m_styles, .addresses = *addresses, .dates = m_dates, .limits = m_limits};
    SheetRowsHandler handler(context, visit);
    XmlParser parser(handler, spreadsheetNamespaces(), m_limits);
    const Outcome done = m_parts.parse(info.part, parser);
    if (!done)
        return done.error();
    SheetFacts facts = handler.takeFacts();
    facts.shown.visibility = info.visibility;
    return facts;
}

Result<std::vector<CellNote>> XlsxReader::readNotes(std::size_t sheet) const
{
    return readSheetNotes(m_parts, m_sheets.at(sheet).part, m_limits);
}

Result<SheetFacts> XlsxReader::readSheet(std::size_t sheet,
                                         const std::function<bool(qint64, std::vector<QString>)> &visit)
{
    // Parsing alone keeps one core busy; the texts are made on the other.
    constexpr std::size_t batchesWaiting = 3;
    HandOver<RowBatch> batches(batchesWaiting);
    Result<SheetFacts> facts = Error{};
    bool isStopped = false;
    {
        const std::jthread decoder([&] {
            RecentCells recent;
            while (!isStopped) {
                const std::optional<RowBatch> batch = batches.take();
                if (!batch)
                    return;
                isStopped = !batch->pass(recent, visit);
            }
            batches.stop();
        });
        RowBatch batch;
        facts = readCells(sheet, [&](qint64 row, std::span<const SheetCell> cells) {
            batch.add(row, cells);
            return !batch.isFull() || batches.give(std::exchange(batch, {}));
        });
        (void)batches.give(std::move(batch));
        batches.close();
    }
    return facts && isStopped ? Result<SheetFacts>(Error{.code = ErrorCode::Cancelled}) : facts;
}

}
