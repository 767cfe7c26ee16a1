// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/headerfinder.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t deepest = 4;
constexpr qsizetype longestHeading = 24; // without what stands in brackets
constexpr qsizetype longestCell = 80;    // with it: a legend of marks
constexpr qsizetype longestGroup = 16;

struct Hits {
    int filled = 0;
    int main = 0;  ///< headings that are nothing else
    int value = 0; ///< headings that are also values below
};

bool isShort(const QString &text)
{
    return headingCore(text).size() <= longestHeading;
}

Hits hitsIn(const SheetView &sheet, std::size_t at, const HeadingWords &words)
{
    Hits hits;
    QStringList seen;
    for (const int column : sheet.filled(at)) {
        const QString text = sheet.row(at).cell(column);
        ++hits.filled;
        if (text.size() > longestCell || seen.contains(text))
            continue;
        seen += text;
        const auto meaning = words.findTitle(text);
        if (meaning && isShort(text))
            ++(meaning->isValue ? hits.value : hits.main);
    }
    return hits;
}

/// As an item does; its ticks and channels may be words of headings.
bool beginsWithNumber(const SheetView &sheet, std::size_t at)
{
    const std::vector<int> filled = sheet.filled(at);
    const QString first = filled.empty() ? QString() : sheet.row(at).cell(filled.front());
    return !first.isEmpty() && std::ranges::all_of(first, [](QChar c) { return c.isDigit(); });
}

/// "（“■”表示必选项，“□”表示可选项）", alone below a heading.
bool isLegend(const QString &text)
{
    const QString key = headingKey(text);
    return key.contains(u"表示"_s) || (key.startsWith(u'(') && key.endsWith(u')'));
}

/// Whether the row goes on with the header above it: whatever stands in it repeats the cell above, or stands below a
/// group of headings.
/// @param first the header's first row
bool continuesHeader(const SheetView &sheet, std::size_t first, std::size_t at)
{
    if (at >= sheet.rowCount() || sheet.said(at) || sheet.row(at).number != sheet.row(at - 1).number + 1)
        return false;
    const std::size_t above = at - 1;
    const auto isGroup = [&](int column) {
        if (sheet.spanEnd(above, column) > sheet.spanStart(above, column))
            return true;
        if (sheet.row(above).cell(column).isEmpty()) {
            // Below a heading further up it is no group; else the group stands to the left.
            for (std::size_t row = first; row < above; ++row) {
                if (!sheet.row(row).cell(column).isEmpty())
                    return false;
            }
            return column > 0;
        }
        return sheet.row(above).cell(column + 1).isEmpty() && !sheet.row(at).cell(column + 1).isEmpty();
    };
    bool isNew = false;
    for (const int column : sheet.filled(at)) {
        const QString text = sheet.row(at).cell(column);
        if (text == sheet.row(above).cell(column))
            continue;
        if (isLegend(text)) {
            isNew = true;
            continue;
        }
        if (!isGroup(column) || !isShort(text))
            return false;
        isNew = true;
    }
    return isNew;
}

/// "编制单位：某局" or a date, in the line between title and table.
bool isFact(const QString &text)
{
    static const QRegularExpression fact(u"[:：].|^20[0-9]{2}[年./-]"_s);
    return text.contains(fact);
}

/// Whether the row holds groups over the header below: several short texts, one of them over several columns.
bool isUpperRow(const SheetView &sheet, std::size_t at)
{
    const std::vector<int> filled = sheet.filled(at);
    if (filled.size() < 2 || sheet.said(at) || sheet.row(at).number + 1 != sheet.row(at + 1).number)
        return false;
    bool isSpread = false;
    for (const int column : filled) {
        const QString text = sheet.row(at).cell(column);
        if (headingCore(text).size() > longestGroup || isFact(text))
            return false;
        isSpread = isSpread || sheet.spanEnd(at, column) > column;
    }
    return isSpread;
}

