// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsxform.h"

#include "catalog/itemfields.h"
#include "exchange/handover.h"
#include "exchange/xlsxreader.h"
#include "exchange/xlsxtext.h"

#include <QtCore/QElapsedTimer>

#include <limits>
#include <thread>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t batchRows = 128;
constexpr std::size_t batchesWaiting = 8;
constexpr qint64 tellEvery = 100; // ms

using Batch = std::vector<FormRow>;

/// Turns items into the lines of the form and hands them over in batches.
class RowMaker
{
public:
    RowMaker(const Fields &fields, const OfficialTable &table, HandOver<Batch> &out)
        : m_names(table.names())
        , m_texts(fields, table.columns(), table.names())
        , m_hasBands(table.hasBands())
        , m_serials(table.settings().value(u"numbering"))
        , m_out(out)
    {
        for (const Column &column : m_texts.columns())
            m_width += column.width;
    }

    [[nodiscard]] const std::vector<Column> &columns() const { return m_texts.columns(); }

    /// @return false when nothing more is wanted
    bool add(const Record &record)
    {
        const Uid domain = record.value(item::domain).uid();
        const bool isNewDomain = !m_domain || *m_domain != domain;
        if (isNewDomain && m_hasBands)
            m_batch.push_back(band(domain));
        FormRow row{.cells = m_texts.cells(record, m_serials.next(record))};
        const QString level1 = record.text(item::level1);
        const QString level2 = record.text(item::level2);
        row.hasSameLevel1 = !isNewDomain && !level1.isEmpty() && level1 == m_level1;
        row.hasSameLevel2 = row.hasSameLevel1 && !level2.isEmpty() && level2 == m_level2;
        m_domain = domain;
        m_level1 = level1;
        m_level2 = level2;
        m_batch.push_back(std::move(row));
        return m_batch.size() < batchRows || flush();
    }
    bool flush() { return m_out.give(std::exchange(m_batch, {})); }

private:
    [[nodiscard]] FormRow band(const Uid &domain) const
    {
        const QString path = m_names.domainPath(domain);
        const QString text = path.isEmpty() ? noDomainName.toString() : path;
        FormRow row{.isBand = true};
        row.cells.push_back({.utf8 = cellUtf8(text), .lines = wrappedLines(text, m_width * 2), .length = text.size()});
        return row;
    }

    const Names &m_names;
    RowTexts m_texts;
    bool m_hasBands;
    SerialNumbers m_serials;
    HandOver<Batch> &m_out;
    int m_width = 0;
    Batch m_batch{};
    std::optional<Uid> m_domain{};
    QString m_level1{};
    QString m_level2{};
};

SheetWords wordsOf(const OfficialTable &table)
{
    return {.head = table.head(),
            .front = table.front(),
            .footerLeft = table.versionLine(),
            .footerRight = table.checkLine(),
            .created = table.created()};
}

/// The other thread: formats what it is handed.
void writeRows(OfficialSheet &sheet, HandOver<Batch> &rows, std::optional<Error> &failure)
{
    while (const std::optional<Batch> batch = rows.take()) {
        for (const FormRow &row : *batch) {
            const Outcome written = sheet.write(row);
            if (!written) {
                failure = written.error();
                rows.stop();
                return;
            }
        }
    }
}

/// Speaks at most ten times a second.
class Teller
{
public:
    Teller(const Progress &progress, qint64 total) : m_progress(progress), m_total(total) { m_timer.start(); }
    void tell(qint64 done)
    {
        if (m_timer.elapsed() < tellEvery)
            return;
        m_timer.restart();
        m_progress.tell(done, m_total);
    }

private:
    const Progress &m_progress;
    qint64 m_total;
    QElapsedTimer m_timer;
};

}

Result<XlsxReport> writeOfficialXlsx(Reader &reader, const OfficialRequest &request, const QString &temporaryPath,
                                     const Progress &progress)
{
    const auto table = OfficialTable::from(reader, request, progress);
    if (!table)
        return table.error();
    const auto total = qint64(table->ids().size());

    HandOver<Batch> rows(batchesWaiting);
    RowMaker maker(reader.fields(), *table, rows);
    auto sheet = OfficialSheet::create(temporaryPath, maker.columns(), wordsOf(*table));
    if (!sheet)
        return sheet.error();

    XlsxReport report{.leftOut = table->leftOut()};
    std::optional<Error> failure;
    Outcome read = Done{};
    {
        const std::jthread writer([&] { writeRows(**sheet, rows, failure); });
        Teller teller(progress, total);
        read = eachSelected(reader, {.ids = table->ids()}, fieldsOf(table->columns()), [&](const Record &record) {
            ++report.items;
            teller.tell(report.items);
            return maker.add(record) && !progress.isCancelled();
        });
        if (read)
            maker.flush();
        rows.close();
    }
    if (failure)
        return *failure;
    if (!read)
        return read.error();
    const auto sum = (*sheet)->finish(); // one call into the library: a cancel is heard after it
    if (!sum)
        return sum.error();
    if (progress.isCancelled())
        return Error{.code = ErrorCode::Cancelled};
    report.sum = *sum;
    progress.tell(total, total);
    return report;
}

Outcome verifyXlsx(const QString &path, const SheetSum &written, const Progress &progress)
{
    // Limits are for files from outside; this one is ours and may be as large as it must.
    Limits limits;
    limits.file = limits.partInflated = limits.allInflated = std::numeric_limits<qint64>::max();
    limits.ratio = 1 << 20;
    auto reader = XlsxReader::open(path, limits);
    if (!reader)
        return reader.error();
    SheetSummer sum;
    const auto facts = reader->readCells(0, [&](qint64 row, std::span<const SheetCell> cells) {
        for (const SheetCell &cell : cells)
            sum.add(row, cell.column, cell.utf8);
        return !progress.isCancelled();
    });
    if (!facts)
        return facts.error();
    const SheetSum found = sum.result();
    if (found != written || facts->shown.formulas > 0 || !facts->shown.notes.empty())
        return Error{.code = ErrorCode::WrongDigest, .path = path, .detail = QString::number(found.rows)};
    return Done{};
}

}
