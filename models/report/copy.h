// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pages.h"
#include "report/paginator.h"

#include <memory>

namespace gk {

/// A copy about to be set: what pages in memory and pages in a file have in common.
class Copy
{
public:
    /// Errors: NoFont, as Reader, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Copy>> of(Reader &reader, const PrintRequest &request,
                                                          const Progress &progress);

    [[nodiscard]] const CopyWords &words() const { return m_words; }
    [[nodiscard]] const CopyTable &table() const { return m_table; }
    [[nodiscard]] const RowCodes &codes() const { return m_codes; }
    [[nodiscard]] const CopySource &source() const { return *m_source; }
    /// Those asked for, also by a scope.
    [[nodiscard]] const RowSelection &rows() const { return m_rows; }
    /// What was decided on personal data; the rows are masked by it.
    [[nodiscard]] const PersonalChoices &personal() const { return m_personal; }
    [[nodiscard]] Lettering &letters() { return *m_letters; }

    /// Sets all rows and hands over the pages in order; again on every call. Row codes are complete afterwards.
    /// @param report  told the items done, ten times a second at most
    [[nodiscard]] Outcome eachPage(const Progress &progress, const std::function<void(qint64 items)> &report,
                                   std::function<void(Page &&)> sink);
    /// After the last page: all but the number of pages.
    [[nodiscard]] PrintReport report() const;

private:
    Copy(CopyWords words, std::unique_ptr<Lettering> letters, std::unique_ptr<CopySource> source,
         const PrintRequest &request, const std::vector<CopyRow> &sample);
    RowSelection m_rows{};
    PersonalChoices m_personal;
    std::unique_ptr<MaskingReader> m_masking; ///< what the source reads through, if anything is masked
    CopyWords m_words;
    std::unique_ptr<Lettering> m_letters;
    std::unique_ptr<CopySource> m_source;
    CopyTable m_table;
    RowCodes m_codes;
    bool m_hasCodes = false;
};

}
