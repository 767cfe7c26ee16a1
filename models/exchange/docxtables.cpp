// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/docxtables.h"

#include "exchange/symbolfonts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 mostSpan = 1 << 20;
constexpr qint64 levelOfText = 9;

}

QList<QByteArray> wordNamespaces()
{
    return {"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "http://schemas.openxmlformats.org/markup-compatibility/2006"};
}

DocxTablesHandler::DocxTablesHandler(QString source, ListNumbers lists, DocxNotes notes, const Progress &progress,
                                     const Limits &limits)
    : m_source(std::move(source))
    , m_lists(std::move(lists))
    , m_notes(std::move(notes))
    , m_progress(progress)
    , m_limits(limits)
    , m_texts(limits)
{}

/// Deleted and moved-away text, former formatting, phonetic guides, and the second copy of a drawing for old programs.
/// "del" is also a mark on rows and paragraph ends; there it has no text below it.
bool DocxTablesHandler::isSkipped(QByteArrayView name)
{
    return name == "del" || name == "moveFrom" || name.endsWith("Change") || name == "rt" || name == "Fallback";
}

DocxTablesHandler::Cell *DocxTablesHandler::cell()
{
    return m_open.empty() || m_open.back().cells.empty() ? nullptr : &m_open.back().cells.back();
}

void DocxTablesHandler::check(const Outcome &outcome)
{
    if (!outcome)
        fail(outcome.error());
}

void DocxTablesHandler::start(QByteArrayView name, const XmlAttributes &attributes)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    if (isSkipped(name)) {
        if (name == "del" || name == "moveFrom")
            takeDeletion();
        m_skipped = 1;
        return;
    }
    m_names.push_back(name.toByteArray());
    if (name == "tbl")
        startTable();
    else if (name == "p")
        m_paragraphs.emplace_back();
    else if (name == "r")
        m_run = {};
    else if (name == "drawing" || name == "pict")
        m_hasBoxText = false;
    else if (name == "txbxContent")
        m_hasBoxText = true;
    else if (name == "tr" && !m_open.empty())
        startRow();
    else if (name == "tc" && !m_open.empty())
        m_open.back().cells.push_back({.column = m_open.back().column});
    else if (name == "gridBefore" && !m_open.empty())
        m_open.back().column += std::clamp<qint64>(attributes.number("val").value_or(0), 0, mostSpan);
    else if (name == "gridSpan" || name == "vMerge" || name == "hMerge" || (name == "shd" && isBelow("tcPr", 1)))
        takeCellProperty(name, attributes);
    else if (name == "commentReference" || name == "hyperlink")
        takeNote(name, attributes);
    else if (!m_paragraphs.empty()) {
        takeParagraphProperty(name, attributes);
        if (isBelow("rPr", 1) && isBelow("r", 2))
            takeRunProperty(name, attributes);
        addRunContent(name, attributes);
    }
}

void DocxTablesHandler::end(QByteArrayView name)
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    m_names.pop_back();
    if (name == "t")
        m_isInText = false;
    else if (name == "p" && !m_paragraphs.empty())
        endParagraph();
    else if (name == "drawing" || name == "pict")
        endDrawing();
    else if (name == "tc" && cell())
        endCell();
    else if (name == "tr" && !m_open.empty())
        endRow();
    else if (name == "tbl" && !m_open.empty())
        endTable();
}

void DocxTablesHandler::text(QByteArrayView utf8)
{
    if (!m_isInText || m_skipped > 0 || m_paragraphs.empty())
        return;
    QString &text = m_paragraphs.back().text;
    text += asShown(QString::fromUtf8(utf8), m_run.font);
    lookAtText();
    if (text.size() > m_limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s});
}

// — tables

void DocxTablesHandler::startTable()
{
    const QString number = m_open.empty() ? QString::number(++m_topTables)
                                          : m_open.back().number + u'.' + QString::number(++m_open.back().nested);
    if (qint64(m_tables.size()) >= m_limits.sheets * 10)
        return fail({.code = ErrorCode::TooLarge, .detail = u"sheets"_s});
    m_open.push_back({.place = m_tables.size(), .number = number, .builder = TableBuilder(m_limits, m_texts)});
    m_tables.emplace_back();
    if (m_open.size() == 1)
        m_tables.back().before = m_lines.take();
}

