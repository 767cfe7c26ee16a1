// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvexport.h"

#include "catalog/itemfields.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Adds up fields so that no two tables come to the same sum.
class TextSum
{
public:
    void add(const std::vector<QString> &fields)
    {
        m_hash.addPart(QByteArray::number(qint64(fields.size())));
        for (const QString &field : fields)
            m_hash.addPart(field.toUtf8());
    }
    [[nodiscard]] Digest result() { return m_hash.result(); }

private:
    Sha256 m_hash;
};

/// The columns, and what stands in front of them.
struct Shape {
    std::vector<Column> columns{};
    bool hasUid = false;
    bool hasDomain = false;
};

Result<Shape> shapeOf(const Fields &fields, const CsvRequest &request, const OfficialRows &rows)
{
    if (request.columns == CsvColumns::Official)
        return Shape{.columns = officialColumns(fields, request.layout, rows.needs), .hasDomain = rows.hasManyDomains};
    for (const QString &key : request.fields) {
        if (!fields.find(Kind::Item, key))
            return Error{.code = ErrorCode::NoSuchField, .detail = key};
    }
    Shape shape{.hasUid = request.rule.purpose == Purpose::Internal};
    for (Column &column : plainColumns(fields, Kind::Item)) {
        const FieldInfo &info = fields.info(column.field);
        const bool isWanted = request.fields.isEmpty() || request.fields.contains(info.key);
        if (isWanted && mayLeave(info, request.rule.purpose))
            shape.columns.push_back(std::move(column));
    }
    return shape;
}

std::vector<QString> headings(const Fields &fields, const Shape &shape)
{
    std::vector<QString> row;
    if (shape.hasUid)
        row.push_back(u"uid"_s);
    if (shape.hasDomain)
        row.push_back(fields.info(item::domain).title.toString());
    for (const Column &column : shape.columns)
        row.push_back(column.title);
    return row;
}

}

Result<CsvReport> writeCsv(Reader &reader, const CsvRequest &request, const ByteSink &sink, const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    auto rows = releasable(reader, request.selection, request.rule, *names, *settings, progress);
    if (!rows)
        return rows.error();
    const Fields &fields = reader.fields();
    const auto shape = shapeOf(fields, request, *rows);
    if (!shape)
        return shape.error();

    CsvWriter writer(request.encoding, sink);
    TextSum sum;
    const auto write = [&](const std::vector<QString> &row) {
        sum.add(row);
        return writer.write(row);
    };
    Outcome written = write(headings(fields, *shape));
    if (!written)
        return written.error();
    CsvReport report{.leftOut = std::move(rows->leftOut), .encoding = request.encoding};
    SerialNumbers serials(settings->value(u"numbering"));
    const RowSelection released{.ids = std::move(rows->ids)};
    const auto read = eachSelected(reader, released, [&](const Record &record) {
        std::vector<QString> row;
        if (shape->hasUid)
            row.push_back(record.ref.uid.toString());
        if (shape->hasDomain)
            row.push_back(names->domainPath(record.value(item::domain).uid()));
        const QString serial = serials.next(record);
        for (const Column &column : shape->columns) {
            const bool isSerial = column.role == ColumnRole::Serial;
            row.push_back(isSerial ? serial : cellText(fields, column, record, *names, report.items + 1));
        }
        written = write(row);
        if (++report.items % 1000 == 0)
            progress.tell(report.items, qint64(released.ids->size()));
        return bool(written) && !progress.isCancelled();
    });
    if (!written)
        return written.error();
    if (!read)
        return read.error();
    report.texts = sum.result();
    return report;
}

Outcome verifyCsv(const QString &path, const CsvReport &written, const Progress &progress)
{
    // Limits are for files from outside; this one is ours.
    Limits limits;
    limits.file = limits.csvField = limits.csvLine = std::numeric_limits<qint64>::max();
    TextSum sum;
    const auto facts = readCsv(
        path,
        [&](qint64, const std::vector<QString> &row) {
            sum.add(row);
            return !progress.isCancelled();
        },
        limits, written.encoding);
    if (!facts)
        return facts.error();
    if (sum.result() != written.texts)
        return Error{.code = ErrorCode::WrongDigest, .path = path, .detail = QString::number(facts->rows)};
    return Done{};
}

}
