// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/marks.h"

#include "base/text.h"
#include "import/headingwords.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Says = ListMarks::Says;

const QString chosenSigns = u"■☑√✓✔☒●◆▇◼⬛🗹þýþ"_s;
const QString openSigns = u"□☐○◇〇口◻▢¨£"_s;
// Letters that symbol fonts leave behind; alone they may be letters.
const QString letterSigns = u"notRVvPx"_s;

/// Other spellings of the official terms: what is left of punctuation, and names that the same form had before.
QString officialTerm(const QString &name, const Vocabulary &vocabulary)
{
    static const QHash<QString, QString> older{{u"纸质载体"_s, u"纸质媒体"_s},
                                               {u"发布会"_s, u"发布会/听证会"_s},
                                               {u"新闻发布会/听证会"_s, u"发布会/听证会"_s},
                                               {u"社区/村公示栏"_s, u"社区/企事业单位/村公示栏（电子屏）"_s},
                                               {u"社区企事业单位村公示栏"_s, u"社区/企事业单位/村公示栏（电子屏）"_s}};
    const auto key = [](const QString &text) {
        QString plain;
        for (const QChar c : headingKey(text)) {
            if (!u"/、，,()\\|_"_s.contains(c))
                plain += c;
        }
        return plain;
    };
    const QString wanted = key(name);
    for (const QString &term : vocabulary.terms) {
        if (key(term) == wanted)
            return term;
    }
    for (const auto &[old, term] : older.asKeyValueRange()) {
        if (vocabulary.terms.contains(term) && (key(old) == wanted || key(old) + u"电子屏"_s == wanted))
            return term;
    }
    return {};
}

/// Begins here, white space aside, with one of the terms?
bool startsWithTerm(const QString &text, qsizetype at, const Vocabulary &vocabulary)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return std::ranges::any_of(vocabulary.terms, [&](const QString &term) {
        const QString head = term.left(4);
        return QStringView(text).sliced(at).startsWith(head);
    });
}

bool isSignPlace(const QString &text, qsizetype at)
{
    const auto isLetter = [&](qsizetype i) {
        return i >= 0 && i < text.size()
               && (text.at(i).isDigit() || (text.at(i).isLetter() && text.at(i) < QChar(0x250)));
    };
    return !isLetter(at - 1) && !isLetter(at + 1);
}

}

TickSays readTick(const QString &text)
{
    static const QSet<QString> no{u""_s,   u"×"_s,  u"x"_s,  u"X"_s,  u"否"_s, u"无"_s, u"不"_s, u"-"_s,
                                  u"—"_s,  u"——"_s, u"/"_s,  u"\\"_s, u"0"_s,  u"N"_s,  u"n"_s,  u"□"_s,
                                  u"☐"_s,  u"口"_s, u"¨"_s,  u"£"_s,  u"✗"_s,  u"✘"_s,  u"o"_s,  u"--"_s,
                                  u"ｘ"_s, u"no"_s, u"NO"_s, u"No"_s, u"╳"_s,  u"〇"_s, u"◇"_s};
    static const QSet<QString> yes{u"√"_s,  u"✓"_s,   u"✔"_s,   u"☑"_s,   u"■"_s,    u"●"_s, u"◆"_s, u"是"_s,   u"有"_s,
                                   u"1"_s,  u"V"_s,   u"v"_s,   u"Y"_s,   u"y"_s,    u"þ"_s, u"R"_s, u"ü"_s,    u"P"_s,
                                   u"a"_s,  u"☒"_s,   u"对"_s,  u"勾"_s,  u"t"_s,    u"∨"_s, u"ν"_s, u"🗸"_s, u"▲"_s,
                                   u"★"_s,  u"yes"_s, u"YES"_s, u"Yes"_s, u"✅"_s,    u"J"_s, u"ˇ"_s, u"√√"_s,   u"□√"_s,
                                   u"√□"_s, u"[√]"_s, u"(√)"_s, u"ⅴ"_s,   u"公开"_s, u"T"_s};
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return TickSays::No;
    // headingKey drops some of the signs themselves.
    const QString key = headingKey(text);
    if (yes.contains(key) || yes.contains(trimmed))
        return TickSays::Yes;
    if (trimmed == u"○"_s || key == u"○"_s)
        return TickSays::Unclear;
    if (no.contains(trimmed) || (no.contains(key) && !key.isEmpty()))
        return TickSays::No;
    return TickSays::Words;
}

namespace {

enum class SignPlace { None, Front, Behind };

SignPlace signPlaceOf(const QString &text)
{
    const auto isSign = [](QChar c) { return chosenSigns.contains(c) || openSigns.contains(c); };
    if (text.size() < 2)
        return SignPlace::None;
    if (isSign(text.front()))
        return SignPlace::Front;
    return isSign(text.back()) ? SignPlace::Behind : SignPlace::None;
}

}