void DocxTablesHandler::endTable()
{
    Table &table = m_open.back();
    while (!table.open.empty())
        close(table, table.open.begin());
    auto before = std::move(m_tables[table.place].before);
    m_tables[table.place] = table.builder.take(m_source, table.number);
    m_tables[table.place].before = std::move(before);
    m_open.pop_back();
}

void DocxTablesHandler::startRow()
{
    constexpr qint64 tellEvery = 1000;
    Table &table = m_open.back();
    table.column = 0;
    table.isRowDeleted = false;
    table.cells.clear();
    if (++m_rows % tellEvery == 0)
        m_progress.tell(m_rows, 0);
    if (m_progress.isCancelled())
        fail({.code = ErrorCode::Cancelled});
}

void DocxTablesHandler::close(Table &table, std::map<qint64, Block>::iterator block)
{
    check(table.builder.merge(block->second.row, block->first, block->second.rows, block->second.span));
    table.open.erase(block);
}

void DocxTablesHandler::endRow()
{
    Table &table = m_open.back();
    if (table.isRowDeleted)
        return;
    ++table.row;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const Cell &one = table.cells[i];
        if (one.goesOnLeft)
            continue;
        qint64 span = one.span;
        for (std::size_t next = i + 1; next < table.cells.size() && table.cells[next].goesOnLeft; ++next)
            span += table.cells[next].span;
        for (const auto &[kind, text] : one.notes)
            table.builder.note(table.row, one.column, kind, text);
        const auto above = table.open.find(one.column);
        const bool hasAbove = above != table.open.end() && above->second.row + above->second.rows == table.row;
        if (one.vertical == Merge::Continue && hasAbove) {
            ++above->second.rows;
            continue; // the text of the first row stands for all
        }
        if (above != table.open.end())
            close(table, above);
        table.open.insert_or_assign(one.column, Block{.row = table.row, .rows = 1, .span = span});
        const LookOfCell look{.ground = one.ground ? one.ground : one.highlight,
                              .isStruck = one.hasStruck && !one.hasPlain};
        check(table.builder.put(table.row, one.column, one.text, look));
    }
    // A block is over when a row does not go on with it.
    for (auto it = table.open.begin(); it != table.open.end();) {
        const auto block = it++;
        if (block->second.row + block->second.rows <= table.row)
            close(table, block);
    }
    table.cells.clear();
}

void DocxTablesHandler::endCell()
{
    Cell &present = *cell();
    // Word asks for a paragraph at the end of each cell, also behind a table: empty ones at the end say nothing.
    while (present.text.endsWith(u'\n'))
        present.text.chop(1);
    m_open.back().column += present.span;
}

void DocxTablesHandler::takeCellProperty(QByteArrayView name, const XmlAttributes &attributes)
{
    Cell *present = cell();
    if (!present)
        return;
    if (name == "shd") {
        // "auto" is no colour; a pattern without a fill is seldom more than a grey of the printer.
        const auto colour = colourOf(attributes.find("fill").value_or(QByteArrayView()));
        present->ground = colour ? groundOf(*colour) : std::nullopt;
    } else if (name == "gridSpan")
        present->span = std::clamp<qint64>(attributes.number("val").value_or(1), 1, mostSpan);
    else if (name == "hMerge")
        present->goesOnLeft = attributes.text("val") != u"restart" && m_open.back().cells.size() > 1;
    else
        present->vertical = attributes.text("val") == u"restart" ? Merge::Begin : Merge::Continue;
}

// — paragraphs

void DocxTablesHandler::takeRunProperty(QByteArrayView name, const XmlAttributes &attributes)
{
    if (name == "rFonts") {
        const QString font = attributes.text("ascii");
        if (isSymbolFont(font))
            m_run.font = font;
    } else if (name == "strike" || name == "dstrike") {
        const QString value = attributes.text("val");
        m_run.isStruck = value != u"0" && value != u"false" && value != u"off";
    } else if (name == "highlight") {
        m_run.highlight = highlightColour(attributes.text("val"));
    } else if (name == "shd") {
        const auto colour = colourOf(attributes.find("fill").value_or(QByteArrayView()));
        m_run.highlight = colour ? groundOf(*colour) : std::nullopt;
    }
}

