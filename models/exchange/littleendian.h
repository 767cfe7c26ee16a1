// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtEndian>

namespace gk {

/// Reads numbers from bytes that come from anywhere; what lies beyond the end reads as 0.
class LittleEndian
{
public:
    explicit LittleEndian(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] quint8 u8(qsizetype at) const { return number<quint8>(at); }
    [[nodiscard]] quint16 u16(qsizetype at) const { return number<quint16>(at); }
    [[nodiscard]] quint32 u32(qsizetype at) const { return number<quint32>(at); }
    [[nodiscard]] quint64 u64(qsizetype at) const { return number<quint64>(at); }
    [[nodiscard]] double real(qsizetype at) const { return number<double>(at); }
    /// At most so many bytes from a place, fewer at the end.
    [[nodiscard]] QByteArrayView bytes(qsizetype at, qsizetype size) const
    {
        const qsizetype first = qBound(qsizetype(0), at, m_bytes.size());
        return m_bytes.sliced(first, qBound(qsizetype(0), size, m_bytes.size() - first));
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    template <typename Number>
    [[nodiscard]] Number number(qsizetype at) const
    {
        const bool isInside = at >= 0 && at <= m_bytes.size() - qsizetype(sizeof(Number));
        return isInside ? qFromLittleEndian<Number>(m_bytes.data() + at) : Number(0);
    }

    QByteArrayView m_bytes;
};

}
