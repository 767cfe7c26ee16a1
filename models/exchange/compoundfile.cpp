// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/compoundfile.h"

#include "exchange/littleendian.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr quint32 lastSector = 0xFFFFFFFA; // numbers above it are marks: end, free, tables
constexpr quint64 wholeChain = ~quint64(0);
constexpr int miniShift = 6;

Error broken()
{
    return Error{.code = ErrorCode::Malformed, .detail = u"container"_s};
}

std::vector<quint32> numbersIn(const QByteArray &bytes)
{
    std::vector<quint32> numbers(std::size_t(bytes.size()) / 4);
    const LittleEndian in(bytes);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = in.u32(qsizetype(i) * 4);
    return numbers;
}

}

Result<CompoundFile> CompoundFile::open(QByteArrayView bytes)
{
    CompoundFile file(bytes);
    if (!bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || !file.readTables() || !file.readEntries())
        return broken();
    return file;
}

QByteArrayView CompoundFile::sector(quint32 number) const
{
    return LittleEndian(m_bytes).bytes((qsizetype(number) + 1) << m_shift, qsizetype(1) << m_shift);
}

bool CompoundFile::readTables()
{
    constexpr int inHeader = 109;
    const LittleEndian head(m_bytes);
    m_shift = head.u16(30);
    if (m_shift != 9 && m_shift != 12)
        return false;
    m_miniCutoff = head.u32(56);
    // The list of the sectors that hold the table of chains: in the header, then in sectors of its own.
    const qsizetype sectors = (m_bytes.size() >> m_shift) + 1;
    QByteArray table;
    const auto addSector = [&](quint32 number) {
        if (number <= lastSector && table.size() >> m_shift <= sectors)
            table += sector(number);
    };
    for (int i = 0; i < inHeader; ++i)
        addSector(head.u32(76 + 4 * i));
    quint32 more = head.u32(68);
    const qsizetype perSector = (qsizetype(1) << m_shift) / 4 - 1;
    for (qsizetype read = 0; more <= lastSector && read < sectors; ++read) {
        const LittleEndian list(sector(more));
        for (qsizetype i = 0; i < perSector && i < list.size() / 4; ++i)
            addSector(list.u32(4 * i));
        more = list.size() > 4 * perSector ? list.u32(4 * perSector) : ~quint32(0);
    }
    m_next = numbersIn(table);
    const auto mini = chain(head.u32(60), wholeChain);
    if (!mini)
        return false;
    m_miniNext = numbersIn(*mini);
    return true;
}

bool CompoundFile::readEntries()
{
    constexpr qsizetype entrySize = 128;
    constexpr quint8 streamEntry = 2;
    constexpr quint8 rootEntry = 5;
    const auto folder = chain(LittleEndian(m_bytes).u32(48), wholeChain);
    if (!folder)
        return false;
    for (qsizetype at = 0; at + entrySize <= folder->size(); at += entrySize) {
        const LittleEndian entry(QByteArrayView(*folder).sliced(at, entrySize));
        const quint64 size = m_shift == 9 ? entry.u32(120) : entry.u64(120);
        if (at == 0 && entry.u8(66) == rootEntry) {
            const auto mini = chain(entry.u32(116), size);
            if (!mini)
                return false;
            m_mini = *mini;
        } else if (entry.u8(66) == streamEntry) {
            Entry stream{.start = entry.u32(116), .size = size};
            for (qsizetype i = 0; i + 2 < std::min<qsizetype>(entry.u16(64), 64); i += 2)
                stream.name += QChar(entry.u16(i));
            m_entries.push_back(std::move(stream));
        }
    }
    return !m_entries.empty();
}

/// The bytes of a chain; the last sector may be cut off at the end of the file.
std::optional<QByteArray> CompoundFile::chain(quint32 start, quint64 size) const
{
    QByteArray bytes;
    if (size == 0)
        return bytes;
    if (size != wholeChain && size > quint64(m_bytes.size()))
        return std::nullopt;
    std::size_t steps = 0;
    for (quint32 at = start; at <= lastSector; at = m_next[at]) {
        if (at >= m_next.size() || ++steps > m_next.size())
            return std::nullopt; // out of the file, or in a circle
        bytes += sector(at);
        if (quint64(bytes.size()) >= size)
            break;
    }
    if (size == wholeChain)
        return bytes;
    if (quint64(bytes.size()) < size)
        return std::nullopt;
    bytes.truncate(qsizetype(size));
    return bytes;
}

std::optional<QByteArray> CompoundFile::miniChain(quint32 start, quint64 size) const
{
    QByteArray bytes;
    std::size_t steps = 0;
    for (quint32 at = start; quint64(bytes.size()) < size; at = m_miniNext[at]) {
        if (at >= m_miniNext.size() || ++steps > m_miniNext.size())
            return std::nullopt;
        bytes += LittleEndian(m_mini).bytes(qsizetype(at) << miniShift, qsizetype(1) << miniShift);
    }
    bytes.truncate(qsizetype(size));
    return bytes;
}

const CompoundFile::Entry *CompoundFile::find(QStringView name) const
{
    const auto it = std::ranges::find_if(
        m_entries, [name](const Entry &entry) { return name.compare(entry.name, Qt::CaseInsensitive) == 0; });
    return it == m_entries.end() ? nullptr : &*it;
}

Result<QByteArray> CompoundFile::stream(QStringView name) const
{
    const Entry *entry = find(name);
    if (!entry)
        return Error{.code = ErrorCode::NotFound, .detail = name.toString()};
    auto bytes = entry->size < m_miniCutoff ? miniChain(entry->start, entry->size) : chain(entry->start, entry->size);
    if (!bytes)
        return broken();
    return std::move(*bytes);
}

}
