// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/continuation.h"

#include "catalog/itemfields.h"
#include "import/cleaning.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Use = SourceColumn::Use;

QString cellOf(const SourceItem &item, int column)
{
    return item.read().cell(column).trimmed();
}

/// The sheet and what its columns mean, for the notes.
struct Place {
    const SheetView &sheet;
    const TableHeader &header;

    [[nodiscard]] ImportNote note(qint64 row, int column, ImportNoteKind kind, const QString &original,
                                  const QString &taken) const
    {
        ImportNote made = noteOn(sheet.table(), row, column, kind, original, taken);
        const SourceColumn *source = header.at(column);
        if (source && (source->use == Use::Item || source->use == Use::Party))
            made.field = source->column.field;
        return made;
    }
};

void fill(SourceItem &item, const Place &place, int column, const QString &text, ImportNoteKind kind)
{
    SourceRow &row = item.resolving();
    if (row.cells.size() <= std::size_t(column))
        row.cells.resize(std::size_t(column) + 1);
    const QString original = row.cells[std::size_t(column)];
    row.cells[std::size_t(column)] = text;
    item.notes.push_back(place.note(row.number, column, kind, original, text));
}

bool isTick(const SourceColumn &column)
{
    return column.column.role == ColumnRole::Tick || column.column.role == ColumnRole::TickText;
}

/// Domain and levels, from the top.
std::vector<int> levelColumns(const TableHeader &header)
{
    std::vector<int> columns;
    constexpr std::array fields{item::domain, item::level1, item::level2, item::level3, item::level4};
    for (const Field field : fields) {
        for (const SourceColumn &column : header.columns) {
            if (column.use == Use::Item && column.column.field == field && !isTick(column))
                columns.push_back(column.index);
        }
    }
    for (const SourceColumn &column : header.columns) {
        if (column.use == Use::Deeper)
            columns.push_back(column.index);
    }
    return columns;
}

/// Whether the column writes equal values out, row after row: then its blanks are meant.
bool writesOut(const std::vector<SourceItem> &items, const SheetView &sheet, int column)
{
    int equal = 0;
    int blank = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        const QString text = cellOf(items[i], column);
        if (text.isEmpty())
            ++blank;
        else if (text == cellOf(items[i - 1], column) && !sheet.isMergedBelow(items[i].literal->number, column))
            ++equal;
    }
    return equal > 0 && equal * 2 >= blank;
}

void resolveDittos(std::vector<SourceItem> &items, const Place &place)
{
    const TableHeader &header = place.header;
    for (const SourceColumn &column : header.columns) {
        if (column.use == Use::Ignored || column.use == Use::Uid)
            continue;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const QString text = cellOf(items[i], column.index);
            if (text == u"同左"_s && column.index > 0)
                fill(items[i], place, column.index, cellOf(items[i], column.index - 1), ImportNoteKind::Ditto);
            if (!isDitto(text))
                continue;
            // Without a row above in its own block there is nothing it could stand for.
            const bool hasAbove = i > 0 && (items[i - 1].domain == items[i].domain || !items[i].domain);
            fill(items[i], place, column.index, hasAbove ? cellOf(items[i - 1], column.index) : QString(),
                 hasAbove ? ImportNoteKind::Ditto : ImportNoteKind::DittoOfNothing);
        }
    }
}

void resolveLevels(std::vector<SourceItem> &items, const Place &place)
{
    const std::vector<int> columns = levelColumns(place.header);
    std::vector<bool> isWrittenOut;
    isWrittenOut.reserve(columns.size());
    for (const int column : columns)
        isWrittenOut.push_back(writesOut(items, place.sheet, column));
    std::vector<QString> last(columns.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool isNewBlock =
            i > 0 && (items[i].domain != items[i - 1].domain || items[i].section != items[i - 1].section);
        bool hasChanged = isNewBlock;
        if (isNewBlock)
            std::ranges::fill(last, QString());
        const bool saysNothing = std::ranges::all_of(columns, [&](int c) { return cellOf(items[i], c).isEmpty(); });
        for (std::size_t k = 0; k < columns.size(); ++k) {
            const QString text = cellOf(items[i], columns[k]);
            if (!text.isEmpty()) {
                hasChanged = hasChanged || text != last[k];
                last[k] = text;
                continue;
            }
            // A row that names nothing at all goes on with everything, however its column is written.
            const bool goesOn = !hasChanged && !last[k].isEmpty() && (!isWrittenOut[k] || (saysNothing && k == 0));
            if (goesOn)
                fill(items[i], place, columns[k], last[k], ImportNoteKind::Continued);
            else
                last[k].clear();
        }
    }
}

