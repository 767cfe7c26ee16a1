// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"
#include "report/copysource.h"
#include "report/printrequest.h"

#include <array>
#include <memory>

namespace gk {

/// 情况一览: the catalog in figures, for the person who signs and does not read it through. One row for each domain at
/// the top of the tree, those without items too, and a sum; the items that official forms leave out are counted apart.
class Summary final : public CopySource
{
public:
    /// Reads all items once. Errors: as Reader, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Summary>> from(Reader &reader, const PrintRequest &request,
                                                               const Progress &progress);

    /// What stands above the table: paragraphs, each on a line.
    [[nodiscard]] const QString &lead() const { return m_lead; }
    [[nodiscard]] const std::vector<Column> &columns() const override { return m_columns; }
    [[nodiscard]] Outcome each(const Progress &progress, const std::function<void(CopyRow &&)> &visit) override;
    [[nodiscard]] Result<std::vector<CopyRow>> sample(std::size_t /*most*/) override { return m_rows; }
    [[nodiscard]] qint64 rows() const override { return qint64(m_rows.size()); }
    [[nodiscard]] qint64 items() const override { return m_items; }
    [[nodiscard]] const std::vector<LeftOut> &leftOut() const override { return m_leftOut; }

private:
    Summary();

    std::vector<Column> m_columns;
    std::vector<CopyRow> m_rows;
    std::vector<LeftOut> m_leftOut;
    QString m_lead;
    qint64 m_items = 0;
};

}
