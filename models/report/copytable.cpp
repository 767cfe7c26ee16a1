// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/copytable.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "report/columnfit.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr double millimetre = 72 / 25.4;
constexpr double headerPadding = 4;

int levelOf(Field field)
{
    constexpr std::array levels{item::level1, item::level2, item::level3, item::level4};
    const auto found = std::ranges::find(levels, field);
    return found == levels.end() ? 0 : int(found - levels.begin()) + 1;
}

PaperColumn paperColumn(const Column &column)
{
    PaperColumn paper{.group = column.group, .title = column.title};
    paper.level = column.role == ColumnRole::Text ? levelOf(column.field) : 0;
    paper.isTickList = column.role == ColumnRole::TickList;
    if (column.role == ColumnRole::Serial)
        paper.content = PaperContent::Serial;
    else if (column.role == ColumnRole::Tick)
        paper.content = PaperContent::Tick;
    else if (paper.level > 0)
        paper.content = PaperContent::Level;
    return paper;
}

bool isFlexible(PaperContent content)
{
    return content == PaperContent::Level || content == PaperContent::Text;
}

/// How many rows from `first` on show one label of this level: neighbours equal in it and in all levels above.
std::size_t blockLength(const std::vector<CopyRow> &rows, std::size_t first, int level)
{
    const auto isJoined = [&](const CopyRow &row) {
        return row.domain == rows[first].domain
               && std::equal(row.levels.begin(), row.levels.begin() + level, rows[first].levels.begin());
    };
    std::size_t end = first + 1;
    while (!rows[first].levels.empty() && !rows[first].levels[std::size_t(level - 1)].isEmpty() && end < rows.size()
           && isJoined(rows[end]))
        ++end;
    return end - first;
}

}

CopyTable::CopyTable(QSizeF page, const PaperLook &look, const std::vector<Column> &columns, const CopyWords &words,
                     Lettering &letters, const std::vector<CopyRow> &sample)
    : m_page(page), m_look(look), m_isReview(words.isReview), m_signOff(words.signOff)
{
    for (const Column &column : columns) {
        m_columns.push_back(paperColumn(column));
        // The list of channels needs room for two side by side.
        m_wishes.push_back(column.role == ColumnRole::TickList ? 18 : std::clamp(column.width, 4, 24));
    }
    if (m_isReview) {
        m_columns.push_back({.group = words.opinionGroup, .title = u"选项"_s, .content = PaperContent::Boxes});
        m_wishes.push_back(4);
        m_columns.push_back({.group = words.opinionGroup, .title = u"修改意见"_s, .content = PaperContent::Opinion});
        m_wishes.push_back(12);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto isEmpty = [i](const CopyRow &row) { return row.cells[i].isEmpty(); };
        if (!sample.empty() && std::ranges::all_of(sample, isEmpty))
            m_wishes[i] = 0; // its heading is enough
    }
    placeColumns(words.hasCodesAsSerials ? 6 : 2.6, letters, sample);
    placeHeader(letters);
    m_titleLines = letters.lines(words.head.title, titleStyle(), body().width());
    m_leadLines = letters.lines(words.lead, leadStyle(), body().width());
}

QRectF CopyTable::body() const
{
    return QRectF(QPointF(), m_page).marginsRemoved(m_look.margins * millimetre);
}

LetterStyle CopyTable::titleStyle() const
{
    constexpr double upright = 700; // points of height: a page that stands has room for a larger title
    return {Face::Title, m_look.titleSize > 0 ? m_look.titleSize : m_page.height() > upright ? 22.0 : 20.0};
}

double CopyTable::signOffHeight() const
{
    return m_signOff == SignOff::None ? 0 : m_signOff == SignOff::Unit ? 92 : 110;
}

double CopyTable::titleHeight() const
{
    const double lead =
        m_leadLines.empty() ? 0 : double(m_leadLines.size()) * Lettering::lineHeight(leadStyle().size) + infoGap;
    return double(m_titleLines.size()) * Lettering::lineHeight(titleStyle().size) + infoGap
           + Lettering::lineHeight(infoStyle().size) + infoGap + lead;
}

double CopyTable::room(bool isFirstPage) const
{
    return body().height() - m_headerHeight - (isFirstPage ? titleHeight() : 0);
}

/// What a column must have room for: its heading on two lines at most, and what stands in every row.
double CopyTable::leastWidth(const PaperColumn &column, double serialWidth, Lettering &letters) const
{
    const double opinionRoom = std::max(11 * m_size, body().width() * 0.12); // to be written in by hand
    switch (column.content) {
    case PaperContent::Tick:
        return double(std::clamp<qsizetype>(column.title.size(), 2, 3)) * m_size;
    case PaperContent::Serial:
        return serialWidth * m_size;
    case PaperContent::Boxes:
        return 3.1 * m_size;
    case PaperContent::Opinion:
        return opinionRoom;
    default:
        double width = 4 * m_size;
        while (letters.lines(column.title, headingStyle(), width).size() > 2)
            width += m_size / 2;
        return width;
    }
}

