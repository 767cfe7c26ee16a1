// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmltables.h"

#include <algorithm>
#include <iterator>

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

bool isStriking(QByteArrayView name)
{
    return name == "s" || name == "del" || name == "strike";
}

/// A no-break space is what Excel writes for an empty cell and for indents.
bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f' || c == u'\u00A0';
}

/// The value of a property in a style attribute, in lower case.
QString styleOf(const HtmlTables::Attributes &attributes, QStringView property)
{
    for (const QString &each : attributes.value("style").toLower().split(u';')) {
        const qsizetype colon = each.indexOf(u':');
        if (colon > 0 && QStringView(each).left(colon).trimmed() == property)
            return each.sliced(colon + 1).trimmed();
    }
    return {};
}

bool isHidden(const HtmlTables::Attributes &attributes)
{
    return attributes.contains("hidden") || styleOf(attributes, u"display") == u"none"
           || styleOf(attributes, u"visibility") == u"collapse";
}

/// #ff0, #ffff00 or rgb(255, 255, 0); names other than these are left out.
std::optional<quint32> colourNamed(const QString &text)
{
    static const QHash<QString, QByteArray> names{
        {u"yellow"_s, "ffff00"}, {u"red"_s, "ff0000"},  {u"lime"_s, "00ff00"},   {u"blue"_s, "0000ff"},
        {u"green"_s, "008000"},  {u"aqua"_s, "00ffff"}, {u"orange"_s, "ffa500"}, {u"pink"_s, "ffc0cb"},
        {u"silver"_s, "c0c0c0"}, {u"gray"_s, "808080"}};
    QByteArray digits = names.value(text, text.toLatin1());
    if (digits.size() == 4 && digits.startsWith('#'))
        digits = QByteArray(2, digits[1]) + QByteArray(2, digits[2]) + QByteArray(2, digits[3]);
    if (digits.startsWith("rgb(")) {
        quint32 colour = 0;
        for (const QByteArray &part : digits.sliced(4).replace(')', "").split(',').mid(0, 3))
            colour = colour << 8U | (part.trimmed().toUInt() & 0xFFU);
        return colour;
    }
    return colourOf(digits);
}

std::optional<quint32> groundIn(const HtmlTables::Attributes &attributes)
{
    QString text = styleOf(attributes, u"background-color");
    if (text.isEmpty())
        text = styleOf(attributes, u"background");
    if (text.isEmpty())
        text = attributes.value("bgcolor").toLower();
    const auto colour = colourNamed(text);
    return colour ? groundOf(*colour) : std::nullopt;
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

void HtmlTables::Flow::add(QStringView words)
{
    if (words.isEmpty())
        return;
    if (!text.isEmpty() && wantsBreak)
        text += u'\n';
    else if (!text.isEmpty() && wantsSpace && !text.endsWith(u'\n'))
        text += u' ';
    wantsBreak = false;
    wantsSpace = false;
    text += words;
}

void HtmlTables::Flow::addAll(QStringView piece)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i <= piece.size(); ++i) {
        if (i < piece.size() && !isSpace(piece.at(i)))
            continue;
        add(piece.sliced(start, i - start));
        wantsSpace = wantsSpace || i < piece.size();
        start = i + 1;
    }
}

void HtmlTables::Flow::breakLine()
{
    if (!text.isEmpty())
        text += u'\n';
    wantsBreak = false;
    wantsSpace = false;
}

QString HtmlTables::Flow::take()
{
    while (text.endsWith(u'\n'))
        text.chop(1);
    wantsBreak = false;
    wantsSpace = false;
    return std::exchange(text, {});
}

void HtmlTables::measure(qsizetype size)
{
    if (size > m_limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = table() ? table()->row + 1 : -1});
}

void HtmlTables::start(QByteArrayView name, const Attributes &attributes)
{
    if (isSilent(name))
        ++m_silent;
    else if (name == "table")
        startTable();
    else if (!table())
        startOutside(name);
    else if (name == "tr")
        startRow(attributes);
    else if (name == "col")
        startColumns(attributes);
    else if (name == "caption")
        table()->isInCaption = true;
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
    if (!present) {
        if (isBlock(name))
            endOutside();
    } else if (name == "table") {
        endTable();
    } else if (isCell(name) || name == "tr") {
        endCell();
    } else if (name == "caption" && std::exchange(present->isInCaption, false)) {
        LineKeeper caption;
        caption.add(present->flow.take());
        std::ranges::move(caption.take(), std::back_inserter(m_tables[present->place].before));
    } else if (isStriking(name)) {
        present->struck = std::max(0, present->struck - 1);
    } else if (present->isInCell && isBlock(name)) {
        present->flow.wantsBreak = true;
        if ((name == "ol" || name == "ul") && !present->lists.empty())
            present->lists.pop_back();
    }
}

void HtmlTables::text(QByteArrayView utf8)
{
    if (m_silent > 0)
        return;
    const QString text = QString::fromUtf8(utf8);
    Table *present = table();
    if (!present) {
        m_outside.addAll(text);
        if (m_outside.text.size() > m_limits.cellText)
            endOutside(); // a page of one endless line
    } else if (present->isInCell || present->isInCaption) {
        const qsizetype before = present->flow.text.size();
        present->flow.addAll(text);
        if (present->flow.text.size() > before)
            (present->struck > 0 ? present->hasStruck : present->hasPlain) = true;
        measure(present->flow.text.size());
    }
}

