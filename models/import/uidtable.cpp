// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/uidtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Use = SourceColumn::Use;

constexpr std::size_t mostAbove = 20; // somebody may have written a title
const QString uidTitle = u"uid"_s;

SourceColumn columnOf(int index, const QString &heading, const HeadingWords &words)
{
    constexpr int certain = 100;
    SourceColumn column{.index = index, .heading = heading};
    if (heading == uidTitle || heading.isEmpty()) {
        column.use = heading.isEmpty() ? Use::Ignored : Use::Uid;
        column.confidence = certain;
        return column;
    }
    Meaning meaning{.confidence = certain};
    if (const auto field = words.fieldTitled(heading))
        meaning.field = *field;
    else if (const auto read = words.findTitle(heading))
        meaning = *read;
    else
        return column;
    column.use = meaning.use;
    column.confidence = meaning.confidence;
    column.column = Column{.title = heading, .role = meaning.role, .field = meaning.field, .term = meaning.term};
    return column;
}

}

std::optional<TablePart> uidPart(const SheetView &sheet, const HeadingWords &words)
{
    for (std::size_t at = 0; at < std::min(sheet.rowCount(), mostAbove); ++at) {
        const std::vector<QString> &cells = sheet.row(at).cells;
        const bool hasUid = std::ranges::find(cells, uidTitle) != cells.end();
        const auto isField = [&words](const QString &cell) { return words.fieldTitled(cell).has_value(); };
        if (!hasUid || std::ranges::none_of(cells, isField))
            continue;
        TablePart part{.lastColumn = std::max(0, sheet.width() - 1)};
        part.header.first = at;
        for (std::size_t above = 0; above < at; ++above) {
            part.titleRows.push_back(above);
            if (const QString line = sheet.onlyText(above); !line.isEmpty())
                part.titles += line;
        }
        for (int column = 0; column <= part.lastColumn; ++column) {
            const QString heading = sheet.row(at).cell(column);
            part.header.columns.push_back({column, heading.isEmpty() ? QStringList() : QStringList(heading)});
        }
        for (std::size_t row = at + 1; row < sheet.rowCount(); ++row)
            part.rows.push_back(row);
        return part;
    }
    return std::nullopt;
}

TableHeader uidHeader(const SheetView &sheet, const TablePart &part, const HeadingWords &words,
                      const ColumnSayings &sayings)
{
    const SourceRow &row = sheet.row(part.header.first);
    TableHeader header{.firstRow = row.number, .lastRow = row.number};
    std::vector<Field> taken;
    for (int index = part.firstColumn; index <= part.lastColumn; ++index) {
        SourceColumn column = columnOf(index, row.cell(index), words);
        const bool isText = column.use == Use::Item && column.column.role == ColumnRole::Text;
        // Of two columns for one field the second, which somebody added, is kept beside.
        if (isText && std::ranges::find(taken, column.column.field) != taken.end())
            column = {.index = index, .heading = column.heading};
        else if (isText)
            taken.push_back(column.column.field);
        sayings.applyTo(column);
        header.columns.push_back(std::move(column));
    }
    return header;
}

}
