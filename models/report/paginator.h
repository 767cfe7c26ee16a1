// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/copysource.h"
#include "report/copytable.h"
#include "report/page.h"

#include <functional>

namespace gk {

/// Sets rows onto pages, one after another, holding one page at a time. Rows stay whole unless taller than a page; equal
/// neighbours of a level form one block, whose label is repeated with （续） on the next page, as is the domain's band.
class Paginator
{
public:
    /// `sink` takes the pages in order. Table and letters must outlive the paginator.
    Paginator(const CopyTable &table, Lettering &letters, std::function<void(Page &&)> sink);

    void add(CopyRow &&row);
    /// The last page, with the sign-off block when the copy has one; never that block alone if a row can go with it.
    void finish();

private:
    /// A row set in its columns, or the rest of one that did not fit.
    struct SetRow {
        Uid item{};
        QString domain{};
        bool startsDomain = false;
        bool isContinued = false;
        int joined = 0; ///< leading levels equal to those of the row before
        std::vector<PageText> cells{};
    };
    [[nodiscard]] SetRow set(CopyRow &&row);
    [[nodiscard]] std::shared_ptr<const SetText> setText(std::size_t column, const QString &text,
                                                         std::vector<TextMark> marks = {});
    [[nodiscard]] QString ticksSideBySide(const QString &list, double width);
    [[nodiscard]] PageText label(const SetRow &row, std::size_t column, bool isFirstOnPage);
    [[nodiscard]] PageText band(std::size_t row);
    [[nodiscard]] double heightOf(std::size_t lines) const;
    [[nodiscard]] double bandHeight(const PageText &band) const;
    /// Heights of the rows gathered; the last of a block grows when the block's label needs more.
    [[nodiscard]] std::vector<double> heights();
    /// The row after the block that begins at `first`.
    [[nodiscard]] std::size_t blockEnd(std::size_t first, int level) const;
    [[nodiscard]] bool fits(double further = 0);
    [[nodiscard]] Page page();
    void emitPage();
    [[nodiscard]] bool split();
    /// The rest of a section, with the sign-off block when the copy has one.
    void closeSection();

    const CopyTable &m_table;
    Lettering &m_letters;
    std::function<void(Page &&)> m_sink;
    std::vector<SetRow> m_rows; ///< of the page being filled
    std::vector<QString> m_levels;
    QString m_domain;
    QString m_section;
    int m_sectionIndex = 0;
    int m_number = 0; ///< of the last page of the section
    bool m_isFirstPage = true;
    std::vector<QHash<QString, std::shared_ptr<const SetText>>> m_known; ///< per column: texts repeat a great deal
};

}