void DocxTablesHandler::lookAtText()
{
    Cell *present = cell();
    if (!present)
        return;
    (m_run.isStruck ? present->hasStruck : present->hasPlain) = true;
    if (m_run.highlight)
        present->highlight = m_run.highlight;
}

void DocxTablesHandler::takeNote(QByteArrayView name, const XmlAttributes &attributes)
{
    Cell *present = cell();
    if (!present)
        return;
    const bool isComment = name == "commentReference";
    const QString text = (isComment ? m_notes.comments : m_notes.addresses).value(attributes.text("id"));
    if (!text.isEmpty() && qint64(present->notes.size()) < m_limits.notes)
        present->notes.emplace_back(isComment ? CellNoteKind::Comment : CellNoteKind::Link, text);
}

void DocxTablesHandler::endDrawing()
{
    Cell *present = cell();
    if (present && !m_hasBoxText && qint64(present->notes.size()) < m_limits.notes)
        present->notes.emplace_back(CellNoteKind::Picture, QString());
}

bool DocxTablesHandler::isBelow(QByteArrayView name, std::size_t steps) const
{
    return m_names.size() > steps && m_names[m_names.size() - 1 - steps] == name;
}

void DocxTablesHandler::takeDeletion()
{
    if (!m_open.empty())
        ++m_open.back().builder.facts().deletions;
    if (m_names.empty())
        return;
    if (m_names.back() == "trPr" && !m_open.empty())
        m_open.back().isRowDeleted = true;
    else if (m_names.back() == "rPr" && m_names.size() > 1 && m_names[m_names.size() - 2] == "pPr"
             && !m_paragraphs.empty())
        m_paragraphs.back().isEndDeleted = true;
}

void DocxTablesHandler::takeParagraphProperty(QByteArrayView name, const XmlAttributes &attributes)
{
    Paragraph &paragraph = m_paragraphs.back();
    if (name == "pStyle") {
        paragraph.style = attributes.text("val");
    } else if (name == "numId") {
        paragraph.hasOwnList = true;
        paragraph.list.list = int(attributes.number("val").value_or(0));
    } else if (name == "ilvl") {
        paragraph.list.level = int(attributes.number("val").value_or(0));
    } else if (name == "outlineLvl") {
        const qint64 level = attributes.number("val").value_or(levelOfText);
        paragraph.outline = level >= 0 && level < levelOfText ? int(level) + 1 : 0;
    }
}

void DocxTablesHandler::addRunContent(QByteArrayView name, const XmlAttributes &attributes)
{
    QString &text = m_paragraphs.back().text;
    if (name == "t") {
        m_isInText = true;
    } else if (name == "br" || name == "cr") {
        text += u'\n';
    } else if (name == "tab" || name == "ptab") {
        // In a paragraph's properties it is a tab stop.
        if (m_names.size() > 1 && m_names[m_names.size() - 2] == "r")
            text += u'\t';
    } else if (name == "noBreakHyphen") {
        text += u'-';
    } else if (name == "sym") {
        bool isNumber = false;
        const uint code = attributes.text("char").toUInt(&isNumber, 16);
        if (isNumber && code <= 0xFFFF)
            text += asShown(QString(QChar(code)), attributes.text("font"));
        lookAtText();
    }
}

void DocxTablesHandler::endParagraph()
{
    Paragraph paragraph = std::move(m_paragraphs.back());
    m_paragraphs.pop_back();
    const ListPlace place = paragraph.hasOwnList ? paragraph.list : m_lists.placeOf(paragraph.style);
    const QString text = m_lists.next(place) + paragraph.text;
    Cell *present = cell();
    const bool isInCell = present && std::ranges::find(m_names, "tc") != m_names.end();
    if (!isInCell) {
        m_lines.add(text, paragraph.outline > 0 ? paragraph.outline : m_notes.headings.value(paragraph.style));
        return;
    }
    if (!text.isEmpty() || present->hasText) {
        if (present->hasText && !present->joinsNext)
            present->text += u'\n';
        present->text += text;
        present->hasText = true;
        present->joinsNext = paragraph.isEndDeleted;
    }
    if (present->text.size() > m_limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s});
}

std::vector<SourceTable> DocxTablesHandler::take()
{
    closeWith(m_tables, m_lines.take());
    return std::move(m_tables);
}

}
