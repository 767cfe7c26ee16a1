// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/uid.h"

#include "base/digest.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace gk {

QString Uid::toString() const
{
    return QString::fromLatin1(toBytes().toHex());
}

QByteArray Uid::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

std::optional<Uid> Uid::fromString(QStringView text)
{
    const auto isHexDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (text.size() != 32 || !std::ranges::all_of(text, isHexDigit))
        return std::nullopt;
    return fromBytes(QByteArray::fromHex(text.toLatin1()));
}

std::optional<Uid> Uid::fromBytes(QByteArrayView raw)
{
    Uid uid;
    if (raw.size() != qsizetype(uid.bytes.size()))
        return std::nullopt;
    std::copy_n(raw.begin(), raw.size(), reinterpret_cast<char *>(uid.bytes.data()));
    return uid;
}

Uid Uid::fromName(QStringView name)
{
    const Digest digest = Sha256().add(name.toUtf8()).result();
    Uid uid;
    std::copy_n(digest.bytes.begin(), uid.bytes.size(), uid.bytes.begin());
    return uid;
}

Uid Uid::random()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    Uid uid;
    std::copy_n(reinterpret_cast<const quint8 *>(words.data()), uid.bytes.size(), uid.bytes.begin());
    return uid;
}

}
