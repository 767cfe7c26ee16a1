// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages.h"

#include "report/copy.h"

#include <algorithm>
#include <stop_token>

namespace gk {

Pages::Pages(CopyWords words, CopyTable table) : m_words(std::move(words)), m_table(std::move(table)) {}

Result<std::shared_ptr<Pages>> Pages::of(Reader &reader, const PrintRequest &request, const Progress &progress)
{
    auto copy = Copy::of(reader, request, progress);
    if (!copy)
        return copy.error();
    std::vector<Page> pages;
    std::stop_source enough;
    const std::stop_callback byCaller(progress.stop, [&enough] { enough.request_stop(); });
    const Outcome set = (*copy)->eachPage(
        {.stop = enough.get_token(), .report = {}},
        [&](qint64 items) { progress.tell(items, (*copy)->source().rows()); },
        [&](Page &&page) {
            pages.push_back(std::move(page));
            if (request.lastPage > 0 && int(pages.size()) >= request.lastPage)
                enough.request_stop();
        });
    const bool isBeginning = !set && set.error().code == ErrorCode::Cancelled && !progress.isCancelled();
    if (!set && !isBeginning)
        return set.error();
    std::shared_ptr<Pages> made(new Pages((*copy)->words(), (*copy)->table()));
    for (const Page &page : pages)
        countPage(made->m_totals, page);
    made->m_isWhole = !isBeginning;
    if (isBeginning)
        std::ranges::fill(made->m_totals, 0);
    made->m_pages = std::move(pages);
    made->m_codes = (*copy)->codes();
    made->m_report = (*copy)->report();
    made->m_columns = (*copy)->source().columns();
    made->m_report.pages = made->pageCount();
    if (request.content == PrintContent::Form && !isBeginning) {
        auto findings = personalFindings(reader, (*copy)->rows(), request.rule, (*copy)->personal(), progress);
        if (!findings)
            return findings.error();
        std::erase_if(*findings, [](const PersonalFinding &each) { return each.choice != PersonalChoice::Undecided; });
        made->m_report.personal = std::move(*findings);
    }
    made->m_fonts = (*copy)->letters().fonts();
    return made;
}

void Pages::paintPage(QPainter &painter, int index)
{
    if (!m_letters)
        m_letters = std::make_unique<Lettering>(*m_fonts);
    PagePainter(m_table, m_words, m_codes, *m_letters)
        .paint(painter, page(index), page(index).number, m_totals[std::size_t(page(index).sectionIndex)]);
}

}
