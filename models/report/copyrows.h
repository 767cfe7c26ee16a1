// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/names.h"
#include "report/copywords.h"

#include <functional>

namespace gk {

/// One row of a copy, worded.
struct CopyRow {
    Uid item{};
    QString domain{};              ///< the path shown in the band above, empty for none
    std::vector<QString> cells{};  ///< one per column
    std::vector<QString> levels{}; ///< 一级 to 四级事项, for the blocks of equal neighbours
};

/// The rows an official form carries, worded one after another.
class CopyRows
{
public:
    /// Reads the names and decides on each item; the reader must outlive the rows. Errors: as Reader, Cancelled.
    [[nodiscard]] static Result<CopyRows> from(Reader &reader, const PrintRequest &request, const Settings &settings,
                                               const Progress &progress);

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    /// Visits every row in the order asked for; again on every call. Errors: as Reader, Cancelled.
    [[nodiscard]] Outcome each(const Progress &progress, const std::function<void(CopyRow &&)> &visit);
    [[nodiscard]] qint64 count() const { return qint64(m_rows.ids.size()); }
    /// Items the form does not carry.
    [[nodiscard]] const std::vector<LeftOut> &leftOut() const { return m_rows.leftOut; }

private:
    CopyRows(Reader &reader, Names names, OfficialRows rows, std::vector<Column> columns, QString numbering);
    [[nodiscard]] CopyRow worded(const Record &record, const QString &serial);
    [[nodiscard]] QString cell(std::size_t column, const Record &record);
    [[nodiscard]] QString domainLabel(const Uid &domain);

    Reader *m_reader;
    Names m_names;
    OfficialRows m_rows;
    std::vector<Column> m_columns;
    QString m_numbering;
    std::vector<QHash<QString, QString>> m_known; ///< per column: stored value → text; they repeat a great deal
    QHash<Uid, QString> m_domains;
};

}
