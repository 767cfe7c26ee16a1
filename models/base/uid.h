// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <array>
#include <compare>
#include <optional>

namespace gk {

/// A record's permanent identity: 128 bits, written as 32 lower-case hex digits; the same in every copy.
struct Uid {
    std::array<quint8, 16> bytes{};

    auto operator<=>(const Uid &) const = default;

    [[nodiscard]] bool isNull() const { return *this == Uid{}; }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toBytes() const;

    /// @return nothing unless `text` is exactly 32 lower-case hex digits
    [[nodiscard]] static std::optional<Uid> fromString(QStringView text);
    /// @return nothing unless `bytes` holds exactly 16 bytes
    [[nodiscard]] static std::optional<Uid> fromBytes(QByteArrayView bytes);
    /// The first 128 bits of SHA-256 of the UTF-8 name: the same name gives the same uid everywhere.
    [[nodiscard]] static Uid fromName(QStringView name);
    /// 128 bits from the system's secure generator.
    [[nodiscard]] static Uid random();
};

[[nodiscard]] inline size_t qHash(const Uid &uid, size_t seed = 0) noexcept
{
    return qHashBits(uid.bytes.data(), uid.bytes.size(), seed);
}

}

template <>
struct std::hash<gk::Uid> {
    size_t operator()(const gk::Uid &uid) const noexcept { return gk::qHash(uid); }
};
