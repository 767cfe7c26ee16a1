// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablesource.h"

#include "exchange/csvfile.h"
#include "exchange/kepttexts.h"
#include "exchange/sheetnotes.h"
#include "exchange/xlsxreader.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 tellEvery = 1000; // rows
/// Keeps the rows of tables in memory, within bounds.
class RowKeeper
{
public:
    explicit RowKeeper(const Limits &limits) : m_limits(limits), m_texts(limits) {}

    /// Errors: TooLarge "rows", or as KeptTexts (row from 1).
    [[nodiscard]] Outcome keep(SourceTable &table, qint64 number, std::vector<QString> cells)
    {
        const auto columns = std::min(cells.size(), std::size_t(m_limits.columns));
        const auto end = cells.begin() + std::ptrdiff_t(columns);
        const auto last = std::find_if(std::make_reverse_iterator(end), cells.rend(),
                                       [](const QString &cell) { return !cell.isEmpty(); });
        cells.erase(last.base(), cells.end());
        if (number >= m_limits.rows)
            return Error{.code = ErrorCode::TooLarge, .detail = u"rows"_s, .row = number + 1};
        if (auto added = m_texts.addPlaces(qint64(cells.size()), number); !added)
            return added;
        for (QString &cell : cells) {
            if (cell.isEmpty())
                continue;
            if (auto kept = m_texts.keep(cell, number); !kept)
                return kept;
        }
        cells.shrink_to_fit();
        table.rows.push_back({number, std::move(cells)});
        return Done{};
    }

private:
    Limits m_limits;
    KeptTexts m_texts;
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
            error.sheet = sheet.name;
            return error;
        }
        auto notes = reader->readNotes(i);
        if (!notes) {
            Error error = notes.error();
            error.path = path;
            error.sheet = sheet.name;
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
