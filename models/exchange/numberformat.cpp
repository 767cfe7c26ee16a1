// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/numberformat.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// A piece of a format code: a run of one letter, or literal text.
struct Piece {
    QChar letter{}; ///< null for a literal
    qsizetype length = 0;
    QString literal{};
};

/// The part of the code for this value: positive; negative; zero, separated by ';' outside quotes.
QString sectionFor(const QString &code, double value)
{
    QStringList sections{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u'"')
            isQuoted = !isQuoted;
        if (c == u';' && !isQuoted) {
            sections += QString();
            continue;
        }
        sections.last() += c;
        if ((c == u'\\' || c == u'_' || c == u'*') && !isQuoted && i + 1 < code.size())
            sections.last() += code.at(++i);
    }
    if (value < 0 && sections.size() > 1)
        return sections.at(1);
    if (value == 0 && sections.size() > 2)
        return sections.at(2);
    return sections.first();
}

void addLiteral(std::vector<Piece> &pieces, const QString &text)
{
    if (pieces.empty() || !pieces.back().letter.isNull())
        pieces.push_back({});
    pieces.back().literal += text;
}

void addLetter(std::vector<Piece> &pieces, QChar letter)
{
    if (!pieces.empty() && pieces.back().letter == letter)
        ++pieces.back().length;
    else
        pieces.push_back({letter, 1, {}});
}

/// What stands from `i` to the closing character; `i` moves there, or to the end when there is none.
QString inside(const QString &section, qsizetype &i, QChar closing)
{
    const qsizetype start = i + 1;
    const qsizetype end = section.indexOf(closing, start);
    i = end < 0 ? section.size() : end;
    return section.mid(start, i - start);
}

std::vector<Piece> piecesOf(const QString &section)
{
    std::vector<Piece> pieces;
    for (qsizetype i = 0; i < section.size(); ++i) {
        const QChar c = section.at(i);
        if (c == u'"') {
            addLiteral(pieces, inside(section, i, u'"'));
        } else if (c == u'[') { // colour, condition, language; [h] counts hours past a day and is read as hours
            const QString word = inside(section, i, u']').toLower();
            if (word == u"h" || word == u"hh")
                pieces.push_back({u'h', word.size(), {}});
        } else if (c == u'\\' && i + 1 < section.size()) {
            addLiteral(pieces, section.at(++i));
        } else if (c == u'_' || c == u'*') {
            ++i; // the width of a character, or filling
        } else if (u"ymdhsYMDHS0#?.,%E@"_s.contains(c)) {
            addLetter(pieces, c.toLower());
        } else {
            addLiteral(pieces, c);
        }
    }
    return pieces;
}

bool hasDateLetters(const QString &code)
{
    for (const Piece &piece : piecesOf(sectionFor(code, 1))) {
        if (u"ymdhs"_s.contains(piece.letter) && !piece.letter.isNull())
            return true;
    }
    return false;
}

QString padded(int number, qsizetype length)
{
    return QString::number(number).rightJustified(std::min<qsizetype>(length, 4), u'0');
}

/// Whether an m between these pieces means minutes: after hours or before seconds.
bool isMinutes(const std::vector<Piece> &pieces, std::size_t at)
{
    for (std::size_t i = at; i-- > 0;) {
        if (!pieces[i].letter.isNull())
            return pieces[i].letter == u'h';
    }
    for (std::size_t i = at + 1; i < pieces.size(); ++i) {
        if (!pieces[i].letter.isNull())
            return pieces[i].letter == u's';
    }
    return false;
}

QString grouped(QString digits)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits;
}

/// What a section says of the digits as a whole.
struct NumberShape {
    qsizetype whole = 0; ///< digits before the point at least
    qsizetype decimals = 0;
    bool isGrouped = false;
    bool isPercent = false;
    bool hasDigits = false;
};

NumberShape shapeOf(const std::vector<Piece> &pieces)
{
    NumberShape shape;
    bool isAfterPoint = false;
    for (const Piece &piece : pieces) {
        const bool isDigit = piece.letter == u'0' || piece.letter == u'#' || piece.letter == u'?';
        shape.isPercent = shape.isPercent || piece.letter == u'%';
        shape.isGrouped = shape.isGrouped || (piece.letter == u',' && !isAfterPoint);
        shape.hasDigits = shape.hasDigits || isDigit;
        isAfterPoint = isAfterPoint || piece.letter == u'.';
        if (piece.letter == u'0' && !isAfterPoint)
            shape.whole += piece.length;
        if (isDigit && isAfterPoint)
            shape.decimals += piece.length;
    }
    return shape;
}

QString digitsOf(double value, const NumberShape &shape)
{
    const QString digits = QString::number(std::abs(value) * (shape.isPercent ? 100 : 1), 'f',
                                           int(std::min<qsizetype>(shape.decimals, 15)));
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = (point < 0 ? digits : digits.left(point)).rightJustified(shape.whole, u'0');
    return (shape.isGrouped ? grouped(whole) : whole) + (point < 0 ? QString() : digits.sliced(point));
}

}

QString generalText(double value)
{
    constexpr double exact = 1e15;
    if (value == std::floor(value) && std::abs(value) < exact)
        return QString::number(qint64(value));
    return QString::number(value, 'g', 10);
}

