// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/odstables.h"

#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// Cells that repeat with text: a whole column of ticks is written so, a bomb of two attributes as well.
constexpr qint64 mostCopies = 2'000'000;

bool isSkipped(QByteArrayView name)
{
    return name == "note" || name == "ruby-text" || name == "tracked-changes" || name == "shapes";
}

bool isParagraph(QByteArrayView name)
{
    return name == "p" || name == "h";
}

bool isCell(QByteArrayView name)
{
    return name == "table-cell" || name == "covered-table-cell";
}

qint64 countOf(const XmlAttributes &attributes, QByteArrayView name)
{
    constexpr qint64 most = 1 << 30;
    return std::clamp<qint64>(attributes.number(name).value_or(1), 1, most);
}

bool isHidden(const XmlAttributes &attributes)
{
    const QString visibility = attributes.text("visibility");
    return visibility == u"collapse" || visibility == u"filter";
}

}

QList<QByteArray> openDocumentNamespaces()
{
    return {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"};
}

OdsTablesHandler::OdsTablesHandler(QString source, const Progress &progress, const Limits &limits)
    : m_source(std::move(source)), m_progress(progress), m_limits(limits), m_texts(limits), m_builder(limits, m_texts)
{}

void OdsTablesHandler::start(QByteArrayView name, const XmlAttributes &attributes)
{
    if (m_skipped > 0 || isSkipped(name)) {
        ++m_skipped;
    } else if (name == "table") {
        startTable(attributes);
    } else if (m_depth == 0) {
        startStyle(name, attributes);
    } else if (m_depth == 1 && name == "table-column") {
        startColumn(attributes);
    } else if (m_depth == 1 && name == "table-row") {
        startRow(attributes);
    } else if (m_depth == 1 && isCell(name)) {
        startCell(attributes, name == "covered-table-cell");
    } else if (m_isInCell && name == "annotation") {
        startAnnotation();
    } else if (m_isInCell) {
        startInCell(name, attributes);
    }
}

void OdsTablesHandler::end(QByteArrayView name)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (name == "style") {
        m_style = nullptr;
    } else if (name == "table" && m_depth > 0 && --m_depth == 0) {
        endTable();
    } else if (m_depth == 1 && name == "table-row") {
        endRow();
    } else if (m_depth == 1 && isCell(name) && m_isInCell) {
        endCell();
    } else if (m_isInAnnotation && name == "annotation") {
        endAnnotation();
    } else if (m_isInCell && isParagraph(name)) {
        m_isInParagraph = false;
    }
}

void OdsTablesHandler::text(QByteArrayView utf8)
{
    if (!m_isInParagraph || m_skipped > 0)
        return;
    // White space counts once, and not at the beginning; more of it is written as elements.
    for (const QChar c : QString::fromUtf8(utf8)) {
        const bool isSpace = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!isSpace)
            m_text += c;
        else if (!m_wasSpace)
            m_text += u' ';
        m_wasSpace = isSpace;
    }
    if (m_text.size() > m_limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = m_row + 1});
}

void OdsTablesHandler::startStyle(QByteArrayView name, const XmlAttributes &attributes)
{
    constexpr qsizetype mostStyles = 65536;
    if (name == "style" && m_styles.size() < mostStyles) {
        const Style parent = m_styles.value(attributes.text("parent-style-name"));
        m_style = &*m_styles.insert(attributes.text("name"), parent);
    } else if (m_style && name == "table-cell-properties") {
        if (const auto ground = attributes.find("background-color")) {
            const auto colour = colourOf(*ground); // "transparent" is none
            m_style->look.ground = colour ? groundOf(*colour) : std::nullopt;
        }
    } else if (m_style && name == "text-properties") {
        if (const auto line = attributes.find("text-line-through-style"))
            m_style->look.isStruck = *line != "none";
    } else if (m_style && name == "table-properties") {
        m_style->isHidden = attributes.find("display") && !attributes.isSet("display");
    }
}

