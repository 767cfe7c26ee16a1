// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlssheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString errorName(quint8 code)
{
    switch (code) {
    case 0x00:
        return u"#NULL!"_s;
    case 0x07:
        return u"#DIV/0!"_s;
    case 0x0F:
        return u"#VALUE!"_s;
    case 0x17:
        return u"#REF!"_s;
    case 0x1D:
        return u"#NAME?"_s;
    case 0x24:
        return u"#NUM!"_s;
    default:
        return u"#N/A"_s;
    }
}

constexpr qsizetype mostObjects = 100'000;

}

Outcome XlsSheetTaker::take(const BiffRecord &record)
{
    const LittleEndian in = record.head();
    switch (record.kind) {
    case Biff::SharedLabel: {
        const quint32 index = in.u32(6);
        return index < m_book.texts.size() ? put(placeOf(in), m_book.texts[index]) : Outcome(Done{});
    }
    case Biff::Label:
    case Biff::RichString:
        return put(placeOf(in), BiffText(record, 8).text(in.u16(6)));
    case Biff::Number:
        return putNumber(placeOf(in), in.real(6));
    case Biff::Rk:
        return putNumber(placeOf(in), rkNumber(in.u32(6)));
    case Biff::MultipleRk:
        return putNumbers(in);
    case Biff::BoolOrError:
        return putBoolOrError(placeOf(in), in.u8(6), in.u8(7) != 0);
    case Biff::Formula:
        return takeFormula(in);
    case Biff::String:
        if (const auto place = std::exchange(m_formula, std::nullopt))
            return put(*place, BiffText(record, 2).text(in.u16(0)));
        break;
    case Biff::MergedCells:
        return takeMerges(in);
    case Biff::Row:
        takeRow(in);
        break;
    case Biff::ColumnInfo:
        takeColumns(in);
        break;
    case Biff::Object:
        // The first part of an object is always the common one.
        m_object = in.u16(6);
        break;
    case Biff::TextObject:
        takeTextObject(record);
        break;
    case Biff::Note:
        if (m_notes.size() < mostObjects)
            m_notes.insert(in.u16(6), {in.u16(0), in.u16(2)});
        break;
    case Biff::HyperLink:
        takeLink(in);
        break;
    default:
        break;
    }
    return Done{};
}

const CellStyle &XlsSheetTaker::styleOf(const Place &place) const
{
    static const CellStyle general;
    return place.style < qsizetype(m_book.styles.size()) ? m_book.styles[std::size_t(place.style)] : general;
}

Outcome XlsSheetTaker::put(const Place &place, const QString &text)
{
    if (text.isEmpty())
        return Done{};
    if (place.row < m_row)
        return Error{.code = ErrorCode::Malformed, .detail = u"rows"_s, .row = place.row + 1};
    m_row = place.row;
    return m_builder.put(place.row, place.column, text, styleOf(place).look);
}

Outcome XlsSheetTaker::putNumber(const Place &place, double value)
{
    return put(place, styleOf(place).format.text(value, m_book.dates));
}

Outcome XlsSheetTaker::putBoolOrError(const Place &place, quint8 value, bool isError)
{
    if (!isError)
        return put(place, value != 0 ? u"TRUE"_s : u"FALSE"_s);
    m_builder.note(place.row, place.column, CellNoteKind::Error, errorName(value));
    return Done{};
}

Outcome XlsSheetTaker::putNumbers(const LittleEndian &in)
{
    const int row = in.u16(0);
    const int first = in.u16(2);
    const qsizetype count = (in.size() - 6) / 6;
    for (qsizetype i = 0; i < count; ++i) {
        const Place place{row, first + int(i), in.u16(4 + 6 * i)};
        if (auto done = putNumber(place, rkNumber(in.u32(6 + 6 * i))); !done)
            return done;
    }
    return Done{};
}