NumberFormat::NumberFormat(const QString &code) : m_code(code)
{
    if (m_code.compare(u"General", Qt::CaseInsensitive) == 0 || m_code == u"@")
        m_code.clear();
    m_isDate = hasDateLetters(m_code);
}

NumberFormat NumberFormat::builtIn(int id)
{
    static const QHash<int, QString> codes{{1, u"0"_s},
                                           {2, u"0.00"_s},
                                           {3, u"#,##0"_s},
                                           {4, u"#,##0.00"_s},
                                           {9, u"0%"_s},
                                           {10, u"0.00%"_s},
                                           {14, u"yyyy-mm-dd"_s},
                                           {15, u"yyyy-mm-dd"_s},
                                           {16, u"mm-dd"_s},
                                           {17, u"yyyy-mm"_s},
                                           {18, u"hh:mm"_s},
                                           {19, u"hh:mm:ss"_s},
                                           {20, u"hh:mm"_s},
                                           {21, u"hh:mm:ss"_s},
                                           {22, u"yyyy-mm-dd hh:mm"_s},
                                           {27, u"yyyy\"年\"m\"月\""_s},
                                           {28, u"m\"月\"d\"日\""_s},
                                           {29, u"m\"月\"d\"日\""_s},
                                           {30, u"yyyy-mm-dd"_s},
                                           {31, u"yyyy\"年\"m\"月\"d\"日\""_s},
                                           {32, u"h\"时\"mm\"分\""_s},
                                           {33, u"h\"时\"mm\"分\"ss\"秒\""_s},
                                           {36, u"yyyy\"年\"m\"月\""_s},
                                           {37, u"#,##0"_s},
                                           {38, u"#,##0"_s},
                                           {39, u"#,##0.00"_s},
                                           {40, u"#,##0.00"_s},
                                           {45, u"mm:ss"_s},
                                           {46, u"[h]:mm:ss"_s},
                                           {50, u"yyyy\"年\"m\"月\""_s},
                                           {51, u"m\"月\"d\"日\""_s},
                                           {52, u"yyyy\"年\"m\"月\""_s},
                                           {53, u"m\"月\"d\"日\""_s},
                                           {54, u"m\"月\"d\"日\""_s},
                                           {57, u"yyyy\"年\"m\"月\""_s},
                                           {58, u"m\"月\"d\"日\""_s}};
    const auto it = codes.constFind(id);
    return it == codes.cend() ? NumberFormat() : NumberFormat(*it);
}

QString NumberFormat::text(double value, DateSystem system) const
{
    if (!std::isfinite(value))
        return {};
    if (m_code.isEmpty())
        return generalText(value);
    return m_isDate ? dateText(value, system) : numberText(value);
}

QString NumberFormat::dateText(double value, DateSystem system) const
{
    constexpr double lastDay = 2958465; // 9999-12-31
    if (value < 0 || value > lastDay + 1)
        return generalText(value);
    constexpr qint64 secondsOfDay = 86400;
    const qint64 seconds = qRound64(value * double(secondsOfDay));
    qint64 day = seconds / secondsOfDay;
    QDate date;
    bool isLeapDay1900 = false; // day 60 of the 1900 system is a 29 February that never was
    if (system == DateSystem::From1904) {
        date = QDate(1904, 1, 1).addDays(day);
    } else {
        isLeapDay1900 = day == 60;
        date = QDate(1899, 12, 30).addDays(day < 60 ? day + 1 : day);
    }
    const QTime time = QTime(0, 0).addSecs(int(seconds % secondsOfDay));
    const std::vector<Piece> pieces = piecesOf(sectionFor(m_code, value));
    QString text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        if (piece.letter.isNull())
            text += piece.literal;
        else if (piece.letter == u'y')
            text += piece.length <= 2 ? padded(date.year() % 100, 2) : padded(date.year(), 4);
        else if (piece.letter == u'm')
            text += padded(isMinutes(pieces, i) ? time.minute() : date.month(), std::min<qsizetype>(piece.length, 2));
        else if (piece.letter == u'd')
            text += padded(isLeapDay1900 ? 29 : date.day(), std::min<qsizetype>(piece.length, 2));
        else if (piece.letter == u'h')
            text += padded(time.hour(), std::min<qsizetype>(piece.length, 2));
        else if (piece.letter == u's')
            text += padded(time.second(), std::min<qsizetype>(piece.length, 2));
        else if (piece.letter == u'.' || piece.letter == u',')
            text += piece.letter;
    }
    return text;
}

QString NumberFormat::numberText(double value) const
{
    const QString section = sectionFor(m_code, value);
    const std::vector<Piece> pieces = piecesOf(section);
    if (std::ranges::find(pieces, QChar(u'e'), &Piece::letter) != pieces.end())
        return generalText(value);
    const NumberShape shape = shapeOf(pieces);
    QString text = value < 0 && section == sectionFor(m_code, 1) ? u"-"_s : QString();
    bool isWritten = false;
    for (const Piece &piece : pieces) {
        if (piece.letter.isNull())
            text += piece.literal;
        else if (piece.letter == u'%')
            text += u'%';
        else if ((piece.letter == u'@' || shape.hasDigits) && !std::exchange(isWritten, true))
            text += shape.hasDigits ? digitsOf(value, shape) : generalText(value);
    }
    return text;
}

}
