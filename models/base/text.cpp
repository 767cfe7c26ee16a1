// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isPlain(char16_t c)
{
    return c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0x9F) && (c < 0xD800 || c > 0xDFFF);
}

bool isRemoved(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n') || c == 0x7F || (c >= 0x80 && c <= 0x9F);
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

}

std::optional<QString> storedText(QString text)
{
    const bool needsNoWork =
        std::ranges::all_of(text, [](QChar c) { return isPlain(c.unicode()) || c == u'\n' || c == u'\t'; });
    if (needsNoWork)
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            clean += u'\n';
            if (i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c.isSurrogate()) {
            return std::nullopt;
        } else if (!isRemoved(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

QString onOneLine(const QString &text)
{
    if (!text.contains(u'\n') && !text.contains(u'\t'))
        return text;
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'\n' && c != u'\t') {
            line += c;
            continue;
        }
        const bool betweenHan = !line.isEmpty() && isHan(line.back()) && i + 1 < text.size() && isHan(text.at(i + 1));
        if (!betweenHan && !line.endsWith(u' '))
            line += u' ';
    }
    return line;
}

QStringList splitList(const QString &text)
{
    QStringList parts;
    QString part;
    for (const QChar c : text + u'\n') {
        if (c == u'\n' || u"、，,；;"_s.contains(c)) {
            if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
                parts += trimmed;
            part.clear();
        } else {
            part += c;
        }
    }
    return parts;
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters;
}

}
