// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/paginator.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr double rounding = 0.01;     // points
constexpr qsizetype mostKnown = 4096; // set texts kept per column
constexpr std::size_t longLabel = 6;  // lines of a repeated label; longer ones are shortened
constexpr std::size_t shortenedLabel = 4;
constexpr qsizetype longText = 120; // longer texts are seldom met twice

const QString &continued()
{
    static const QString sign = u"（续）"_s;
    return sign;
}

}

Paginator::Paginator(const CopyTable &table, Lettering &letters, std::function<void(Page &&)> sink)
    : m_table(table), m_letters(letters), m_sink(std::move(sink)), m_known(table.columns().size() + 1)
{}

// The form's list of thirteen channels, two side by side where both fit: half as tall.
QString Paginator::ticksSideBySide(const QString &list, double width)
{
    const LetterStyle style = m_table.bodyStyle();
    const double space = m_letters.width(u"　", style);
    QString text;
    QString pending;
    for (const QString &entry : list.split(u'\n')) {
        if (!pending.isEmpty()) {
            const double first = m_letters.width(pending, style);
            const int gap = std::max(1, int(std::round((width / 2 - first) / space)));
            for (const int tried : {gap, 1}) {
                if (first + tried * space + m_letters.width(entry, style) <= width) {
                    text += pending + QString(tried, u'　') + entry + u'\n';
                    pending.clear();
                    break;
                }
            }
            if (pending.isEmpty())
                continue;
            text += pending + u'\n';
        }
        pending = entry;
    }
    text += pending;
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

std::shared_ptr<const SetText> Paginator::setText(std::size_t at, const QString &text, std::vector<TextMark> marks)
{
    auto &known = m_known[at];
    const bool isKept = text.size() <= longText && marks.empty();
    if (const auto found = isKept ? known.constFind(text) : known.cend(); found != known.cend())
        return *found;
    auto made = std::make_shared<SetText>();
    made->marks = std::move(marks);
    const bool isBand = at == m_table.columns().size();
    const double width =
        isBand ? m_table.body().width() - 2 * CopyTable::padding : m_table.textWidth(m_table.columns()[at]);
    made->text = !isBand && m_table.columns()[at].isTickList ? ticksSideBySide(text, width) : text;
    made->lines = m_letters.lines(made->text, isBand ? m_table.bandStyle() : m_table.bodyStyle(), width);
    if (isKept) {
        if (known.size() >= mostKnown)
            known.clear();
        known.insert(text, made);
    }
    return made;
}

Paginator::SetRow Paginator::set(CopyRow &&row)
{
    SetRow made{
        .item = row.item, .domain = row.domain, .startsDomain = !row.domain.isEmpty() && row.domain != m_domain};
    if (row.domain == m_domain) {
        for (std::size_t i = 0; i < m_levels.size() && !m_levels[i].isEmpty() && row.levels[i] == m_levels[i]; ++i)
            ++made.joined;
    }
    made.cells.resize(m_table.columns().size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto marks = row.marks.find(i);
        auto text = setText(i, row.cells[i], marks == row.marks.end() ? std::vector<TextMark>() : marks->second);
        made.cells[i] = {.text = text, .first = 0, .count = text->lines.size()};
    }
    m_levels = std::move(row.levels);
    m_domain = std::move(row.domain);
    return made;
}

double Paginator::heightOf(std::size_t lines) const
{
    return double(lines) * Lettering::lineHeight(m_table.bodyStyle().size) + 2 * CopyTable::padding;
}

double Paginator::bandHeight(const PageText &band) const
{
    return double(band.count) * Lettering::lineHeight(m_table.bandStyle().size) + 4;
}

PageText Paginator::band(std::size_t at)
{
    const SetRow &row = m_rows[at];
    if (row.domain.isEmpty() || (at > 0 && !row.startsDomain))
        return {};
    auto text = setText(m_table.columns().size(), row.startsDomain ? row.domain : row.domain + continued());
    return {.text = text, .first = 0, .count = text->lines.size()};
}

PageText Paginator::label(const SetRow &row, std::size_t column, bool isFirstOnPage)
{
    const PageText &own = row.cells[column];
    const bool isRepeated = isFirstOnPage && own.first == 0 && row.joined >= m_table.columns()[column].level;
    if (!isRepeated || own.count == 0)
        return own;
    auto text = setText(column, own.text->text + continued());
    if (text->lines.size() > longLabel) {
        const LineSpan &last = text->lines[shortenedLabel - 1];
        text = setText(column, own.text->text.left(last.start + last.length) + u"…"_s + continued());
    }
    return {.text = text, .first = 0, .count = text->lines.size()};
}

std::size_t Paginator::blockEnd(std::size_t first, int level) const
{
    std::size_t end = first + 1;
    while (end < m_rows.size() && m_rows[end].joined >= level)
        ++end;
    return end;
}

std::vector<double> Paginator::heights()
{
    const auto &columns = m_table.columns();
    std::vector<double> heights;
    for (const SetRow &row : m_rows) {
        std::size_t lines = m_table.isReview() && !row.isContinued ? 3 : 1; // the three boxes
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].content == PaperContent::Serial) // below the number stand （续） and the row's code
                lines = std::max(lines, row.cells[i].count + (row.isContinued ? 1 : 0) + (m_table.isReview() ? 1 : 0));
            else if (columns[i].content != PaperContent::Level)
                lines = std::max(lines, row.cells[i].count);
        }
        heights.push_back(heightOf(lines));
    }
    for (std::size_t c = columns.size(); c-- > 0;) {
        if (columns[c].content != PaperContent::Level)
            continue;
        for (std::size_t first = 0; first < m_rows.size();) {
            const std::size_t end = blockEnd(first, columns[c].level);
            const auto from = heights.begin() + std::ptrdiff_t(first);
            const auto to = heights.begin() + std::ptrdiff_t(end);
            const double need = heightOf(label(m_rows[first], c, first == 0).count);
            *(to - 1) += std::max(0.0, need - std::accumulate(from, to, 0.0));
            first = end;
        }
    }
    return heights;
}

