// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmltables.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

bool isSilent(QByteArrayView name)
{
    return isOneOf(name, {"script", "style", "head", "template", "noscript", "textarea", "select", "rt", "rp"});
}

bool isCell(QByteArrayView name)
{
    return name == "td" || name == "th";
}

/// What begins and ends on a line of its own.
bool isBlock(QByteArrayView name)
{
    return isOneOf(name, {"p",       "div",        "li",  "ul", "ol",      "dl",   "dt",      "dd",
                          "h1",      "h2",         "h3",  "h4", "h5",      "h6",   "center",  "section",
                          "article", "blockquote", "pre", "hr", "address", "form", "fieldset"});
}

/// Source: HTML Living Standard, 4.9.11: at most 1,000 columns and 65,534 rows.
qint64 spanOf(const QString &text, qint64 most)
{
    qint64 number = 0;
    for (const QChar c : text.trimmed()) {
        if (c < u'0' || c > u'9' || number > most)
            break;
        number = number * 10 + (c.unicode() - u'0');
    }
    return std::clamp<qint64>(number, 1, most);
}

}

void HtmlTables::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

void HtmlTables::start(QByteArrayView name, const Attributes &attributes)
{
    if (isSilent(name))
        ++m_silent;
    else if (name == "table")
        startTable();
    else if (!table())
        return;
    else if (name == "tr")
        startRow();
    else if (isCell(name))
        startCell(attributes);
    else if (table()->isInCell)
        startInCell(name, attributes);
}

void HtmlTables::end(QByteArrayView name)
{
    if (isSilent(name)) {
        m_silent = std::max(0, m_silent - 1);
        return;
    }
    Table *present = table();
    if (!present)
        return;
    if (name == "table") {
        endTable();
    } else if (isCell(name) || name == "tr") {
        endCell();
    } else if (present->isInCell && isBlock(name)) {
        present->wantsBreak = true;
        if ((name == "ol" || name == "ul") && !present->lists.empty())
            present->lists.pop_back();
    }
}

void HtmlTables::text(QByteArrayView utf8)
{
    Table *present = table();
    if (!present || !present->isInCell || m_silent > 0)
        return;
    const QString text = QString::fromUtf8(utf8);
    QString word;
    for (const QChar c : text) {
        // A no-break space is what Excel writes for an empty cell and for indents.
        const bool isSpace = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f' || c == u'\u00A0';
        if (!isSpace) {
            word += c;
            continue;
        }
        add(word);
        word.clear();
        present->wantsSpace = true;
    }
    add(word);
}

void HtmlTables::add(QStringView text)
{
    Table &present = m_open.back();
    if (text.isEmpty())
        return;
    if (!present.text.isEmpty() && present.wantsBreak)
        present.text += u'\n';
    else if (!present.text.isEmpty() && present.wantsSpace && !present.text.endsWith(u'\n'))
        present.text += u' ';
    present.wantsBreak = false;
    present.wantsSpace = false;
    present.text += text;
    if (present.text.size() > m_limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = present.row + 1});
}

void HtmlTables::startInCell(QByteArrayView name, const Attributes &attributes)
{
    Table &present = m_open.back();
    if (name == "br") {
        if (!present.text.isEmpty())
            present.text += u'\n';
        present.wantsBreak = false;
        present.wantsSpace = false;
        return;
    }
    if (isBlock(name))
        present.wantsBreak = true;
    if (name == "ol" || name == "ul") {
        present.lists.push_back(name == "ol" ? int(spanOf(attributes.value("start"), 1 << 20)) - 1 : -1);
    } else if (name == "li" && !present.lists.empty() && present.lists.back() >= 0) {
        add(QString::number(++present.lists.back()) + u'.');
    } else if (name == "input") {
        const QString type = attributes.value("type").toLower();
        if (type == u"checkbox" || type == u"radio")
            add(attributes.contains("checked") ? u"☑" : u"☐");
    }
}

// — tables

void HtmlTables::startTable()
{
    if (qint64(m_tables.size()) >= m_limits.sheets * 10)
        return fail({.code = ErrorCode::TooLarge, .detail = u"sheets"_s});
    if (qint64(m_open.size()) >= m_limits.xmlDepth)
        return fail({.code = ErrorCode::TooLarge, .detail = u"depth"_s});
    Table *outer = table();
    const QString number =
        outer ? outer->number + u'.' + QString::number(++outer->nested) : QString::number(++m_topTables);
    m_open.push_back({.place = m_tables.size(), .number = number, .builder = TableBuilder(m_limits)});
    m_tables.emplace_back();
}

void HtmlTables::endTable()
{
    endCell();
    Table &present = m_open.back();
    for (const Block &block : present.blocks) {
        // A span that reaches below the last row ends there.
        const qint64 rows = std::min(block.rows, present.row - block.row + 1);
        if (auto done = present.builder.merge(block.row, block.column, rows, block.columns); !done)
            fail(done.error());
    }
    m_tables[present.place] = present.builder.take(m_source, present.number);
    m_open.pop_back();
}

void HtmlTables::startRow()
{
    endCell();
    Table &present = m_open.back();
    ++present.row;
    present.column = 0;
}

void HtmlTables::startCell(const Attributes &attributes)
{
    constexpr qint64 mostColumns = 1000;
    constexpr qint64 mostRows = 65534;
    endCell();
    Table &present = m_open.back();
    if (present.row < 0)
        present.row = 0; // a cell before any row begins one
    for (auto it = present.blocked.find(present.column); it != present.blocked.end() && it->second > present.row;
         it = present.blocked.find(present.column))
        ++present.column;
    present.isInCell = true;
    present.text.clear();
    present.lists.clear();
    present.wantsBreak = false;
    present.wantsSpace = false;
    present.cell = {.row = present.row,
                    .column = present.column,
                    .rows = spanOf(attributes.value("rowspan"), mostRows),
                    .columns = spanOf(attributes.value("colspan"), mostColumns)};
    present.column += present.cell.columns;
}

void HtmlTables::endCell()
{
    Table &present = m_open.back();
    if (!std::exchange(present.isInCell, false))
        return;
    while (present.text.endsWith(u'\n'))
        present.text.chop(1);
    const Block &cell = present.cell;
    if (auto done = present.builder.put(cell.row, cell.column, present.text); !done)
        fail(done.error());
    if (cell.rows <= 1 && cell.columns <= 1)
        return;
    present.blocks.push_back(cell);
    if (qint64(present.blocks.size()) > m_limits.merges)
        fail({.code = ErrorCode::TooLarge, .detail = u"merges"_s, .row = cell.row + 1});
    if (cell.rows > 1) {
        for (qint64 column = cell.column; column < std::min(cell.column + cell.columns, m_limits.columns); ++column)
            present.blocked[column] = cell.row + cell.rows;
    }
}

std::vector<SourceTable> HtmlTables::take()
{
    while (!m_open.empty())
        endTable();
    return std::move(m_tables);
}

}
