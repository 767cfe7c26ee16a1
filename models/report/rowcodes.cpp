// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/rowcodes.h"

#include "base/digest.h"

namespace gk {

namespace {

constexpr int usualLength = 4;
constexpr int longest = 24;
constexpr QStringView signs = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

}

QString RowCodes::longCode(const Uid &item)
{
    const Digest digest = Sha256().addPart("row code").add(item.toBytes()).result();
    QString code;
    for (int bit = 0; bit < longest * 5; bit += 5) {
        int value = 0;
        for (int i = bit; i < bit + 5; ++i)
            value = value * 2 + (digest.bytes[std::size_t(i / 8)] >> (7 - i % 8) & 1);
        code += signs.at(value);
    }
    return code;
}

void RowCodes::lengthen(const Uid &item, const QString &code, int length)
{
    for (;; ++length) {
        const QString shortened = code.left(length);
        const auto taken = m_taken.find(shortened);
        if (taken == m_taken.end() || *taken == item || length == longest) {
            m_taken.insert(shortened, item);
            if (length > usualLength)
                m_lengths.insert(item, length);
            return;
        }
        if (const Uid other = std::exchange(*taken, Uid{}); !other.isNull())
            lengthen(other, longCode(other), length + 1);
    }
}

std::optional<QString> RowCodes::typed(const QString &text)
{
    QString code;
    for (const QChar each : text.normalized(QString::NormalizationForm_KC).toUpper()) { // full-width signs too
        if (each.isSpace() || each == u'-')
            continue;
        const QChar sign = each == u'O' ? QChar(u'0') : each == u'I' || each == u'L' ? QChar(u'1') : each;
        if (!signs.contains(sign))
            return std::nullopt;
        code += sign;
    }
    const bool isLongEnough = code.size() >= usualLength && code.size() <= longest;
    return isLongEnough ? std::optional(code) : std::nullopt;
}

bool RowCodes::isCodeOf(QStringView code, const Uid &item)
{
    return longCode(item).startsWith(code);
}

void RowCodes::add(const Uid &item)
{
    lengthen(item, longCode(item), usualLength);
}

QString RowCodes::code(const Uid &item) const
{
    return longCode(item).left(m_lengths.value(item, usualLength));
}

}
