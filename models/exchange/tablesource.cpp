// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablesource.h"

#include "exchange/csvfile.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 tellEvery = 1000; // rows

/// Offices, limits and channel lists repeat in every row: each text is kept once.
class KnownTexts
{
public:
    void share(std::vector<QString> &cells)
    {
        for (QString &cell : cells) {
            if (!cell.isEmpty())
                cell = *m_texts.insert(cell);
        }
    }

private:
    QSet<QString> m_texts;
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
    KnownTexts known;
    qint64 done = 0;
    for (std::size_t i = 0; i < reader->sheets().size(); ++i) {
        const SheetInfo &sheet = reader->sheets()[i];
        if (wanted == WantedSheets::NotVeryHidden && sheet.visibility == SheetVisibility::VeryHidden)
            continue;
        SourceTable table{.source = source, .sheet = sheet.name};
        auto facts = reader->readSheet(i, [&](qint64 row, std::vector<QString> cells) {
            known.share(cells);
            table.rows.push_back({row, std::move(cells)});
            if (++done % tellEvery == 0)
                progress.tell(done, 0);
            return !progress.isCancelled();
        });
        if (!facts) {
            Error error = facts.error();
            error.path = path;
            return error;
        }
        table.merged = std::move(facts->merged);
        tables.push_back(std::move(table));
    }
    return tables;
}

Result<SourceTable> readCsvTable(const QString &path, const Progress &progress, const Limits &limits)
{
    SourceTable table{.source = QFileInfo(path).fileName()};
    KnownTexts known;
    const auto facts = readCsv(
        path,
        [&](qint64 row, std::vector<QString> cells) {
            known.share(cells);
            table.rows.push_back({row, std::move(cells)});
            if (row % tellEvery == 0)
                progress.tell(row, 0);
            return !progress.isCancelled();
        },
        limits);
    if (!facts)
        return facts.error();
    return table;
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
