// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheetrows.h"

#include "exchange/sheetnotes.h"
#include "exchange/xlsxtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype longestFormula = 8192; // Excel's own limit

bool isWholeNumber(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The number of a style; 0 unless the whole text is one.
qint64 styleOf(const char *text)
{
    const bool isDigit = text[0] >= '0' && text[0] <= '9' && text[1] == '\0';
    return isDigit ? text[0] - '0' : QByteArrayView(text).toLongLong();
}

/// ISO date cells: midnight is no time anyone wrote.
QByteArray isoText(QByteArray text)
{
    if (text.endsWith('Z'))
        text.chop(1);
    for (const char *midnight : {"T00:00:00.000", "T00:00:00"}) {
        if (text.endsWith(midnight))
            text.chop(qsizetype(qstrlen(midnight)));
    }
    return text.replace('T', ' ');
}

}

void SheetRowsHandler::start(QByteArrayView name, const XmlAttributes &attributes)
{
    if (!m_isInData)
        return startOutsideData(name, attributes);
    switch (name.size() == 1 ? name.front() : '\0') { // nearly all of a sheet
    case 'c':
        return startCell(attributes);
    case 'v':
        m_part = Part::Value;
        m_hasValue = true;
        return;
    case 't':
        m_part = m_phonetic == 0 ? Part::Inline : Part::None;
        m_hasValue = true;
        return;
    case 'f':
        m_hasFormula = true;
        m_part = Part::Formula;
        return;
    default:
        break;
    }
    if (name == "row")
        startRow(attributes);
    else if (name == "rPh")
        ++m_phonetic;
}

void SheetRowsHandler::startOutsideData(QByteArrayView name, const XmlAttributes &attributes)
{
    if (name == "sheetData")
        m_isInData = true;
    else if (name == "mergeCell")
        addMerge(attributes);
    else if (name == "col" && attributes.isSet("hidden"))
        addHiddenColumns(attributes);
    else if (name == "hyperlink")
        addLink(attributes);
}

void SheetRowsHandler::end(QByteArrayView name)
{
    if (!m_isInData)
        return;
    const char letter = name.size() == 1 ? name.front() : '\0';
    if (letter == 'c')
        endCell();
    else if (letter == 'v' || letter == 't' || letter == 'f')
        m_part = Part::None;
    else if (name == "row")
        endRow();
    else if (name == "rPh")
        --m_phonetic;
    else if (name == "sheetData")
        m_isInData = false;
}

void SheetRowsHandler::text(QByteArrayView utf8)
{
    if (m_part == Part::None)
        return;
    if (m_part == Part::Formula && m_formula.size() + utf8.size() <= longestFormula)
        m_formula.append(utf8);
    if (m_part == Part::Formula)
        return;
    m_value.append(utf8);
    if (m_value.size() > m_context.limits.cellText)
        fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = m_row + 1});
}

SheetRowsHandler::CellKind SheetRowsHandler::kindOf(QByteArrayView type)
{
    switch (type.size() == 1 ? type.front() : '\0') {
    case 'n':
        return CellKind::Number;
    case 's':
        return CellKind::Shared;
    case 'b':
        return CellKind::Bool;
    case 'e':
        return CellKind::Error;
    case 'd':
        return CellKind::Date;
    default:
        return CellKind::Text;
    }
}

void SheetRowsHandler::startRow(const XmlAttributes &attributes)
{
    const auto given = attributes.number("r");
    const qint64 row = given ? *given - 1 : m_row + 1;
    if (row <= m_row)
        return fail({.code = ErrorCode::Malformed, .detail = u"rows"_s, .row = m_row + 1});
    if (row >= m_context.limits.rows)
        return fail({.code = ErrorCode::TooLarge, .detail = u"rows"_s, .row = row + 1});
    m_row = row;
    m_column = -1;
    m_rowBytes.truncate(0);
    m_places.clear();
    if (attributes.isSet("hidden"))
        addLine(m_facts.shown.hiddenRows, int(row), int(row));
}

void SheetRowsHandler::startCell(const XmlAttributes &attributes)
{
    ++m_column;
    m_kind = CellKind::Number;
    m_style = 0;
    m_hasFormula = m_hasValue = false;
    m_value.truncate(0);
    m_formula.truncate(0);
    const auto [reference, style, type] = attributes.lettered(std::array{'r', 's', 't'});
    if (reference) {
        if (const auto place = cellPlace(reference))
            m_column = place->second;
    }
    if (style)
        m_style = styleOf(style);
    if (type)
        m_kind = kindOf(type);
}

void SheetRowsHandler::keep(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return;
    const bool isTooWide = qint64(m_places.size()) >= m_context.limits.columns; // a cell may be given again and again
    if (isTooWide || m_rowBytes.size() + utf8.size() > m_context.limits.csvLine)
        return fail({.code = ErrorCode::TooLarge, .detail = isTooWide ? u"cells"_s : u"line"_s, .row = m_row + 1});
    m_places.push_back({m_column, m_rowBytes.size(), utf8.size()});
    m_rowBytes.append(utf8);
    m_marks.add(m_row, m_column, style().look);
}

