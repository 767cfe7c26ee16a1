// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/tablefinder.h"

#include "import/domainname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t mostTitles = 40;

/// Titles for comparing: without （续） and white space.
QString titleKey(const QString &title)
{
    return headingCore(domainInCell(title));
}

/// Lines that name what follows, as a page's repeated title does not.
bool beginsTable(const QStringList &lines, const TablePart &current)
{
    return std::ranges::any_of(lines, [&current](const QString &line) {
        const auto isKnown = [&line](const QString &title) { return titleKey(title) == titleKey(line); };
        const bool isTitle = domainInTitle(line).has_value() || line.contains(u"目录"_s);
        return isTitle && std::ranges::none_of(current.titles, isKnown);
    });
}

/// Takes the lines that stand alone at the end of a part away from it.
QStringList takeLines(const SheetView &sheet, std::vector<std::size_t> &rows, const std::vector<std::size_t> &from)
{
    QStringList lines;
    for (const std::size_t at : from) {
        if (const QString line = sheet.onlyText(at); !line.isEmpty())
            lines += line;
        else
            lines += sheet.row(at).cells.empty() ? QString() : sheet.row(at).cells.front();
    }
    rows.resize(rows.size() - from.size());
    return lines;
}

std::vector<std::size_t> linesAtEnd(const SheetView &sheet, const std::vector<std::size_t> &rows)
{
    std::size_t count = 0;
    while (count < rows.size() && count < mostTitles && !sheet.said(rows[rows.size() - 1 - count])
           && !sheet.onlyText(rows[rows.size() - 1 - count]).isEmpty()
           && !isSerial(sheet.onlyText(rows[rows.size() - 1 - count])))
        ++count;
    return {rows.end() - std::ptrdiff_t(count), rows.end()};
}

bool isEmptyColumn(const SheetView &sheet, const TablePart &part, int column)
{
    const auto path = std::ranges::find(part.header.columns, column, &HeadingPath::column);
    if (path != part.header.columns.end() && !path->titles.isEmpty())
        return false;
    // A title spread over both tables stands in its first column only.
    return std::ranges::all_of(part.rows,
                               [&](std::size_t at) { return sheet.row(at).cell(column).trimmed().isEmpty(); });
}

QStringList headingsIn(const TablePart &part, int first, int last)
{
    QStringList keys;
    for (const HeadingPath &path : part.header.columns) {
        if (path.column >= first && path.column <= last && !path.titles.isEmpty())
            keys += headingKey(path.titles.last());
    }
    return keys;
}

/// Tables side by side: parted by an empty column, with the same headings on both sides.
std::vector<TablePart> splitSideways(const SheetView &sheet, TablePart part)
{
    std::vector<std::pair<int, int>> windows;
    int first = -1;
    for (int column = 0; column <= part.lastColumn + 1; ++column) {
        const bool isGap = column > part.lastColumn || isEmptyColumn(sheet, part, column);
        if (!isGap && first < 0)
            first = column;
        if (isGap && first >= 0) {
            windows.emplace_back(first, column - 1);
            first = -1;
        }
    }
    const auto isTwin = [&](const std::pair<int, int> &window) {
        const QStringList left = headingsIn(part, windows.front().first, windows.front().second);
        const QStringList right = headingsIn(part, window.first, window.second);
        const auto common = std::ranges::count_if(right, [&left](const QString &key) { return left.contains(key); });
        return left.size() >= 3 && common * 10 >= left.size() * 7;
    };
    if (windows.size() < 2 || !std::ranges::all_of(windows, isTwin))
        return {std::move(part)};
    std::vector<TablePart> parts;
    for (const auto &[from, to] : windows) {
        TablePart copy = part;
        copy.firstColumn = from;
        copy.lastColumn = to;
        parts.push_back(std::move(copy));
    }
    return parts;
}

}

SheetParts findParts(const SheetView &sheet, const HeadingWords &words, const Progress &progress)
{
    SheetParts found;
    std::vector<TablePart> parts;
    std::vector<std::size_t> above; // before the first header
    for (std::size_t at = 0; at < sheet.rowCount() && !progress.isCancelled(); ++at) {
        auto header = headerAt(sheet, at, words);
        std::vector<std::size_t> &rows = parts.empty() ? above : parts.back().rows;
        if (!header) {
            rows.push_back(at);
            continue;
        }
        // Its upper groups were taken for a row of the part above.
        while (!rows.empty() && rows.back() >= header->first)
            rows.pop_back();
        const std::vector<std::size_t> lines = linesAtEnd(sheet, rows);
        QStringList titles;
        for (const std::size_t line : lines)
            titles += sheet.onlyText(line);
        if (!parts.empty() && !header->isSaid && isSameHeader(parts.back().header, *header)
            && !beginsTable(titles, parts.back())) {
            for (std::size_t row = header->first; row < header->body(); ++row)
                found.repeated.push_back(row);
            at = header->body() - 1;
            continue;
        }
        TablePart part{.header = std::move(*header), .lastColumn = std::max(0, sheet.width() - 1)};
        // Above the first table everything is title or front text, also where it stands in two cells.
        part.titleRows = parts.empty() ? rows : lines;
        part.titles = takeLines(sheet, rows, part.titleRows);
        at = part.header.body() - 1;
        parts.push_back(std::move(part));
    }
    for (const std::size_t at : parts.empty() ? above : std::vector<std::size_t>())
        found.front += sheet.onlyText(at);
    for (TablePart &part : parts) {
        for (TablePart &each : splitSideways(sheet, std::move(part)))
            found.tables.push_back(std::move(each));
    }
    return found;
}

}
