// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsxtext.h"

#include <algorithm>
#include <cctype>
#include <optional>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype escapeLength = 7; // _xHHHH_

char16_t codeUnit(QChar c)
{
    return c.unicode();
}

char16_t codeUnit(char c)
{
    return uchar(c);
}

/// The code unit escaped at this place, if one is.
template <typename Text>
std::optional<char16_t> escapeAt(const Text &text, qsizetype at)
{
    if (at + escapeLength > text.size())
        return std::nullopt;
    const auto unit = [&](qsizetype i) { return codeUnit(text.at(at + i)); };
    if (unit(0) != u'_' || unit(1) != u'x' || unit(6) != u'_')
        return std::nullopt;
    char16_t code = 0;
    for (qsizetype i = 2; i < 6; ++i) {
        const char16_t c = unit(i);
        if (c >= 0x80 || !std::isxdigit(c))
            return std::nullopt;
        const int digit = c <= u'9' ? c - u'0' : (c | 0x20) - u'a' + 10;
        code = char16_t(code << 4U | digit);
    }
    return code;
}

bool isWide(char16_t c)
{
    // Latin, Greek and the like are narrow; everything from general punctuation on is drawn full-width in Chinese fonts.
    return c >= 0x2010;
}

}

QByteArray cellUtf8(const QString &text)
{
    const bool isPlain = std::ranges::none_of(text, [](QChar c) { return c == u'_' || c.unicode() >= 0xFFFE; });
    if (isPlain)
        return text.toUtf8();
    QString escaped;
    escaped.reserve(text.size() + escapeLength);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() >= 0xFFFE)
            escaped += c.unicode() == 0xFFFE ? u"_xFFFE_"_s : u"_xFFFF_"_s;
        else if (escapeAt(text, i))
            escaped += u"_x005F_"_s;
        else
            escaped += c;
    }
    return escaped.toUtf8();
}

void decodeCellEscapes(QByteArray &utf8)
{
    if (!utf8.contains('_') || !utf8.contains("_x")) // nearly no text has the first
        return;
    QString decoded;
    qsizetype plainFrom = 0;
    for (qsizetype at = utf8.indexOf("_x"); at >= 0; at = utf8.indexOf("_x", at)) {
        const auto code = escapeAt(utf8, at);
        if (!code) {
            ++at;
            continue;
        }
        decoded += QString::fromUtf8(QByteArrayView(utf8).sliced(plainFrom, at - plainFrom));
        decoded += QChar(*code);
        at += escapeLength;
        plainFrom = at;
    }
    if (plainFrom > 0)
        utf8 = (decoded + QString::fromUtf8(QByteArrayView(utf8).sliced(plainFrom))).toUtf8();
}

int wrappedLines(const QString &text, int columns)
{
    int lines = 1;
    int used = 0;
    int word = 0; // half-widths of the Latin word being read: it moves to the next line whole
    for (const QChar c : text) {
        if (c == u'\n') {
            ++lines;
            used = word = 0;
            continue;
        }
        if (c.isLowSurrogate())
            continue;
        const bool isBreakable = isWide(c.unicode()) || c == u' ';
        const int width = isWide(c.unicode()) ? 2 : 1;
        word = isBreakable ? 0 : word + width;
        if (used + width <= columns) {
            used += width;
        } else {
            ++lines;
            used = std::max(width, word > columns ? width : word);
            if (word > columns)
                word = width;
        }
    }
    return lines;
}

}
