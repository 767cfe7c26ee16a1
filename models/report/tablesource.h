// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/plaintable.h"
#include "report/copysource.h"

namespace gk {

/// The rows of a table that is worded already.
class TableSource final : public CopySource
{
public:
    explicit TableSource(const PlainTable &table);

    [[nodiscard]] const std::vector<Column> &columns() const override { return m_columns; }
    [[nodiscard]] Outcome each(const Progress &progress, const std::function<void(CopyRow &&)> &visit) override;
    [[nodiscard]] Result<std::vector<CopyRow>> sample(std::size_t most) override;
    [[nodiscard]] qint64 rows() const override { return qint64(m_rows.size()); }
    [[nodiscard]] qint64 items() const override { return m_items; }
    [[nodiscard]] const std::vector<LeftOut> &leftOut() const override { return m_leftOut; }

private:
    qint64 m_items;
    std::vector<Column> m_columns;
    std::vector<CopyRow> m_rows;
    std::vector<LeftOut> m_leftOut; ///< none: whoever worded the table left out what may not stand there
};

}