void OdsTablesHandler::startTable(const XmlAttributes &attributes)
{
    if (++m_depth > 1)
        return; // a table within a cell: its texts belong to the cell
    if (qint64(m_tables.size()) >= m_limits.sheets)
        return fail({.code = ErrorCode::TooLarge, .detail = u"sheets"_s});
    m_sheet = attributes.text("name");
    m_row = 0;
    m_columns.clear();
    m_style = nullptr;
    if (m_styles.value(attributes.text("style-name")).isHidden)
        m_builder.facts().visibility = SheetVisibility::Hidden;
}

void OdsTablesHandler::endTable()
{
    m_isInCell = false;
    m_tables.push_back(m_builder.take(m_source, m_sheet));
}

void OdsTablesHandler::startColumn(const XmlAttributes &attributes)
{
    const qint64 first = m_columns.empty() ? 0 : m_columns.back().end;
    if (first >= m_limits.columns)
        return;
    const qint64 end = std::min(first + countOf(attributes, "number-columns-repeated"), m_limits.columns);
    m_columns.push_back({end, attributes.text("default-cell-style-name")});
    if (isHidden(attributes))
        addLine(m_builder.facts().hiddenColumns, int(first), int(end - 1));
}

const QString &OdsTablesHandler::columnStyle(qint64 column) const
{
    static const QString none;
    const auto it = std::ranges::upper_bound(m_columns, column, {}, &Columns::end);
    return it == m_columns.end() ? none : it->style;
}

void OdsTablesHandler::startRow(const XmlAttributes &attributes)
{
    m_rowCopies = countOf(attributes, "number-rows-repeated");
    m_column = 0;
    m_cells.clear();
    if (isHidden(attributes) && m_row < m_limits.rows)
        addLine(m_builder.facts().hiddenRows, int(m_row), int(std::min(m_row + m_rowCopies, m_limits.rows) - 1));
}

void OdsTablesHandler::startCell(const XmlAttributes &attributes, bool isCovered)
{
    // What lies beyond the columns kept costs no more than its XML.
    if (m_column >= m_limits.columns)
        return;
    m_isInCell = true;
    m_isCovered = isCovered;
    m_isFirstParagraph = true;
    m_text.clear();
    const QString style = attributes.text("style-name");
    m_cells.push_back({.column = m_column,
                       .copies = countOf(attributes, "number-columns-repeated"),
                       .rows = countOf(attributes, "number-rows-spanned"),
                       .columns = countOf(attributes, "number-columns-spanned"),
                       .look = m_styles.value(style.isEmpty() ? columnStyle(m_column) : style).look});
    m_hasFormula = attributes.find("formula").has_value();
    // For writers that store no text beside the value.
    const QString type = attributes.text("value-type");
    m_isError = type == u"error";
    m_value = type == u"string"    ? attributes.text("string-value")
              : type == u"date"    ? attributes.text("date-value")
              : type == u"time"    ? attributes.text("time-value")
              : type == u"boolean" ? attributes.text("boolean-value").toUpper()
                                   : attributes.text("value");
}

void OdsTablesHandler::startInCell(QByteArrayView name, const XmlAttributes &attributes)
{
    if (isParagraph(name)) {
        if (!std::exchange(m_isFirstParagraph, false))
            m_text += u'\n';
        m_isInParagraph = true;
        m_wasSpace = true;
    } else if (m_isInParagraph && name == "s") {
        m_text += QString(std::min(countOf(attributes, "c"), m_limits.cellText), u' ');
        m_wasSpace = true;
    } else if (m_isInParagraph && (name == "tab" || name == "line-break")) {
        m_text += name == "tab" ? u'\t' : u'\n';
        m_wasSpace = true;
    } else if (name == "a" && !m_isInAnnotation) {
        const QString address = attributes.text("href");
        if (!address.isEmpty() && !address.startsWith(u'#'))
            m_cells.back().notes.emplace_back(CellNoteKind::Link, address);
    } else if (name == "image") {
        m_cells.back().notes.emplace_back(CellNoteKind::Picture, QString());
    }
    if (m_text.size() > m_limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = m_row + 1});
}

