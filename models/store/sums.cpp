// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sums.h"

#include "catalog/record.h"

#include <QtCore/QtEndian>

#include <array>

namespace gk {

namespace {

void appendPart(QByteArray &bytes, QByteArrayView part)
{
    std::array<char, 8> length{};
    qToBigEndian(quint64(part.size()), length.data());
    bytes.append(length.data(), qsizetype(length.size()));
    bytes.append(part);
}

const Value aliveValue{qint64(1)};

}

Sums Sums::fromBytes(QByteArrayView bytes)
{
    Sums sums;
    if (bytes.size() == 64) {
        sums.content = Digest::fromBytes(bytes.first(32)).value_or(Digest{});
        sums.others = Digest::fromBytes(bytes.last(32)).value_or(Digest{});
    }
    return sums;
}

QByteArray Tuples::bytes(const RecordRef &ref, Field field, const Value &value) const
{
    QByteArray bytes;
    const QLatin1StringView kind = keyOf(ref.kind);
    const QLatin1StringView key = field.isAlive() ? QLatin1StringView("alive") : m_fields.info(field).key;
    appendPart(bytes, QByteArrayView(kind.data(), kind.size()));
    appendPart(bytes, QByteArrayView(reinterpret_cast<const char *>(ref.uid.bytes.data()), 16));
    appendPart(bytes, QByteArrayView(key.data(), key.size()));
    appendPart(bytes, value.canonical());
    return bytes;
}

Digest Tuples::digest(const RecordRef &ref, Field field, const Value &value)
{
    return m_hash.add(bytes(ref, field, value)).result();
}

void Tuples::add(Sums &sums, const RecordRef &ref, Field field, const Value &value, bool isContentField)
{
    if (!value.isEmpty())
        (isContentField ? sums.content : sums.others) += digest(ref, field, value);
}

void Tuples::subtract(Sums &sums, const RecordRef &ref, Field field, const Value &value, bool isContentField)
{
    if (!value.isEmpty())
        (isContentField ? sums.content : sums.others) -= digest(ref, field, value);
}

void Tuples::add(Sums &sums, const Record &record)
{
    const bool content = isContent(record);
    add(sums, record.ref, aliveOf(record.ref.kind), aliveValue, content);
    for (const FieldInfo &info : m_fields.of(record.ref.kind))
        add(sums, record.ref, info.field, record.value(info.field), content);
}

void Tuples::subtract(Sums &sums, const Record &record)
{
    const bool content = isContent(record);
    subtract(sums, record.ref, aliveOf(record.ref.kind), aliveValue, content);
    for (const FieldInfo &info : m_fields.of(record.ref.kind))
        subtract(sums, record.ref, info.field, record.value(info.field), content);
}

}
