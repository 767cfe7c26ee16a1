// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/cleaning.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isWide(QChar c)
{
    // Han characters and their punctuation.
    return c >= QChar(0x2E80) && (c < QChar(0xD800) || c > QChar(0xDFFF))
           && !(c >= QChar(0xFF10) && c <= QChar(0xFF5A));
}

bool endsClause(QChar c)
{
    return u"。；;：:，,、！？）》)】.”"_s.contains(c);
}

bool beginsEntry(const QString &line)
{
    static const QRegularExpression mark(
        u"^\\s*([（(]?[0-9]{1,2}[.、)）．]|[（(]?[一二三四五六七八九十]{1,3}[、)）]|[①-⑳]|[●·•○◆▪\\-–—*■□√《【〔])"_s);
    return mark.match(line).hasMatch();
}

/// Lines that only the width of a column broke: of one length but for the last, none of them a list's.
bool isWrapped(const QStringList &lines)
{
    if (lines.size() < 2)
        return false;
    qsizetype longest = 0;
    for (const QString &line : lines)
        longest = std::max(longest, line.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const bool isLast = i + 1 == lines.size();
        if (line.isEmpty() || (i > 0 && beginsEntry(line)))
            return false;
        if (!isLast && (longest - line.size() > 1 || endsClause(line.back())))
            return false;
    }
    // Two lines alike may be two entries; a short rest of a word is none.
    return (lines.size() >= 3 && longest >= 4) || (longest >= 6 && lines.last().size() <= 3);
}

}

QString plainWidth(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (QChar c : text) {
        const bool isLetter = (c >= u'Ａ' && c <= u'Ｚ') || (c >= u'ａ' && c <= u'ｚ') || (c >= u'０' && c <= u'９');
        if (isLetter)
            c = QChar(char16_t(c.unicode() - 0xFEE0));
        else if (c == u'　' || c == QChar::Nbsp || (c.isSpace() && c != u'\n' && c != u'\t'))
            c = u' ';
        if (c.category() != QChar::Other_Format && c != QChar(0xAD))
            plain += c;
    }
    return plain;
}

QString cleanLine(const QString &text)
{
    // A break beside a Han character is the column's, as in 20 + 个工作日; a space there may be meant.
    QString line;
    bool isJustified = false;
    for (const QString &part : plainWidth(text).split(u'\n')) {
        const QString piece = part.trimmed();
        const bool isJoined = line.isEmpty() || piece.isEmpty() || isWide(line.back()) || isWide(piece.front());
        isJustified = isJustified || (isJoined && !line.isEmpty() && !piece.isEmpty());
        line += (isJoined ? QString() : u" "_s) + piece;
    }
    QString clean;
    clean.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!line.at(i).isSpace()) {
            clean += line.at(i);
            continue;
        }
        qsizetype next = i;
        while (next < line.size() && line.at(next).isSpace())
            ++next;
        const bool isBetween = !clean.isEmpty() && next < line.size();
        const int wide = isBetween ? int(isWide(clean.back())) + int(isWide(line.at(next))) : 2;
        // Where lines were broken, spaces beside one Han character come from the same justified text.
        if (wide == 0 || (wide == 1 && !isJustified))
            clean += u' ';
        i = next - 1;
    }
    return clean;
}

QString cleanBlock(const QString &text)
{
    QStringList lines;
    for (const QString &line : plainWidth(text).split(u'\n')) {
        QString each = line;
        while (!each.isEmpty() && each.back().isSpace())
            each.chop(1);
        lines += each;
    }
    while (!lines.isEmpty() && lines.front().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.back().trimmed().isEmpty())
        lines.removeLast();
    if (isWrapped(lines))
        return lines.join(QString());
    return lines.join(u'\n').trimmed();
}

bool isNothing(const QString &text)
{
    static const QStringList words{u"无"_s,   u"/"_s,  u"—"_s,  u"——"_s, u"-"_s, u"--"_s,  u"0"_s,   u"#"_s,
                                   u"暂无"_s, u"\\"_s, u"／"_s, u"－"_s, u"–"_s, u"N/A"_s, u"n/a"_s, u"无。"_s};
    return words.contains(text.trimmed());
}

bool isErrorValue(const QString &text)
{
    static const QStringList words{u"#REF!"_s,   u"#N/A"_s,   u"#VALUE!"_s, u"#NAME?"_s,
                                   u"#DIV/0!"_s, u"#NULL!"_s, u"#NUM!"_s};
    return words.contains(text.trimmed());
}

bool isDitto(const QString &text)
{
    static const QStringList words{u"同上"_s,   u"〃"_s,   u"″"_s,     u"\""_s,    u"”"_s,      u"“"_s,
                                   u"''"_s,     u"同前"_s, u"ditto"_s, u"Ditto"_s, u"同上。"_s, u"（同上）"_s,
                                   u"(同上)"_s, u"″″"_s,   u"々"_s,    u"如上"_s,  u"同上栏"_s};
    QString key;
    for (const QChar c : text) {
        if (!c.isSpace())
            key += c;
    }
    return words.contains(key);
}

bool isLossyNumber(const QString &text)
{
    static const QRegularExpression pattern(u"^\\d(\\.\\d+)?[eE]\\+\\d{2}$"_s);
    return pattern.match(text.trimmed()).hasMatch();
}

QString dateOfSerial(const QString &text)
{
    static const QRegularExpression pattern(u"^(3[0-9]|4[0-9]|5[0-4])\\d{3}$"_s); // 1982 to 2050
    if (!pattern.match(text.trimmed()).hasMatch())
        return {};
    return QDate(1899, 12, 30).addDays(text.trimmed().toInt()).toString(Qt::ISODate);
}

}
