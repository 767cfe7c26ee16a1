// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/copy.h"

#include "report/copyrows.h"
#include "report/summary.h"
#include "report/tablesource.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace gk {

Copy::Copy(CopyWords words, std::unique_ptr<Lettering> letters, std::unique_ptr<CopySource> source,
           const PrintRequest &request, const std::vector<CopyRow> &sample)
    : m_words(std::move(words))
    , m_letters(std::move(letters))
    , m_source(std::move(source))
    , m_table(paperSize(request.paper, request.turn), request.look, m_source->columns(), m_words, *m_letters, sample)
{}

Result<std::unique_ptr<Copy>> Copy::of(Reader &reader, const PrintRequest &asked, const Progress &progress)
{
    auto wanted = rowsOf(reader, asked, progress);
    if (!wanted)
        return wanted.error();
    PrintRequest request = asked;
    request.rows = std::move(*wanted);
    auto fonts = PaperFonts::find();
    if (!fonts)
        return fonts.error();
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    CopyWords words = copyWords(*settings, request);
    PersonalChoices personal = request.personal.value_or(PersonalChoices(settings->value(PersonalChoices::settingKey)));
    const bool isMasked = request.rule.purpose != Purpose::Internal && personal.hasMasks();
    auto masking = isMasked ? std::make_unique<MaskingReader>(reader, personal) : nullptr;
    std::unique_ptr<CopySource> source;
    if (request.content == PrintContent::Summary) {
        auto summary = Summary::from(reader, request, progress);
        if (!summary)
            return summary.error();
        words.lead = (*summary)->lead();
        source = std::move(*summary);
    } else if (request.content != PrintContent::Form) {
        words.lead = request.table->lead;
        source = std::make_unique<TableSource>(*request.table);
    } else {
        auto rows = CopyRows::from(masking ? *masking : reader, request, *settings, progress);
        if (!rows)
            return rows.error();
        source = std::move(*rows);
    }
    constexpr std::size_t rowsToFit = 512;
    const auto sample = source->sample(rowsToFit);
    if (!sample)
        return sample.error();
    std::unique_ptr<Copy> copy(new Copy(std::move(words), std::make_unique<Lettering>(std::move(*fonts)),
                                        std::move(source), request, *sample));
    copy->m_rows = std::move(request.rows);
    copy->m_personal = std::move(personal);
    copy->m_masking = std::move(masking);
    return copy;
}

Outcome Copy::eachPage(const Progress &progress, const std::function<void(qint64)> &report,
                       std::function<void(Page &&)> sink)
{
    constexpr qint64 pause = 100; // ms
    Paginator paginator(m_table, *m_letters, std::move(sink));
    QElapsedTimer clock;
    clock.start();
    qint64 items = 0;
    const Outcome read = m_source->each(progress, [&](CopyRow &&row) {
        if (!m_hasCodes && m_words.isReview)
            m_codes.add(row.item);
        paginator.add(std::move(row));
        ++items;
        if (report && clock.elapsed() >= pause) {
            clock.restart();
            report(items);
        }
    });
    if (!read)
        return read.error();
    paginator.finish();
    m_hasCodes = true;
    return Done{};
}

PrintReport Copy::report() const
{
    PrintReport report{.items = m_source->items(), .leftOut = m_source->leftOut(), .fonts = m_letters->fonts().uses()};
    QList<char32_t> missing = m_letters->missing().values();
    std::ranges::sort(missing);
    report.missing = QString::fromUcs4(missing.data(), missing.size());
    return report;
}

}
