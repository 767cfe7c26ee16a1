// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablesource.h"

#include "exchange/csvfile.h"
#include "exchange/sheetnotes.h"
#include "exchange/xlsxreader.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 tellEvery = 1000; // rows
// What a table from outside may take of the memory: cells at 24 bytes each, and their texts.
constexpr qint64 mostKept = 10'000'000;
constexpr qint64 mostBytes = 128 << 20;

/// Keeps the rows of tables in memory, within bounds. Offices, limits and channel lists repeat in every row: each text is
/// kept once. A row of nothing but a distant cell costs as much as a full one, so every place kept is counted.
class RowKeeper
{
public:
    explicit RowKeeper(const Limits &limits) : m_limits(limits) {}

    /// Errors: TooLarge (detail = "rows", "cells" or "strings"; row from 1).
    [[nodiscard]] Outcome keep(SourceTable &table, qint64 number, std::vector<QString> cells)
    {
        const auto columns = std::min(cells.size(), std::size_t(m_limits.columns));
        const auto end = cells.begin() + std::ptrdiff_t(columns);
        const auto last = std::find_if(std::make_reverse_iterator(end), cells.rend(),
                                       [](const QString &cell) { return !cell.isEmpty(); });
        cells.erase(last.base(), cells.end());
        if (number >= m_limits.rows)
            return tooLarge(u"rows"_s, number);
        m_kept += qint64(cells.size());
        if (m_kept > std::min(m_limits.cells, mostKept))
            return tooLarge(u"cells"_s, number);
        for (QString &cell : cells) {
            if (cell.isEmpty())
                continue;
            const qsizetype known = m_texts.size();
            cell = *m_texts.insert(cell);
            m_bytes += m_texts.size() > known ? cell.size() * qsizetype(sizeof(QChar)) : 0;
        }
        if (m_bytes > std::min(m_limits.sharedBytes, mostBytes))
            return tooLarge(u"strings"_s, number);
        cells.shrink_to_fit();
        table.rows.push_back({number, std::move(cells)});
        return Done{};
    }

private:
    static Error tooLarge(const QString &limit, qint64 number)
    {
        return Error{.code = ErrorCode::TooLarge, .detail = limit, .row = number + 1};
    }

    Limits m_limits;
    QSet<QString> m_texts;
    qint64 m_kept = 0;
    qint64 m_bytes = 0;
};

}

Result<std::vector<SourceTable>> readXlsxTables(const QString &path, WantedSheets wanted, const Progress &progress,
                                                const Limits &limits)
{
    auto reader = XlsxReader::open(path, limits);
    if (!reader)
        return reader.error();
    const QString source = QFileInfo(path).fileName();
    std::vector<SourceTable> tables;
    RowKeeper keeper(limits);
    qint64 done = 0;
    for (std::size_t i = 0; i < reader->sheets().size(); ++i) {
        const SheetInfo &sheet = reader->sheets()[i];
        if (wanted == WantedSheets::NotVeryHidden && sheet.visibility == SheetVisibility::VeryHidden)
            continue;
        SourceTable table{.source = source, .sheet = sheet.name};
        Outcome kept = Done{};
        auto facts = reader->readSheet(i, [&](qint64 row, std::vector<QString> cells) {
            kept = keeper.keep(table, row, std::move(cells));
            if (++done % tellEvery == 0)
                progress.tell(done, 0);
            return kept && !progress.isCancelled();
        });
        if (!facts) {
            Error error = kept ? facts.error() : kept.error();
            error.path = path;
            return error;
        }
        auto notes = reader->readNotes(i);
        if (!notes) {
            Error error = notes.error();
            error.path = path;
            return error;
        }
        table.merged = std::move(facts->merged);
        table.facts = std::move(facts->shown);
        std::ranges::move(*notes, std::back_inserter(table.facts.notes));
        sortNotes(table.facts.notes);
        tables.push_back(std::move(table));
    }
    return tables;
}

Result<SourceTable> readCsvTable(const QString &path, const Progress &progress, const Limits &limits)
{
    SourceTable table{.source = QFileInfo(path).fileName()};
    RowKeeper keeper(limits);
    Outcome kept = Done{};
    const auto facts = readCsv(
        path,
        [&](qint64 row, std::vector<QString> cells) {
            kept = keeper.keep(table, row, std::move(cells));
            if (row % tellEvery == 0)
                progress.tell(row, 0);
            return kept && !progress.isCancelled();
        },
        limits);
    if (facts)
        return table;
    Error error = kept ? facts.error() : kept.error();
    error.path = path;
    return error;
}

Outcome fillMerged(SourceTable &table)
{
    constexpr qint64 mostSteps = 30'000'000; // as many as cells are read at most
    qint64 steps = 0;
    for (const CellRange &range : table.merged) {
        if (range.firstColumn != range.lastColumn || range.firstRow == range.lastRow)
            continue;
        auto row = std::ranges::lower_bound(table.rows, qint64(range.firstRow), {}, &SourceRow::number);
        if (row == table.rows.end() || row->number != range.firstRow)
            continue;
        const QString text = row->cell(range.firstColumn);
        if (text.isEmpty())
            continue;
        const auto at = std::size_t(range.firstColumn);
        for (++row; row != table.rows.end() && row->number <= range.lastRow; ++row) {
            if (++steps > mostSteps)
                return Error{.code = ErrorCode::TooLarge, .detail = u"merges"_s};
            if (row->cells.size() <= at)
                row->cells.resize(at + 1);
            if (row->cells[at].isEmpty())
                row->cells[at] = text;
        }
    }
    return Done{};
}

}
