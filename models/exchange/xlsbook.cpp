// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsbook.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr quint16 versionOf1997 = 0x0600;
constexpr std::size_t mostStyles = 65536;
constexpr qint64 mostTextBytes = 96 << 20;

/// Takes the records before the sheets.
class BookTaker
{
public:
    explicit BookTaker(const Limits &limits) : m_limits(limits) {}

    Outcome take(const BiffRecord &record);
    XlsBook finish();

private:
    struct Format {
        quint16 number;
        quint16 font;
        quint32 colour; ///< number in the palette, 64 = none
    };

    Outcome takeSheet(const BiffRecord &record);
    Outcome takeTexts(const BiffRecord &record);
    void takePalette(const LittleEndian &in);
    void takeCellFormat(const LittleEndian &in);

    Limits m_limits;
    XlsBook m_book{};
    QHash<quint16, NumberFormat> m_numbers{};
    std::vector<bool> m_struck{}; ///< by font
    std::vector<Format> m_formats{};
    std::vector<quint32> m_palette{}; ///< from colour 8 on
    qint64 m_textBytes = 0;
};

Outcome BookTaker::take(const BiffRecord &record)
{
    const LittleEndian in = record.head();
    switch (record.kind) {
    case Biff::FilePass:
        return Error{.code = ErrorCode::UnknownFormat, .detail = u"password"_s};
    case Biff::Dates1904:
        m_book.dates = in.u16(0) == 1 ? DateSystem::From1904 : DateSystem::From1900;
        break;
    case Biff::Sheet:
        return takeSheet(record);
    case Biff::SharedStrings:
        return takeTexts(record);
    case Biff::Format:
        if (m_numbers.size() < qsizetype(mostStyles))
            m_numbers.insert(in.u16(0), NumberFormat(BiffText(record, 4).text(in.u16(2))));
        break;
    case Biff::Font:
        if (m_struck.size() < mostStyles)
            m_struck.push_back((in.u16(2) & 0x0008U) != 0);
        break;
    case Biff::CellFormat:
        takeCellFormat(in);
        break;
    case Biff::Palette:
        takePalette(in);
        break;
    default:
        break;
    }
    return Done{};
}

Outcome BookTaker::takeSheet(const BiffRecord &record)
{
    const LittleEndian in = record.head();
    if (qint64(m_book.sheets.size()) >= m_limits.sheets)
        return Error{.code = ErrorCode::TooLarge, .detail = u"sheets"_s};
    constexpr quint8 worksheet = 0; // others are charts, macros, modules
    if (in.u8(5) != worksheet)
        return Done{};
    const int state = in.u8(4) & 3;
    m_book.sheets.push_back({BiffText(record, 7).text(in.u8(6)),
                             state == 2   ? SheetVisibility::VeryHidden
                             : state == 1 ? SheetVisibility::Hidden
                                          : SheetVisibility::Visible,
                             qsizetype(in.u32(0))});
    return Done{};
}

Outcome BookTaker::takeTexts(const BiffRecord &record)
{
    const qint64 count = record.head().u32(4);
    BiffText texts(record, 8);
    for (qint64 i = 0; i < count && !texts.isAtEnd(); ++i) {
        const auto characters = qsizetype(texts.number(2));
        QString text = texts.text(characters);
        m_textBytes += text.size() * qint64(sizeof(QChar)) + qint64(sizeof(QString));
        if (qint64(m_book.texts.size()) >= m_limits.sharedStrings || m_textBytes > mostTextBytes)
            return Error{.code = ErrorCode::TooLarge, .detail = u"strings"_s};
        m_book.texts.push_back(std::move(text));
    }
    return Done{};
}

void BookTaker::takePalette(const LittleEndian &in)
{
    constexpr int mostColours = 56;
    m_palette.clear();
    for (int i = 0; i < std::min<int>(in.u16(0), mostColours); ++i) {
        const quint32 bgr = in.u32(2 + 4 * i);
        m_palette.push_back((bgr & 0xFFU) << 16U | (bgr & 0xFF00U) | (bgr >> 16U & 0xFFU));
    }
}

/// Source: [MS-XLS] 2.5.20: the pattern stands in the last six bits of the second border field, its colour behind.
void BookTaker::takeCellFormat(const LittleEndian &in)
{
    if (m_formats.size() >= mostStyles)
        return;
    const bool hasPattern = in.u32(14) >> 26U != 0;
    m_formats.push_back({in.u16(2), in.u16(0), hasPattern ? in.u16(18) & 0x7FU : 64U});
}

XlsBook BookTaker::finish()
{
    for (const Format &format : m_formats) {
        const auto number = m_numbers.constFind(format.number);
        CellStyle style{.format = number == m_numbers.cend() ? NumberFormat::builtIn(format.number) : *number};
        // Font 4 does not exist, and is not counted. Source: [MS-XLS] 2.5.129.
        const std::size_t font = format.font > 4 ? format.font - 1U : format.font;
        style.look.isStruck = font < m_struck.size() && m_struck[font];
        const bool isOwn = format.colour >= 8 && format.colour - 8 < m_palette.size();
        const auto colour = isOwn ? std::optional(m_palette[format.colour - 8]) : indexedColour(format.colour);
        style.look.ground = colour ? groundOf(*colour) : std::nullopt;
        m_book.styles.push_back(std::move(style));
    }
    return std::move(m_book);
}

}

Result<XlsBook> readXlsBook(QByteArrayView stream, const Limits &limits)
{
    BiffRecords records(stream);
    BiffRecord record;
    if (!records.next(record) || record.kind != Biff::Begin)
        return Error{.code = ErrorCode::Malformed, .detail = u"records"_s};
    if (record.head().u16(0) != versionOf1997)
        return Error{.code = ErrorCode::UnknownFormat, .detail = u"xls"_s};
    BookTaker taker(limits);
    while (records.next(record) && record.kind != Biff::End) {
        if (auto taken = taker.take(record); !taken)
            return taken.error();
    }
    return taker.finish();
}

}