ListMarks ListMarks::learned(const std::vector<QString> &texts, const Vocabulary &vocabulary)
{
    ListMarks marks;
    QHash<QChar, int> before;
    int front = 0;
    int behind = 0;
    bool hasChosen = false;
    for (const QString &text : texts) {
        const SignPlace place = signPlaceOf(text.trimmed());
        front += int(place == SignPlace::Front);
        behind += int(place == SignPlace::Behind);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            hasChosen = hasChosen || chosenSigns.contains(c);
            if (letterSigns.contains(c) && isSignPlace(text, i) && startsWithTerm(text, i + 1, vocabulary))
                ++before[c];
        }
    }
    marks.m_standBehind = behind > front;
    const auto has = [&before](QChar c) { return before.contains(c); };
    for (const QChar c : letterSigns) {
        if (!has(c))
            continue;
        // o stands beside n, or beside chosen squares; every other letter is a tick or a filled square.
        if (c == u'o' || c == u'x')
            marks.m_letters.insert(c, hasChosen || has(u'n') || has(u't') || has(u'R') ? Says::Open : Says::Unclear);
        else
            marks.m_letters.insert(c, Says::Chosen);
    }
    // Only empty squares in the whole column: they may be mere list marks.
    const bool isAllOpen = !hasChosen && marks.m_letters.isEmpty();
    for (const QChar c : openSigns) {
        if (isAllOpen)
            marks.m_letters.insert(c, Says::Unclear);
    }
    return marks;
}

ListMarks::Says ListMarks::of(QChar sign) const
{
    if (const auto it = m_letters.constFind(sign); it != m_letters.cend())
        return *it;
    if (chosenSigns.contains(sign))
        return Says::Chosen;
    return openSigns.contains(sign) ? Says::Open : Says::Nothing;
}

namespace {

struct Piece {
    Says says = Says::Nothing;
    QString name{};
};

bool isMark(const QString &text, qsizetype at, const ListMarks &marks, const Vocabulary &vocabulary)
{
    const QChar c = text.at(at);
    if (marks.of(c) == Says::Nothing)
        return false;
    if (c == u'口') // also in 窗口, 出入口, 人口
        return at == 0 || text.at(at - 1).isSpace() || startsWithTerm(text, at + 1, vocabulary);
    if (letterSigns.contains(c))
        return isSignPlace(text, at);
    return true;
}

std::vector<Piece> piecesOf(const QString &text, const ListMarks &marks, const Vocabulary &vocabulary)
{
    std::vector<Piece> pieces(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isMark(text, i, marks, vocabulary)) {
            pieces.back().name += text.at(i);
            continue;
        }
        const Says says = marks.of(text.at(i));
        if (marks.standBehind()) {
            pieces.back().says = says;
            pieces.emplace_back();
        } else {
            pieces.push_back({says, {}});
        }
    }
    return pieces;
}

/// 其他_____ and 其他：… lose their rule; a text behind the colon is the free addition.
QString tidyName(const QString &name)
{
    static const QRegularExpression ends(u"^[\\s、，,;；。：:._]+|[\\s、，,;；。：:._]+$"_s);
    static const QRegularExpression numbers(u"^(\\(?\\d{1,2}[.、)）]|（\\d{1,2}）|[①-⑳])\\s*"_s);
    QString tidy = onOneLine(name);
    tidy.remove(ends).remove(numbers).remove(ends);
    QString joined;
    for (qsizetype i = 0; i < tidy.size(); ++i) {
        if (!tidy.at(i).isSpace() || tidy.at(i - 1) < QChar(0x2E80) || tidy.at(i + 1) < QChar(0x2E80))
            joined += tidy.at(i);
    }
    return joined;
}

/// The names of a text without signs: official terms that hold a separator themselves stay whole.
QStringList namesIn(const QString &text, const Vocabulary &vocabulary)
{
    QString rest = text;
    QStringList whole;
    for (const QString &term : vocabulary.terms) {
        if (term.size() > 4 && rest.contains(term)) {
            rest.replace(term, u"、\uE000%1、"_s.arg(whole.size()));
            whole += term;
        }
    }
    QStringList names;
    static const QRegularExpression between(u"[、，,;；\\n\\t|]+|\\s{2,}"_s);
    for (const QString &part : rest.split(between, Qt::SkipEmptyParts)) {
        const QString trimmed = part.trimmed();
        if (trimmed.startsWith(QChar(0xE000)))
            names += whole.at(trimmed.sliced(1).toInt());
        else if (const QString name = tidyName(trimmed); !name.isEmpty())
            names += name;
    }
    return names;
}

void addName(MarkedList &list, const QString &raw, const Vocabulary &vocabulary)
{
    const QString name = tidyName(raw);
    if (name.isEmpty())
        return;
    static const QRegularExpression other(u"^其[他它][：:（(](.+?)[）)]?$"_s);
    if (const auto match = other.match(name); match.hasMatch()) {
        list.chosen += {u"其他"_s, match.captured(1).trimmed()};
        list.respelt += raw.trimmed();
        return;
    }
    const QString term = officialTerm(name, vocabulary);
    if (term.isEmpty()) {
        list.chosen += name;
        return;
    }
    list.chosen += term;
    if (term != name)
        list.respelt += raw.trimmed();
}

}

MarkedList readMarkedList(const QString &text, const ListMarks &marks, const Vocabulary &vocabulary)
{
    MarkedList list;
    const std::vector<Piece> pieces = piecesOf(text, marks, vocabulary);
    const bool isMarked = std::ranges::any_of(pieces, [](const Piece &piece) { return piece.says != Says::Nothing; });
    for (const Piece &piece : pieces) {
        if (!isMarked || piece.says == Says::Nothing) {
            // Names before the first sign, or a list without signs: all of them are meant.
            for (const QString &name : namesIn(piece.name, vocabulary))
                addName(list, name, vocabulary);
            list.isUnclear = list.isUnclear || (isMarked && !tidyName(piece.name).isEmpty());
        } else if (piece.says == Says::Chosen) {
            for (const QString &name : namesIn(piece.name, vocabulary))
                addName(list, name, vocabulary);
        } else if (piece.says == Says::Unclear) {
            list.isUnclear = true;
        }
    }
    list.chosen.removeDuplicates();
    return list;
}

}
