// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/biffrecords.h"

#include <algorithm>
#include <bit>

namespace gk {

bool BiffRecords::step(quint16 &kind, QByteArrayView &content)
{
    const LittleEndian in(m_stream);
    if (m_at < 0 || m_at + 4 > m_stream.size())
        return false;
    kind = in.u16(m_at);
    content = in.bytes(m_at + 4, in.u16(m_at + 2));
    m_at += 4 + content.size();
    return true;
}

bool BiffRecords::next(BiffRecord &record)
{
    quint16 kind = 0;
    QByteArrayView content;
    if (!step(kind, content))
        return false;
    record.kind = Biff(kind);
    record.pieces.assign(1, content);
    const LittleEndian in(m_stream);
    while (m_at + 4 <= m_stream.size() && Biff(in.u16(m_at)) == Biff::Continue && step(kind, content))
        record.pieces.push_back(content);
    return true;
}

bool BiffText::isAtEnd()
{
    while (m_at >= piece().size() && m_piece + 1 < m_record.pieces.size()) {
        m_at -= piece().size();
        ++m_piece;
    }
    return m_at >= piece().size();
}

quint32 BiffText::number(int bytes)
{
    quint32 value = 0;
    for (int i = 0; i < bytes && !isAtEnd(); ++i)
        value |= quint32(uchar(piece()[m_at++])) << (8 * i);
    return value;
}

void BiffText::skip(qsizetype bytes)
{
    m_at += bytes;
    (void)isAtEnd();
}

QString BiffText::text(qsizetype characters)
{
    constexpr quint32 isWideFlag = 1;
    constexpr quint32 hasPhoneticFlag = 4;
    constexpr quint32 hasRunsFlag = 8;
    const quint32 flags = number(1);
    const qsizetype runs = (flags & hasRunsFlag) != 0 ? qsizetype(number(2)) * 4 : 0;
    const qsizetype phonetic = (flags & hasPhoneticFlag) != 0 ? qsizetype(number(4)) : 0;
    bool isWide = (flags & isWideFlag) != 0;
    QString text;
    while (text.size() < characters) {
        const std::size_t before = m_piece;
        if (isAtEnd())
            break;
        if (m_piece != before)
            isWide = (number(1) & isWideFlag) != 0;
        const qsizetype size = isWide ? 2 : 1;
        const qsizetype here = std::min(characters - text.size(), (piece().size() - m_at) / size);
        if (here == 0) { // half a character at the end of a piece
            m_at = piece().size();
            continue;
        }
        const LittleEndian in(piece());
        for (qsizetype i = 0; i < here; ++i, m_at += size)
            text += QChar(isWide ? in.u16(m_at) : in.u8(m_at));
    }
    skip(runs + phonetic);
    return text;
}

double rkNumber(quint32 rk)
{
    constexpr quint32 isHundredths = 1;
    constexpr quint32 isInteger = 2;
    const double value =
        (rk & isInteger) != 0 ? double(qint32(rk) >> 2) : std::bit_cast<double>(quint64(rk & 0xFFFFFFFCU) << 32U);
    return (rk & isHundredths) != 0 ? value / 100 : value;
}

}