void HtmlTables::startOutside(QByteArrayView name)
{
    if (name == "br" || isBlock(name))
        endOutside();
    if (name.size() == 2 && name.front() == 'h' && name.back() >= '1' && name.back() <= '6')
        m_heading = name.back() - '0';
}

void HtmlTables::endOutside()
{
    m_lines.add(m_outside.take(), std::exchange(m_heading, 0));
}

void HtmlTables::startInCell(QByteArrayView name, const Attributes &attributes)
{
    Table &present = m_open.back();
    if (name == "br")
        return present.flow.breakLine();
    if (isBlock(name))
        present.flow.wantsBreak = true;
    if (name == "ol" || name == "ul") {
        present.lists.push_back(name == "ol" ? int(spanOf(attributes.value("start"), 1 << 20)) - 1 : -1);
        if (qint64(present.lists.size()) > m_limits.xmlDepth)
            present.lists.pop_back();
    } else if (name == "li" && !present.lists.empty() && present.lists.back() >= 0) {
        present.flow.add(QString::number(++present.lists.back()) + u'.');
    } else if (name == "input") {
        const QString type = attributes.value("type").toLower();
        if (type == u"checkbox" || type == u"radio")
            present.flow.add(attributes.contains("checked") ? u"☑" : u"☐");
    } else if (isStriking(name)) {
        ++present.struck;
    } else if (name == "a" || name == "img") {
        startNote(name, attributes);
    }
    measure(present.flow.text.size());
}

void HtmlTables::startNote(QByteArrayView name, const Attributes &attributes)
{
    Table &present = m_open.back();
    const QString address = attributes.value("href").trimmed();
    const bool isAddress = name == "a" && !address.isEmpty() && !address.startsWith(u'#')
                           && !address.startsWith("javascript:"_L1, Qt::CaseInsensitive);
    if (isAddress)
        present.builder.note(present.cell.row, present.cell.column, CellNoteKind::Link, address);
    else if (name == "img")
        present.builder.note(present.cell.row, present.cell.column, CellNoteKind::Picture, {});
}

// — tables

void HtmlTables::startTable()
{
    if (qint64(m_tables.size()) >= m_limits.sheets * 10)
        return fail({.code = ErrorCode::TooLarge, .detail = u"sheets"_s});
    if (qint64(m_open.size()) >= m_limits.xmlDepth)
        return fail({.code = ErrorCode::TooLarge, .detail = u"depth"_s});
    Table *outer = table();
    // The title of a table within a table for the layout stands in the cell around it.
    if (outer) {
        for (const QString &line : outer->isInCell ? outer->flow.text.split(u'\n') : QStringList())
            m_lines.add(line);
    } else {
        endOutside();
    }
    const QString number =
        outer ? outer->number + u'.' + QString::number(++outer->nested) : QString::number(++m_topTables);
    m_open.push_back({.place = m_tables.size(), .number = number, .builder = TableBuilder(m_limits, m_texts)});
    m_tables.emplace_back();
    m_tables.back().before = m_lines.take();
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
    auto before = std::move(m_tables[present.place].before);
    m_tables[present.place] = present.builder.take(m_source, present.number);
    m_tables[present.place].before = std::move(before);
    m_open.pop_back();
}

void HtmlTables::startColumns(const Attributes &attributes)
{
    constexpr qint64 mostColumns = 1000;
    Table &present = m_open.back();
    const qint64 first = present.columns;
    present.columns = std::min(first + spanOf(attributes.value("span"), mostColumns), m_limits.columns);
    if (isHidden(attributes) && first < present.columns)
        addLine(present.builder.facts().hiddenColumns, int(first), int(present.columns - 1));
}

void HtmlTables::startRow(const Attributes &attributes)
{
    endCell();
    Table &present = m_open.back();
    ++present.row;
    present.column = 0;
    present.rowGround = groundIn(attributes);
    if (isHidden(attributes) && present.row < m_limits.rows)
        addLine(present.builder.facts().hiddenRows, int(present.row), int(present.row));
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
    present.flow = {};
    present.lists.clear();
    present.struck = 0;
    present.hasStruck = present.hasPlain = false;
    const auto ground = groundIn(attributes);
    present.look = {.ground = ground ? ground : present.rowGround};
    present.cell = {.row = present.row,
                    .column = present.column,
                    .rows = spanOf(attributes.value("rowspan"), mostRows),
                    .columns = spanOf(attributes.value("colspan"), mostColumns)};
    present.column += present.cell.columns;
    // Excel says so of a text that shows over its empty neighbours: no merged cells.
    if (styleOf(attributes, u"mso-ignore") == u"colspan")
        present.cell.columns = 1;
}

void HtmlTables::endCell()
{
    Table &present = m_open.back();
    if (!std::exchange(present.isInCell, false))
        return;
    const Block &cell = present.cell;
    present.look.isStruck = present.hasStruck && !present.hasPlain;
    if (auto done = present.builder.put(cell.row, cell.column, present.flow.take(), present.look); !done)
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

void HtmlTables::endPage()
{
    while (!m_open.empty())
        endTable();
    endOutside();
    m_silent = 0;
}

std::vector<SourceTable> HtmlTables::take()
{
    endPage();
    closeWith(m_tables, m_lines.take());
    return std::move(m_tables);
}

}
