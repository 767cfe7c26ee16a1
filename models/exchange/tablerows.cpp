// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablerows.h"

#include "catalog/itemfields.h"
#include "exchange/xlsxform.h"

#include <QtCore/QSet>

#include <algorithm>

namespace gk {

namespace {

bool isDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

/// The text of a band: the only cell of its row, in the first column, and no serial number standing alone.
QString bandText(const SourceRow &row)
{
    const QString first = row.cell(0).trimmed();
    if (first.isEmpty() || isDigits(first))
        return {};
    const bool isAlone =
        std::ranges::all_of(row.cells.begin() + 1, row.cells.end(), [](const QString &cell) { return cell.isEmpty(); });
    return isAlone ? first : QString();
}

/// Print titles pasted as data: most headings stand in their own columns again.
bool repeatsHeader(const SourceRow &row, const TableHeader &header, const std::vector<const SourceRow *> &headerRows)
{
    const auto isHeading = [&](int column) {
        return std::ranges::any_of(headerRows, [&](const SourceRow *each) {
            return !row.cell(column).isEmpty() && row.cell(column) == each->cell(column);
        });
    };
    qsizetype filled = 0;
    qsizetype equal = 0;
    for (const SourceColumn &column : header.columns) {
        filled += row.cell(column.index).isEmpty() ? 0 : 1;
        equal += isHeading(column.index) ? 1 : 0;
    }
    return filled >= 3 && equal * 10 >= filled * 7;
}

}

ImportNote noteOn(const SourceTable &table, qint64 row, int column, ImportNoteKind kind, const QString &original,
                  const QString &taken)
{
    return {.source = table.source,
            .sheet = table.sheet,
            .cell = cellName(int(row), column),
            .row = row + 1,
            .kind = kind,
            .original = original,
            .taken = taken};
}

std::vector<SourceItem> itemsOf(const SourceTable &table, const TableHeader &header, TableImport &report)
{
    const SourceColumn *domainColumn = header.find(item::domain);
    // Only the form with a 序号 column has bands; in a plain table a lone first cell is an item like any other.
    const bool hasBands = !header.columns.empty() && header.columns.front().use == SourceColumn::Use::Ignored
                          && !header.columns.front().heading.isEmpty();
    std::vector<const SourceRow *> headerRows;
    for (std::size_t i = 0; i < header.body; ++i) {
        if (table.rows[i].number >= header.firstRow)
            headerRows.push_back(&table.rows[i]);
    }
    std::vector<SourceItem> items;
    QSet<Uid> uids;
    std::optional<QString> band;
    for (std::size_t i = header.body; i < table.rows.size(); ++i) {
        const SourceRow &row = table.rows[i];
        if (std::ranges::all_of(row.cells, [](const QString &cell) { return cell.isEmpty(); }))
            continue;
        if (const QString text = hasBands ? bandText(row) : QString(); !text.isEmpty()) {
            band = text == noDomainBand ? QString() : text;
            continue;
        }
        if (repeatsHeader(row, header, headerRows)) {
            report.notes.push_back(noteOn(table, row.number, 0, ImportNoteKind::RepeatedHeader, row.cell(0)));
            ++report.skipped;
            continue;
        }
        SourceItem item{.row = &row, .domain = band};
        if (domainColumn)
            item.domain = row.cell(domainColumn->index);
        for (const SourceColumn &column : header.columns) {
            if (column.use != SourceColumn::Use::Uid)
                continue;
            item.uid = Uid::fromString(row.cell(column.index).trimmed());
            if (item.uid && uids.contains(*item.uid)) {
                report.notes.push_back(
                    noteOn(table, row.number, column.index, ImportNoteKind::CopiedRow, item.uid->toString()));
                item.uid.reset();
            } else if (item.uid) {
                uids.insert(*item.uid);
            }
        }
        items.push_back(std::move(item));
    }
    return items;
}

}