// Numbers, ticks and boxes take what they need; the others share the rest, first by their usual widths, then after what
// stands in them.
void CopyTable::placeColumns(double serialWidth, Lettering &letters, const std::vector<CopyRow> &sample)
{
    const double available = body().width();
    const double wanted = std::accumulate(m_wishes.begin(), m_wishes.end(), 0.0) * m_size;
    if (m_look.bodySize > 0)
        m_size = m_look.bodySize;
    else if (wanted > available * 1.45)
        m_size = wanted > available * 1.9 ? 7 : 8;
    std::vector<double> least;
    double fixed = 0;
    for (PaperColumn &column : m_columns) {
        least.push_back(leastWidth(column, serialWidth, letters) + 2 * padding + 0.5);
        if (!isFlexible(column.content))
            fixed += column.width = least.back();
    }
    if (m_look.widths.size() == m_columns.size()) {
        takeWidths(available);
    } else {
        shareWidth(available - fixed, least);
        fitWidths(least, letters, sample);
    }
    double sum = 0;
    for (const PaperColumn &column : m_columns)
        sum += column.width;
    double left = body().left();
    for (PaperColumn &column : m_columns) {
        column.width *= available / sum; // more columns than the paper has room for: all become narrower
        column.left = left;
        left += column.width;
    }
}

void CopyTable::takeWidths(double available)
{
    const double all = std::accumulate(m_look.widths.begin(), m_look.widths.end(), 0.0);
    const double least = 1.5 * m_size + 2 * padding; // of any column, so that a letter has room
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].width = std::max(least, all > 0 ? available * m_look.widths[i] / all : 0);
}

void CopyTable::fitWidths(const std::vector<double> &least, Lettering &letters, const std::vector<CopyRow> &sample)
{
    std::vector<std::size_t> places;
    std::vector<FitColumn> fitted;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const PaperColumn &column = m_columns[i];
        if (!isFlexible(column.content))
            continue;
        FitColumn fit{.width = textWidth(column), .least = least[i] - 2 * padding, .isTickList = column.isTickList};
        fit.cells.resize(sample.size());
        for (std::size_t row = 0; row < sample.size();) {
            const std::size_t rows = column.content == PaperContent::Level ? blockLength(sample, row, column.level) : 1;
            FitCell cell{.share = 1.0 / double(rows)};
            for (const QString &paragraph : sample[row].cells[i].split(u'\n', Qt::SkipEmptyParts))
                cell.paragraphs.push_back(letters.width(paragraph, bodyStyle()));
            std::fill_n(fit.cells.begin() + std::ptrdiff_t(row), rows, cell);
            row += rows;
        }
        places.push_back(i);
        fitted.push_back(std::move(fit));
    }
    fitColumns(fitted, m_size, m_isReview ? 3 : 1); // the boxes take three lines
    for (std::size_t k = 0; k < places.size(); ++k)
        m_columns[places[k]].width = fitted[k].width + 2 * padding;
}

// Columns whose share falls under the least leave the sharing, one round after the other.
void CopyTable::shareWidth(double available, const std::vector<double> &least)
{
    std::vector<std::size_t> sharing;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (isFlexible(m_columns[i].content))
            sharing.push_back(i);
    }
    for (;;) {
        const double wishes = std::accumulate(sharing.begin(), sharing.end(), 0.0,
                                              [this](double sum, std::size_t i) { return sum + m_wishes[i]; });
        for (const std::size_t i : sharing)
            m_columns[i].width = wishes > 0 ? available * m_wishes[i] / wishes : 0;
        const auto narrow = std::ranges::find_if(sharing, [&](std::size_t i) { return m_columns[i].width < least[i]; });
        if (narrow == sharing.end())
            return;
        available -= m_columns[*narrow].width = least[*narrow];
        sharing.erase(narrow);
    }
}

void CopyTable::placeHeader(Lettering &letters)
{
    const double line = Lettering::lineHeight(headingStyle().size);
    const auto heading = [&](const QString &text, double width) {
        return HeaderCell{.text = text, .lines = letters.lines(text, headingStyle(), width - 2 * padding)};
    };
    const auto heightOf = [&](const HeaderCell &cell) { return double(cell.lines.size()) * line + 2 * headerPadding; };

    double upper = 0; // the row of groups
    double lower = 0; // the row of titles under groups
    double single = 0;
    const std::vector<HeadingRun> runs = headingRuns(m_columns);
    for (const auto &[first, last] : runs) {
        const QString &group = m_columns[first].group;
        double &titles = group.isEmpty() ? single : lower;
        double width = 0;
        for (std::size_t k = first; k <= last; ++k) {
            width += m_columns[k].width;
            titles = std::max(titles, heightOf(heading(m_columns[k].title, m_columns[k].width)));
        }
        if (!group.isEmpty())
            upper = std::max(upper, heightOf(heading(group, width)));
    }
    upper = std::max(upper, single - lower);
    m_headerHeight = upper + lower;
    for (const auto &[first, last] : runs) {
        const PaperColumn &lead = m_columns[first];
        if (lead.group.isEmpty()) {
            m_header.push_back(heading(lead.title, lead.width));
            m_header.back().box = {lead.left, 0, lead.width, m_headerHeight};
            continue;
        }
        const double right = m_columns[last].left + m_columns[last].width;
        m_header.push_back(heading(lead.group, right - lead.left));
        m_header.back().box = {lead.left, 0, right - lead.left, upper};
        for (std::size_t k = first; k <= last; ++k) {
            m_header.push_back(heading(m_columns[k].title, m_columns[k].width));
            m_header.back().box = {m_columns[k].left, upper, m_columns[k].width, lower};
        }
    }
}

}