/// Whether a column other than the names is filled once for a block of rows.
bool isFilledOnce(const std::vector<SourceItem> &items, const std::vector<bool> &begins, int column)
{
    int blank = 0;
    int blocks = 0;
    int filledBlocks = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool isFilled = !cellOf(items[i], column).isEmpty();
        blank += isFilled ? 0 : 1;
        blocks += begins[i] ? 1 : 0;
        filledBlocks += begins[i] && isFilled ? 1 : 0;
    }
    return blank >= 2 && blank * 2 > int(items.size()) && filledBlocks * 10 >= blocks * 9 && filledBlocks > 0;
}

void resolveOthers(std::vector<SourceItem> &items, const Place &place)
{
    const TableHeader &header = place.header;
    const SourceColumn *top = header.find(item::level1);
    std::vector<bool> begins(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        begins[i] = i == 0 || items[i].domain != items[i - 1].domain || items[i].section != items[i - 1].section
                    || (top && cellOf(items[i], top->index) != cellOf(items[i - 1], top->index));
    for (const SourceColumn &column : header.columns) {
        const bool isOpen = column.column.field == item::content || column.column.field == item::remarks
                            || column.column.field == item::code || column.column.field == item::audienceGroup
                            || isTick(column);
        const bool isKnown = column.use == Use::Item || column.use == Use::Party || column.use == Use::Requirement;
        if (!isKnown || isOpen || std::ranges::count(levelColumns(header), column.index) > 0
            || !isFilledOnce(items, begins, column.index))
            continue;
        QString last;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const QString text = cellOf(items[i], column.index);
            if (!text.isEmpty() || begins[i])
                last = text;
            else if (!last.isEmpty())
                fill(items[i], place, column.index, last, ImportNoteKind::Continued);
        }
    }
}

}

void joinCutRows(std::vector<SourceItem> &items, const SheetView &sheet, const TableHeader &header)
{
    const SourceColumn *serial = header.serial();
    const SourceColumn *content = header.find(item::content);
    if (!serial || !content || items.size() < 3)
        return;
    const auto numbered =
        std::ranges::count_if(items, [&](const SourceItem &each) { return !cellOf(each, serial->index).isEmpty(); });
    if (numbered * 10 < qsizetype(items.size()) * 7)
        return;
    static const QString ends = u"。；;）》)！？"_s;
    const Place place{sheet, header};
    std::vector<SourceItem> kept;
    for (SourceItem &each : items) {
        const bool isRest = !kept.empty() && std::ranges::all_of(header.columns, [&](const SourceColumn &column) {
            const bool isLong = column.column.field == item::content || column.column.field == item::basis;
            return (column.use == Use::Item && isLong) || cellOf(each, column.index).isEmpty();
        });
        const QString above = kept.empty() ? QString() : cellOf(kept.back(), content->index);
        const QString basisAbove = kept.empty() || !header.find(item::basis)
                                       ? QString()
                                       : cellOf(kept.back(), header.find(item::basis)->index);
        const bool isCut = (!above.isEmpty() && !ends.contains(above.back()) && !cellOf(each, content->index).isEmpty())
                           || (cellOf(each, content->index).isEmpty() && !basisAbove.isEmpty());
        if (!isRest || !isCut) {
            kept.push_back(std::move(each));
            continue;
        }
        for (const SourceColumn &column : header.columns) {
            const QString rest = cellOf(each, column.index);
            if (rest.isEmpty())
                continue;
            const QString joined = cellOf(kept.back(), column.index) + rest;
            fill(kept.back(), place, column.index, joined, ImportNoteKind::JoinedRow);
            kept.back().notes.push_back(
                place.note(each.literal->number, column.index, ImportNoteKind::JoinedRow, rest, joined));
        }
    }
    items = std::move(kept);
}

void resolveBlanks(std::vector<SourceItem> &items, const SheetView &sheet, const TableHeader &header)
{
    const Place place{sheet, header};
    resolveDittos(items, place);
    resolveLevels(items, place);
    resolveOthers(items, place);
}

}