void OdsTablesHandler::startAnnotation()
{
    m_isInAnnotation = true;
    m_cellText = std::exchange(m_text, {});
    m_wasFirstParagraph = std::exchange(m_isFirstParagraph, true);
    m_isInParagraph = false; // the author and the date stand in no paragraph
}

void OdsTablesHandler::endAnnotation()
{
    m_isInAnnotation = false;
    if (const QString comment = m_text.trimmed(); !comment.isEmpty())
        m_cells.back().notes.emplace_back(CellNoteKind::Comment, comment);
    m_text = std::exchange(m_cellText, {});
    m_isFirstParagraph = m_wasFirstParagraph;
    m_isInParagraph = false;
}

void OdsTablesHandler::endCell()
{
    Cell &cell = m_cells.back();
    static const QStringList errors{u"#REF!"_s, u"#N/A"_s, u"#VALUE!"_s, u"#NAME?"_s, u"#DIV/0!"_s, u"#NULL!"_s};
    while (m_text.endsWith(u'\n'))
        m_text.chop(1);
    cell.text = m_isFirstParagraph ? m_value : m_text;
    m_isError = m_isError || errors.contains(cell.text);
    if (m_isError)
        cell.notes.emplace_back(CellNoteKind::Error, cell.text);
    else if (m_hasFormula && cell.text.isEmpty())
        cell.notes.emplace_back(CellNoteKind::EmptyFormula, QString());
    else if (m_hasFormula && !m_isCovered)
        ++m_builder.facts().formulas;
    if (m_isCovered || m_isError)
        cell.text.clear();
    m_isInCell = false;
    m_isInAnnotation = false;
    m_isInParagraph = false;
    m_column += cell.copies;
}

void OdsTablesHandler::endRow()
{
    constexpr qint64 tellEvery = 1000;
    const qint64 last = lastFilled();
    const qint64 copies = last < 0 ? 1 : m_rowCopies;
    for (qint64 i = 0; i < copies && !error(); ++i) {
        putRow(m_row + i, i > 0);
        if ((m_row + i) % tellEvery == 0)
            m_progress.tell(m_row + i, 0);
        if (m_progress.isCancelled())
            fail({.code = ErrorCode::Cancelled});
    }
    m_row += m_rowCopies;
}

/// The last cell with text or a span that is kept, -1 without any: rows repeat only for their sake.
qint64 OdsTablesHandler::lastFilled() const
{
    const auto it = std::ranges::find_if(m_cells.rbegin(), m_cells.rend(), [](const Cell &cell) {
        return !cell.text.isEmpty() || cell.rows > 1 || cell.columns > 1;
    });
    return qint64(m_cells.rend() - it) - 1;
}

void OdsTablesHandler::putRow(qint64 row, bool isCopy)
{
    for (const Cell &cell : m_cells) {
        for (const auto &[kind, text] : cell.notes)
            m_builder.note(row, cell.column, kind, text);
        if (auto done = m_builder.merge(row, cell.column, cell.rows, cell.columns); !done)
            return fail(done.error());
        const qint64 copies = cell.text.isEmpty() ? 0 : std::min(cell.copies, m_limits.columns - cell.column);
        for (qint64 i = 0; i < copies; ++i) {
            if ((isCopy || i > 0) && ++m_copies > mostCopies)
                return fail({.code = ErrorCode::TooLarge, .detail = u"cells"_s, .row = row + 1});
            if (auto done = m_builder.put(row, cell.column + i, cell.text, cell.look); !done)
                return fail(done.error());
        }
    }
}

}