void SheetRowsHandler::endCell()
{
    if (m_column >= m_context.limits.columns)
        return;
    // openpyxl writes <v/> where it knows no result; the empty text of a formula has a type.
    m_hasValue = m_hasValue && (!m_value.isEmpty() || m_kind == CellKind::Text);
    if (m_hasFormula && m_hasValue)
        ++m_facts.shown.formulas;
    else if (m_hasFormula)
        addNote(CellNoteKind::EmptyFormula, m_formula.isEmpty() ? QString() : u'=' + QString::fromUtf8(m_formula));
    if (!m_hasValue)
        return;
    if (++m_cells > m_context.limits.cells)
        return fail({.code = ErrorCode::TooLarge, .detail = u"cells"_s, .row = m_row + 1});
    switch (m_kind) {
    case CellKind::Number:
        return keep(numberText());
    case CellKind::Text:
        decodeCellEscapes(m_value);
        return keep(m_value);
    case CellKind::Shared: {
        bool isNumber = false;
        const qint64 index = m_value.trimmed().toLongLong(&isNumber);
        const auto shared = m_context.texts.at(isNumber ? index : -1);
        return keep(shared.value_or(QByteArrayView()));
    }
    case CellKind::Bool:
        return keep(m_value.trimmed() == "1" || m_value.trimmed() == "true" ? "TRUE" : "FALSE");
    case CellKind::Error:
        return addNote(CellNoteKind::Error, QString::fromUtf8(m_value.trimmed()));
    case CellKind::Date:
        return keep(isoText(m_value.trimmed()));
    }
}

/// Style 0 counts like any other when the file has styles.
const CellStyle &SheetRowsHandler::style() const
{
    static const CellStyle general;
    const bool isKnown = m_style >= 0 && m_style < qint64(m_context.styles.size());
    return isKnown ? m_context.styles[std::size_t(m_style)] : general;
}

QByteArray SheetRowsHandler::numberText() const
{
    const QByteArray raw = m_value.trimmed();
    bool isNumber = false;
    const double value = raw.toDouble(&isNumber);
    if (!isNumber)
        return m_value; // a writer that forgot the type; the text is still the user's
    const NumberFormat &format = style().format;
    if (format.isGeneral() && isWholeNumber(raw))
        return raw; // long codes keep every digit the file has
    return format.text(value, m_context.dates).toUtf8();
}

void SheetRowsHandler::endRow()
{
    if (m_places.empty())
        return;
    m_rowCells.clear();
    for (const Place &place : m_places) {
        m_rowCells.push_back({place.column, QByteArrayView(m_rowBytes).sliced(place.first, place.length)});
        m_facts.columns = std::max(m_facts.columns, place.column + 1);
    }
    m_facts.rows = m_row + 1;
    if (!m_visit(m_row, m_rowCells))
        fail({.code = ErrorCode::Cancelled});
}

void SheetRowsHandler::addMerge(const XmlAttributes &attributes)
{
    const QByteArrayView reference = attributes.find("ref").value_or(QByteArrayView());
    const QByteArray text = reference.toByteArray();
    const qsizetype colon = text.indexOf(':');
    const auto first = cellPlace(text.left(colon < 0 ? text.size() : colon));
    const auto last = colon < 0 ? first : cellPlace(text.sliced(colon + 1));
    if (!first || !last || last->first < first->first || last->second < first->second)
        return; // a range that names no cells merges none
    if (qint64(m_facts.merged.size()) >= m_context.limits.merges)
        return fail({.code = ErrorCode::TooLarge, .detail = u"merges"_s});
    m_facts.merged.push_back({first->first, first->second, last->first, last->second});
}

void SheetRowsHandler::addHiddenColumns(const XmlAttributes &attributes)
{
    const qint64 first = attributes.number("min").value_or(0) - 1;
    const qint64 last = std::min(attributes.number("max").value_or(0), m_context.limits.columns) - 1;
    if (first >= 0 && first <= last)
        addLine(m_facts.shown.hiddenColumns, int(first), int(last));
}

void SheetRowsHandler::addLink(const XmlAttributes &attributes)
{
    const QString address = m_context.addresses.value(attributes.text("id"));
    const auto place = cellPlace(attributes.find("ref").value_or(QByteArrayView()));
    if (place && !address.isEmpty() && qint64(m_facts.shown.notes.size()) < m_context.limits.notes)
        m_facts.shown.notes.push_back({place->first, place->second, CellNoteKind::Link, address});
}

void SheetRowsHandler::addNote(CellNoteKind kind, const QString &text)
{
    if (qint64(m_facts.shown.notes.size()) < m_context.limits.notes)
        m_facts.shown.notes.push_back({int(m_row), m_column, kind, text});
}

SheetFacts SheetRowsHandler::takeFacts()
{
    m_facts.shown.marks = m_marks.take();
    sortNotes(m_facts.shown.notes);
    return std::move(m_facts);
}

}
