// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/copytable.h"
#include "report/page.h"
#include "report/pagepainter.h"

namespace gk {

/// What a printing is about, for the person who asked for it.
struct PrintReport {
    int pages = 0;
    qint64 items = 0;
    std::vector<LeftOut> leftOut{}; ///< items the form does not carry
    std::vector<FontUse> fonts{};
    std::vector<PersonalFinding> personal{}; ///< what looks like personal data and was not decided; of pages in memory
    QString missing{};                       ///< characters no typeface here has; 〓 stands for them
};

/// The pages of a copy in memory, for preview and printer: the same as in its PDF. Made on any thread, then painted on
/// one. Takes some 10 kB a page.
class Pages
{
public:
    /// With PrintRequest::lastPage the first pages only, in the layout of all: they need not wait for the rest.
    /// Errors: NoFont, as Reader, Cancelled. Progress counts items.
    [[nodiscard]] static Result<std::shared_ptr<Pages>> of(Reader &reader, const PrintRequest &request,
                                                           const Progress &progress = {});

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    /// Whether these are all pages; those of a beginning say nothing of how many there are.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] const Page &page(int index) const { return m_pages.at(std::size_t(index)); }
    [[nodiscard]] QSizeF pageSize() const { return m_table.page(); } ///< points
    [[nodiscard]] const CopyTable &table() const { return m_table; }
    [[nodiscard]] const CopyWords &words() const { return m_words; }
    [[nodiscard]] const RowCodes &codes() const { return m_codes; }
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; } ///< without boxes and opinions
    [[nodiscard]] const PrintReport &report() const { return m_report; }
    /// One unit of the painter is a point, its origin the page's upper left corner. Always from the same thread.
    void paintPage(QPainter &painter, int index);

private:
    Pages(CopyWords words, CopyTable table);
    CopyWords m_words;
    CopyTable m_table;
    RowCodes m_codes;
    std::vector<Column> m_columns;
    std::vector<Page> m_pages;
    std::vector<int> m_totals; ///< pages by section; 0 = not known
    bool m_isWhole = true;
    PrintReport m_report;
    std::unique_ptr<Lettering> m_letters; ///< of the painting thread
    std::optional<PaperFonts> m_fonts;
};

}
