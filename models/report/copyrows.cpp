// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/copyrows.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype pageOfIds = 256;
constexpr qsizetype mostKnown = 4096; // texts kept per column: bounded, so that a copy of any size streams

}

CopyRows::CopyRows(Reader &reader, const PrintRequest &request, std::vector<Column> columns, Names names)
    : m_reader(&reader), m_rule(request.rule), m_rows(request.rows), m_columns(std::move(columns)),
      m_names(std::move(names)), m_known(m_columns.size())
{
}

Result<CopyRows> CopyRows::from(Reader &reader, const PrintRequest &request, std::vector<Column> columns)
{
    auto names = Names::from(reader);
    if (!names)
        return names.error();
    return CopyRows(reader, request, std::move(columns), std::move(*names));
}

QString CopyRows::cell(std::size_t at, const Record &record, qint64 serial)
{
    const Column &column = m_columns[at];
    const Fields &fields = m_reader->fields();
    if (column.role == ColumnRole::Serial || column.role == ColumnRole::TickText)
        return cellText(fields, column, record, m_names, serial);
    const Value value = m_names.inheritedValue(fields.info(column.field), record);
    const QString stored = value.text();
    if (value.isText() && fields.info(column.field).type == ValueType::LongText)
        return stored;
    if (!value.isText())
        return value.isEmpty() ? QString() : cellText(fields, column, record, m_names, serial);
    QHash<QString, QString> &known = m_known[at];
    if (const auto found = known.constFind(stored); found != known.cend())
        return *found;
    if (known.size() >= mostKnown)
        known.clear();
    return *known.insert(stored, cellText(fields, column, record, m_names, serial));
}

QString CopyRows::domainLabel(const Uid &domain)
{
    QString &label = m_domains[domain];
    if (label.isEmpty() && !domain.isNull())
        label = pathNames(m_names.domainPath(domain)).join(u" › "_s);
    return label;
}

CopyRow CopyRows::worded(const Record &record, qint64 serial)
{
    CopyRow row{.item = record.ref.uid, .domain = domainLabel(record.value(item::domain).uid())};
    row.cells.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        row.cells.push_back(cell(i, record, serial));
    for (const Field field : {item::level1, item::level2, item::level3, item::level4})
        row.levels.push_back(record.text(field));
    return row;
}

Outcome CopyRows::each(const Progress &progress, const std::function<void(CopyRow &&)> &visit)
{
    qint64 serial = 0;
    const auto take = [&](const Record &record) {
        if (record.isAlive && !leftOutWhy(record, m_rule))
            visit(worded(record, ++serial));
        return !progress.isCancelled();
    };
    if (!m_rows.ids)
        return m_reader->each(Kind::Item, take);
    const std::span<const RowId> ids(*m_rows.ids);
    for (std::size_t at = 0; at < ids.size(); at += pageOfIds) {
        const auto records = m_reader->records(Kind::Item, ids.subspan(at, std::min<std::size_t>(pageOfIds, ids.size() - at)));
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            if (!take(record))
                return Error{.code = ErrorCode::Cancelled};
        }
    }
    return Done{};
}

}
