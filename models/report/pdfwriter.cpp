// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pdfwriter.h"

#include "report/copy.h"
#include "report/pdfbookmarks.h"
#include "report/pdffile.h"

#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <numeric>

namespace gk {

namespace {

QPageLayout pageLayout(const PrintRequest &request)
{
    return {QPageSize(request.paper == Paper::A4 ? QPageSize::A4 : QPageSize::A3),
            request.turn == Turn::Landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(),
            QPageLayout::Point};
}

/// A bookmark for each section and each domain that begins on the page.
void note(std::vector<Bookmark> &bookmarks, const Page &page, int index)
{
    const bool hasSections = !page.section.isEmpty();
    if (hasSections && page.number == 1)
        bookmarks.push_back({.title = page.section.section(u'：', 1), .page = index});
    for (const PageRow &row : page.rows) {
        if (row.isBand && !row.isContinued && row.cells.front().text)
            bookmarks.push_back(
                {.title = row.cells.front().text->text, .level = hasSections ? 1 : 0, .page = index, .top = row.top});
    }
}

/// Paints the pages asked for. Errors: as Reader, Cancelled.
Outcome paintPages(Copy &copy, const PrintRequest &request, QIODevice &device, const std::vector<int> &totals,
                   std::vector<Bookmark> &bookmarks, const Progress &progress,
                   const std::function<void(qint64)> &report)
{
    QPdfWriter writer(&device);
    writer.setResolution(72); // one unit is a point, as in the layout
    writer.setPageLayout(pageLayout(request));
    constexpr qsizetype longestTitle = 250;
    writer.setCreator(placeholderCreator());
    writer.setTitle(copy.words().head.title.left(longestTitle));
    QPainter painter(&writer);
    PagePainter pagePainter(copy.table(), copy.words(), copy.codes(), copy.letters());
    const int pages = std::accumulate(totals.begin(), totals.end(), 0);
    const int last = request.lastPage > 0 ? std::min(request.lastPage, pages) : pages;
    int number = 0;
    bool isFirst = true;
    return copy.eachPage(progress, report, [&](Page &&page) {
        ++number;
        if (number < request.firstPage || number > last)
            return;
        if (!std::exchange(isFirst, false))
            writer.newPage();
        note(bookmarks, page, number - request.firstPage);
        pagePainter.paint(painter, page, page.number, totals[std::size_t(page.sectionIndex)]);
    });
}

}

namespace {

/// Into the temporary file, then to its name.
Result<PrintReport> writeCopy(Reader &reader, const PrintRequest &request, AtomicFile &file, const Progress &progress)
{
    if (const Outcome possible = file.check(); !possible)
        return possible.error();
    auto copy = Copy::of(reader, request, progress);
    if (!copy)
        return copy.error();
    const qint64 total = (*copy)->source().rows();
    std::vector<int> totals; // pages by section
    const Outcome measured = (*copy)->eachPage(
        progress, [&](qint64 items) { progress.tell(items, total * 2); },
        [&totals](Page &&page) { countPage(totals, page); });
    if (!measured)
        return measured.error();

    const int pages = std::accumulate(totals.begin(), totals.end(), 0);
    const int last = request.lastPage > 0 ? std::min(request.lastPage, pages) : pages;
    if (request.firstPage < 1 || request.firstPage > last)
        return Error{.code = ErrorCode::BadValue, .detail = QStringLiteral("pages")};
    PdfDevice device(file.temporaryPath());
    if (!device.open(QIODevice::WriteOnly))
        return device.failure();
    std::vector<Bookmark> bookmarks;
    const Outcome painted = paintPages(**copy, request, device, totals, bookmarks, progress,
                                       [&](qint64 items) { progress.tell(total + items, total * 2); });
    if (!painted)
        return painted.error();
    device.close();
    if (device.hasFailed())
        return device.failure();
    const QDateTime at = request.version ? request.version->at : request.at;
    if (const Outcome sealed = sealPdf(file.temporaryPath(), at); !sealed)
        return sealed.error();
    const double height = (*copy)->table().page().height();
    if (const Outcome marked = addBookmarks(file.temporaryPath(), bookmarks, height); !marked)
        return marked.error();
    const Outcome published =
        file.publish([&](const QString &temporary) { return verifyPdf(temporary, last - request.firstPage + 1); });
    if (!published)
        return published.error();
    PrintReport report = (*copy)->report();
    report.pages = last - request.firstPage + 1;
    return report;
}

}

Result<PrintReport> writePdf(Reader &reader, const PrintRequest &request, const QString &target, Replace replace,
                             const Progress &progress)
{
    AtomicFile file(target, replace);
    const auto report = writeCopy(reader, request, file, progress);
    if (report || report.error().path != file.temporaryPath())
        return report;
    Error error = report.error();
    error.path = target; // the name people know
    return error;
}

}