bool Paginator::fits(double further)
{
    const auto each = heights();
    double sum = std::accumulate(each.begin(), each.end(), further);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (const PageText shown = band(i); shown.text)
            sum += bandHeight(shown);
    }
    return sum <= m_table.room(m_isFirstPage) + rounding;
}

Page Paginator::page()
{
    const auto &columns = m_table.columns();
    Page page{.hasTitle = m_isFirstPage, .section = m_section, .sectionIndex = m_sectionIndex, .number = ++m_number};
    page.tableTop = m_table.body().top() + (m_isFirstPage ? m_table.titleHeight() : 0);
    double y = page.tableTop + m_table.headerHeight();
    const auto each = heights();
    std::vector<double> tops;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (PageText shown = band(i); shown.text) {
            const double height = bandHeight(shown);
            page.rows.push_back({.isBand = true,
                                 .isContinued = !m_rows[i].startsDomain,
                                 .top = y,
                                 .height = height,
                                 .cells = {std::move(shown)}});
            y += height;
        }
        page.rows.push_back({.item = m_rows[i].item,
                             .isContinued = m_rows[i].isContinued,
                             .top = y,
                             .height = each[i],
                             .cells = m_rows[i].cells});
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].content == PaperContent::Level)
                page.rows.back().cells[c] = {};
        }
        tops.push_back(y);
        y += each[i];
    }
    page.tableBottom = y;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].content != PaperContent::Level)
            continue;
        for (std::size_t first = 0; first < m_rows.size();) {
            const std::size_t end = blockEnd(first, columns[c].level);
            const double bottom = tops[end - 1] + each[end - 1];
            page.blocks.push_back({.column = c,
                                   .top = tops[first],
                                   .height = bottom - tops[first],
                                   .label = label(m_rows[first], c, first == 0)});
            first = end;
        }
    }
    return page;
}

void Paginator::emitPage()
{
    m_sink(page());
    m_rows.clear();
    m_isFirstPage = false;
}

// The only row of the page is taller than it: what fits stays, the rest goes on on the next page.
// @return false when nothing is left to be moved
bool Paginator::split()
{
    const PageText shown = band(0);
    const double room = m_table.room(m_isFirstPage) - (shown.text ? bandHeight(shown) : 0) - 2 * CopyTable::padding;
    const auto lines =
        std::max<std::size_t>(4, std::size_t((room + rounding) / Lettering::lineHeight(m_table.bodyStyle().size)));
    SetRow rest = m_rows.front();
    rest.startsDomain = false;
    rest.isContinued = true;
    bool hasRest = false;
    for (std::size_t c = 0; c < rest.cells.size(); ++c) {
        PageText &cell = rest.cells[c];
        const PaperColumn &column = m_table.columns()[c];
        if (column.content == PaperContent::Serial)
            continue; // repeated
        if (column.content == PaperContent::Level && cell.count <= lines)
            continue; // repeated with （续）
        const std::size_t taken = std::min(lines, cell.count);
        hasRest = hasRest || cell.count > taken;
        m_rows.front().cells[c].count = taken;
        cell.first += taken;
        cell.count -= taken;
    }
    if (!hasRest)
        return false;
    rest.joined = 4;
    emitPage();
    m_rows.push_back(std::move(rest));
    return true;
}

void Paginator::add(CopyRow &&row)
{
    if (row.section != m_section) {
        if (!m_rows.empty() || !m_isFirstPage) {
            closeSection();
            ++m_sectionIndex;
        }
        m_section = row.section;
    }
    m_rows.push_back(set(std::move(row)));
    if (fits())
        return;
    if (m_rows.size() > 1) {
        SetRow last = std::move(m_rows.back());
        m_rows.pop_back();
        emitPage();
        m_rows.push_back(std::move(last));
    }
    while (!fits() && split()) {
    }
}

void Paginator::finish()
{
    closeSection();
}

void Paginator::closeSection()
{
    const double signOff = m_table.signOffHeight();
    if (!fits(signOff) && m_rows.size() > 1) {
        SetRow last = std::move(m_rows.back());
        m_rows.pop_back();
        emitPage();
        m_rows.push_back(std::move(last));
    }
    if (!fits(signOff))
        emitPage();
    Page last = page();
    if (m_rows.empty() && !last.hasTitle)
        last.tableBottom = last.tableTop; // the sign-off block alone needs no header
    if (signOff > 0)
        last.signOffTop = last.tableBottom;
    m_sink(std::move(last));
    m_rows.clear();
    m_levels.clear();
    m_domain.clear();
    m_number = 0;
    m_isFirstPage = true;
}

}
