// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/digest.h"

#include <QtCore/QtEndian>

#include <openssl/evp.h>

#include <algorithm>

namespace gk {

QByteArray Digest::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QString Digest::toString() const
{
    return QString::fromLatin1(toBytes().toHex());
}

std::optional<Digest> Digest::fromBytes(QByteArrayView raw)
{
    Digest digest;
    if (raw.size() != qsizetype(digest.bytes.size()))
        return std::nullopt;
    std::copy_n(raw.begin(), raw.size(), reinterpret_cast<char *>(digest.bytes.data()));
    return digest;
}

std::optional<Digest> Digest::fromString(QStringView hex)
{
    return fromBytes(QByteArray::fromHex(hex.toLatin1()));
}

Digest &Digest::operator+=(const Digest &other)
{
    unsigned carry = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned sum = unsigned(bytes[i]) + other.bytes[i] + carry;
        bytes[i] = quint8(sum & 0xFFU);
        carry = sum >> 8U;
    }
    return *this;
}

Digest &Digest::operator-=(const Digest &other)
{
    unsigned borrow = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned difference = 0x100U + bytes[i] - other.bytes[i] - borrow;
        bytes[i] = quint8(difference & 0xFFU);
        borrow = difference < 0x100U ? 1 : 0;
    }
    return *this;
}

struct Sha256::State {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    // Fetched once: EVP_sha256() alone makes OpenSSL 3 look the algorithm up at every start.
    EVP_MD *algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);

    State() { EVP_DigestInit_ex2(context, algorithm, nullptr); }
    ~State()
    {
        EVP_MD_CTX_free(context);
        EVP_MD_free(algorithm);
    }
    Q_DISABLE_COPY_MOVE(State)
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

Sha256 &Sha256::add(QByteArrayView raw)
{
    EVP_DigestUpdate(m_state->context, raw.data(), std::size_t(raw.size()));
    return *this;
}

Sha256 &Sha256::addPart(QByteArrayView raw)
{
    std::array<char, 8> length{};
    qToBigEndian(quint64(raw.size()), length.data());
    add(QByteArrayView(length.data(), qsizetype(length.size())));
    return add(raw);
}

Digest Sha256::result()
{
    Digest digest;
    EVP_DigestFinal_ex(m_state->context, digest.bytes.data(), nullptr);
    EVP_DigestInit_ex2(m_state->context, m_state->algorithm, nullptr);
    return digest;
}

QString checkCode(const Digest &digest)
{
    const QString hex = digest.toString().first(8).toUpper();
    return hex.first(4) + u'-' + hex.sliced(4);
}

}
