// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/names.h"
#include "report/printrequest.h"

#include <functional>

namespace gk {

/// One row of a copy, worded.
struct CopyRow {
    Uid item{};
    QString domain{};             ///< the path shown in the band above, empty for none
    std::vector<QString> cells{}; ///< one per column
    std::vector<QString> levels{}; ///< 一级 to 四级事项, for the blocks of equal neighbours
};

/// The rows an official form carries, worded one after another.
class CopyRows
{
public:
    /// Reads the names; the reader must outlive the rows. Errors: as Reader.
    [[nodiscard]] static Result<CopyRows> from(Reader &reader, const PrintRequest &request, std::vector<Column> columns);

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    /// Visits every row in the order asked for; again on every call. Errors: as Reader, Cancelled.
    [[nodiscard]] Outcome each(const Progress &progress, const std::function<void(CopyRow &&)> &visit);

private:
    CopyRows(Reader &reader, const PrintRequest &request, std::vector<Column> columns, Names names);
    [[nodiscard]] CopyRow worded(const Record &record, qint64 serial);
    [[nodiscard]] QString cell(std::size_t column, const Record &record, qint64 serial);
    [[nodiscard]] QString domainLabel(const Uid &domain);

    Reader *m_reader;
    OfficialRule m_rule;
    RowSelection m_rows;
    std::vector<Column> m_columns;
    Names m_names;
    std::vector<QHash<QString, QString>> m_known; ///< per column: stored value → text; they repeat a great deal
    QHash<Uid, QString> m_domains;
};

}
