// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/linebreak.h"

namespace gk {

namespace {

constexpr QStringView notAtStart = u"，。、；：？！）》〉」』】〕〗］｝”’…—～·%‰％℃,.;:?!)]}»›/々〃";
constexpr QStringView notAtEnd = u"（《〈「『【〔〖［｛“‘([{«‹￥$№□■☑☐";

bool stands(QStringView set, char32_t code)
{
    return code <= 0xFFFF && set.contains(QChar(char16_t(code)));
}

/// Letters and digits of alphabets whose words are not cut.
bool isWordPart(char32_t code)
{
    return code < 0x2E80 && QChar::isLetterOrNumber(code);
}

bool isJoint(char32_t code)
{
    return code == U'-' || code == U'_' || code == U'@' || code == U'\'';
}

}

bool canBreakBetween(char32_t before, char32_t after)
{
    if (before == U' ' || before == U'\t')
        return after != U' ' && after != U'\t';
    if (after == U' ' || after == U'\t')
        return false; // a space stays with the word before it
    if (stands(notAtStart, after) || stands(notAtEnd, before))
        return false;
    if (isWordPart(after) && (isWordPart(before) || isJoint(before) || before == U'.' || before == U','))
        return false;
    return !(isJoint(after) && isWordPart(before)) && !QChar::isMark(after);
}

}