/// The text over a column in one row of the header.
QString titleIn(const SheetView &sheet, std::size_t at, int column, bool hasBelow)
{
    const QString own = sheet.text(at, column);
    if (!own.isEmpty() || !hasBelow)
        return own;
    // Without merged cells a group stands over its first column only.
    for (int left = column - 1; left >= 0; --left) {
        if (const QString text = sheet.text(at, left); !text.isEmpty())
            return sheet.row(at + 1).cell(left).isEmpty() || sheet.row(at + 1).cell(left) == text ? QString() : text;
    }
    return {};
}

std::vector<HeadingPath> pathsOf(const SheetView &sheet, const HeaderBlock &block)
{
    std::vector<HeadingPath> paths;
    for (int column = 0; column < sheet.width(); ++column) {
        HeadingPath path{.column = column};
        for (std::size_t at = block.first; at < block.body(); ++at) {
            const bool hasBelow = at + 1 < block.body() && !sheet.row(at + 1).cell(column).isEmpty();
            const QString title = titleIn(sheet, at, column, hasBelow).trimmed();
            const bool isKnown = path.titles.contains(title) || (!path.titles.isEmpty() && isLegend(title));
            if (!title.isEmpty() && !isKnown)
                path.titles += title;
        }
        paths.push_back(std::move(path));
    }
    while (!paths.empty() && paths.back().titles.isEmpty())
        paths.pop_back();
    return paths;
}

/// Rows the user calls headings, one below the other.
HeaderBlock saidHeader(const SheetView &sheet, std::size_t at)
{
    HeaderBlock block{.first = at, .isSaid = true};
    while (block.body() < sheet.rowCount() && sheet.said(block.body()) == RowIs::Heading)
        ++block.depth;
    block.columns = pathsOf(sheet, block);
    return block;
}

}

std::optional<HeaderBlock> headerAt(const SheetView &sheet, std::size_t at, const HeadingWords &words)
{
    if (const auto said = sheet.said(at))
        return *said == RowIs::Heading ? std::optional(saidHeader(sheet, at)) : std::nullopt;
    Hits hits = hitsIn(sheet, at, words);
    if (hits.main < 2 || beginsWithNumber(sheet, at))
        return std::nullopt; // nearly every row of a table ends here
    const bool continues = continuesHeader(sheet, at, at + 1);
    if (continues && at + 1 < sheet.rowCount()) {
        const Hits lower = hitsIn(sheet, at + 1, words);
        hits.value += lower.value + lower.main;
    }
    // Two headings that are nothing else, and no more strangers than friends.
    const bool isHeader = hits.main >= 2 && hits.main + hits.value >= 3 && (hits.main + hits.value) * 2 >= hits.filled;
    // Only the lower row is left of a header: 全社会, 特定群体, 主动, 依申请.
    const bool isRemnant = hits.main >= 2 && hits.value >= 3;
    if (!isHeader && !isRemnant)
        return std::nullopt;
    HeaderBlock block{.first = at};
    while (block.depth < deepest && continuesHeader(sheet, at, block.body()))
        ++block.depth;
    while (block.first > 0 && block.depth < deepest && isUpperRow(sheet, block.first - 1)) {
        --block.first;
        ++block.depth;
    }
    block.columns = pathsOf(sheet, block);
    return block;
}

bool isSameHeader(const HeaderBlock &a, const HeaderBlock &b)
{
    qsizetype same = 0;
    qsizetype filled = 0;
    const std::size_t count = std::max(a.columns.size(), b.columns.size());
    for (std::size_t i = 0; i < count; ++i) {
        const QStringList left = i < a.columns.size() ? a.columns[i].titles : QStringList();
        const QStringList right = i < b.columns.size() ? b.columns[i].titles : QStringList();
        if (left.isEmpty() && right.isEmpty())
            continue;
        ++filled;
        const auto key = [](const QStringList &titles) {
            return titles.isEmpty() ? QString() : headingKey(titles.last());
        };
        same += key(left) == key(right) ? 1 : 0;
    }
    return filled > 0 && same * 10 >= filled * 7;
}

}