/// Source: [MS-XLS] 2.5.133: the stored result is a number, or something else when its last two bytes are set.
Outcome XlsSheetTaker::takeFormula(const LittleEndian &in)
{
    const Place place = placeOf(in);
    ++m_builder.facts().formulas;
    m_formula.reset();
    if (in.u16(12) != 0xFFFF)
        return putNumber(place, in.real(6));
    switch (in.u8(6)) {
    case 0:
        m_formula = place;
        return Done{};
    case 1:
    case 2:
        return putBoolOrError(place, in.u8(8), in.u8(6) == 2);
    default:
        return Done{}; // an empty text
    }
}

Outcome XlsSheetTaker::takeMerges(const LittleEndian &in)
{
    const qsizetype count = std::min<qsizetype>(in.u16(0), (in.size() - 2) / 8);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = 2 + 8 * i;
        const int row = in.u16(at);
        const int column = in.u16(at + 4);
        if (in.u16(at + 2) < row || in.u16(at + 6) < column)
            continue;
        if (auto done = m_builder.merge(row, column, in.u16(at + 2) - row + 1, in.u16(at + 6) - column + 1); !done)
            return done;
    }
    return Done{};
}

void XlsSheetTaker::takeRow(const LittleEndian &in)
{
    constexpr quint16 isHidden = 0x20;
    if ((in.u16(12) & isHidden) != 0 && m_hiddenRows.size() < std::size_t(mostObjects))
        addLine(m_hiddenRows, in.u16(0), in.u16(0));
}

void XlsSheetTaker::takeColumns(const LittleEndian &in)
{
    constexpr int lastColumn = 255;
    const int last = std::min<int>(in.u16(2), lastColumn);
    auto &hidden = m_builder.facts().hiddenColumns;
    if ((in.u16(8) & 1U) != 0 && in.u16(0) <= last && hidden.size() < std::size_t(mostObjects))
        addLine(hidden, in.u16(0), last);
}

void XlsSheetTaker::takeTextObject(const BiffRecord &record)
{
    // The text stands in the record behind, which is always a CONTINUE.
    if (record.pieces.size() > 1 && m_objectTexts.size() < mostObjects)
        m_objectTexts.insert(m_object, BiffText(record, record.pieces.front().size()).text(record.head().u16(10)));
}

/// Source: [MS-OSHARED] 2.3.7.1: texts in front of the address are skipped by their lengths.
void XlsSheetTaker::takeLink(const LittleEndian &in)
{
    constexpr quint32 hasAddress = 1;
    constexpr quint32 hasLabel = 0x10;
    constexpr quint32 hasFrame = 0x80;
    constexpr quint32 isText = 0x100;
    static const QByteArray webAddress = QByteArray::fromHex("E0C9EA79F9BACE118C8200AA004BA90B");
    const quint32 flags = in.u32(28);
    qsizetype at = 32;
    for (const quint32 part : {hasLabel, hasFrame}) {
        if ((flags & part) != 0)
            at += 4 + qsizetype(in.u32(at)) * 2;
    }
    QString address;
    if ((flags & hasAddress) == 0)
        return;
    if ((flags & isText) != 0) {
        at += 4;
    } else if (in.bytes(at, webAddress.size()) == webAddress) {
        at += webAddress.size() + 4;
    } else {
        return; // a file beside it
    }
    for (; at + 1 < in.size() && in.u16(at) != 0; at += 2)
        address += QChar(in.u16(at));
    m_builder.note(in.u16(0), in.u16(4), CellNoteKind::Link, address);
}

void XlsSheetTaker::finish()
{
    for (const LineRange &rows : m_hiddenRows)
        addLine(m_builder.facts().hiddenRows, rows.first, rows.last);
    for (auto note = m_notes.cbegin(); note != m_notes.cend(); ++note) {
        QString text = m_objectTexts.value(note.key());
        text.replace(u'\r', u'\n');
        if (!text.trimmed().isEmpty())
            m_builder.note(note->first, note->second, CellNoteKind::Comment, text.trimmed());
    }
}

}
