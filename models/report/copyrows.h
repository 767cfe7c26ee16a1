// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"
#include "catalog/officialform.h"
#include "report/copysource.h"
#include "report/copywords.h"

namespace gk {

/// The rows an official form carries, worded one after another.
class CopyRows final : public CopySource
{
public:
    /// Reads the names and decides on each item; the reader must outlive the rows. Errors: as Reader, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<CopySource>> from(Reader &reader, const PrintRequest &request,
                                                                  const Settings &settings, const Progress &progress);

    [[nodiscard]] const std::vector<Column> &columns() const override { return m_columns; }
    [[nodiscard]] Outcome each(const Progress &progress, const std::function<void(CopyRow &&)> &visit) override;
    [[nodiscard]] Result<std::vector<CopyRow>> sample(std::size_t most) override;
    [[nodiscard]] qint64 rows() const override;
    [[nodiscard]] qint64 items() const override { return qint64(m_rows.ids.size()); }
    [[nodiscard]] const std::vector<LeftOut> &leftOut() const override { return m_rows.leftOut; }

private:
    /// Rows that stand together.
    struct Section {
        QString title{};
        std::vector<RowId> ids{};
    };
    /// Errors: as Reader, Cancelled.
    [[nodiscard]] Outcome divide(Sections by, const Progress &progress);
    [[nodiscard]] Outcome divideByOffices(const Progress &progress);

    CopyRows(Reader &reader, Names names, OfficialRows rows, std::vector<Column> columns, QString numbering);
    [[nodiscard]] CopyRow worded(const Record &record, const QString &serial);
    [[nodiscard]] QString cell(std::size_t column, const Record &record);
    [[nodiscard]] QString domainLabel(const Uid &domain);

    Reader *m_reader;
    Names m_names;
    OfficialRows m_rows;
    std::vector<Section> m_sections;
    std::vector<Column> m_columns;
    QString m_numbering;
    std::vector<QHash<QString, QString>> m_known; ///< per column: stored value → text; they repeat a great deal
    QHash<Uid, QString> m_domains;
};

}
