// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtEndian>

namespace gk::zip {

// Signatures, fixed sizes and flags of the archive format. Source: APPNOTE.TXT 6.3.10, PKWARE.
constexpr quint32 localMark = 0x04034b50;
constexpr quint32 directoryMark = 0x02014b50;
constexpr quint32 endMark = 0x06054b50;
constexpr quint32 end64Mark = 0x06064b50;
constexpr qsizetype localSize = 30;
constexpr qsizetype directorySize = 46;
constexpr qsizetype endSize = 22;
constexpr qsizetype longestComment = 0xFFFF;
constexpr quint32 see64 = 0xFFFFFFFF; ///< the figure stands in the 64-bit extra field
constexpr quint16 extra64 = 0x0001;

constexpr quint16 encrypted = 1U << 0U | 1U << 6U | 1U << 13U;
constexpr quint16 sizesFollow = 1U << 3U;
constexpr quint16 patchData = 1U << 5U;
constexpr quint16 utf8Name = 1U << 11U;

constexpr quint16 methodStored = 0;
constexpr quint16 methodDeflated = 8;

/// A little-endian number at a place that must exist.
template <typename T>
[[nodiscard]] T number(QByteArrayView bytes, qsizetype at)
{
    Q_ASSERT(at + qsizetype(sizeof(T)) <= bytes.size());
    return qFromLittleEndian<T>(bytes.data() + at);
}

template <typename T>
void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), qsizetype(sizeof(T)));
}

}
