// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/subjects.h"

#include "base/text.h"
#include "import/cleaning.h"
#include "import/columnlook.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// A rule instead of a name: 各镇（街道）, 有关部门, 县级民政部门, 乡镇人民政府.
bool isGeneric(const QString &name)
{
    static const QRegularExpression pattern(
        u"^(各|有关|相关|其他|其它|负责|所有|全[县区市]|本|该|等|上级|业务|主管|招标|项目)|部门|[省市县区乡镇村]级|乡镇|乡[（(]|镇[（(]|镇街|街道[（(]|镇、|^(乡|镇|县|区|市|街道)?(人民政府|政府|办事处|街道办事处|街道)$|[或者的]"_s);
    return pattern.match(name).hasMatch();
}

bool isOfficeName(const QString &name)
{
    return name.size() >= 2 && name.size() <= 30 && endsLikeOffice(name) && !isGeneric(name);
}

/// A和B, A及B, A B: only where both read as offices; 发展和改革局 is one.
QStringList splitJoined(const QString &text)
{
    static const QRegularExpression joint(u"以及|和|及|与|\\s+"_s);
    auto matches = joint.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString left = text.left(match.capturedStart()).trimmed();
        const QString right = text.sliced(match.capturedEnd()).trimmed();
        const bool isList = match.captured().trimmed().isEmpty();
        if ((isOfficeName(left) && (isOfficeName(right) || right.contains(u"等"_s) || right.startsWith(u'各')))
            || (isList && endsLikeOffice(left) && endsLikeOffice(right)))
            return splitJoined(left) + splitJoined(right);
    }
    return {cleanLine(text)};
}

/// "A等有关部门" → A and the rule.
QStringList splitOthers(const QString &name)
{
    static const QRegularExpression others(u"^(.+?)(等(有关|相关)?(部门|单位|职能部门|责任单位))$"_s);
    const auto match = others.match(name);
    return match.hasMatch() && isOfficeName(match.captured(1)) ? QStringList{match.captured(1), match.captured(2)}
                                                               : QStringList{name};
}

QString roleOf(const QString &word)
{
    static const QStringList leading{u"牵头"_s, u"主办"_s, u"负责"_s, u"主要负责"_s};
    return leading.contains(word) ? u"牵头"_s : u"配合"_s;
}

/// Joins a name that a narrow column broke: the line ends like no office and no rule, with the next one it does.
QString unbroken(const QString &text)
{
    QStringList lines;
    for (const QString &part : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString line = part.trimmed();
        const QString last = lines.isEmpty() ? QString() : lines.last();
        const bool isOpen = !last.isEmpty() && !endsLikeOffice(last) && !endsLikeSection(last) && !isGeneric(last)
                            && !u"、，,；;）)："_s.contains(last.back());
        if (isOpen && endsLikeOffice(splitList(last).last() + splitList(line).value(0)))
            lines.last() += line;
        else if (!line.isEmpty())
            lines += line;
    }
    return lines.join(u'\n');
}

/// Takes the role off an entry: （牵头）, …牵头, …配合.
QString takeRole(QString &name)
{
    static const QRegularExpression bracket(u"^(.+?)[（(](牵头|主办|负责|配合|协办|参与)(单位|部门)?[)）]$"_s);
    static const QRegularExpression ending(u"^由?(.+?)(牵头|主办|配合|协办|参与)(负责|实施)?$"_s);
    for (const QRegularExpression &pattern : {bracket, ending}) {
        if (const auto match = pattern.match(name); match.hasMatch()) {
            name = match.captured(1);
            return roleOf(match.captured(2));
        }
    }
    return {};
}

}

std::vector<NamedParty> partiesIn(const QString &text, const QString &role)
{
    static const QRegularExpression label(u"(牵头|主办|责任|配合|协办|参与)(单位|部门|主体)\\s*[：:]"_s);
    static const QRegularExpression number(u"^(\\d{1,2}[.、)）]|[①-⑳]|[（(]\\d{1,2}[)）])\\s*"_s);
    // A label begins a new entry wherever it stands.
    QString labelled = plainWidth(text);
    labelled.replace(label, u"\n\\1\\2："_s);
    const QString lines = unbroken(labelled);
    std::vector<NamedParty> parties;
    QString current = role;
    for (QString entry : splitList(lines)) {
        entry.remove(number);
        static const QRegularExpression named(u"^(牵头|主办|责任|配合|协办|参与)(单位|部门|主体)：\\s*"_s);
        if (const auto match = named.match(entry); match.hasMatch()) {
            current = match.captured(1) == u"责任" ? role : roleOf(match.captured(1));
            entry = entry.sliced(match.capturedEnd());
        }
        for (const QString &joined : splitJoined(entry)) {
            for (QString name : splitOthers(joined)) {
                QString own = takeRole(name);
                if (!name.isEmpty())
                    parties.push_back({name, own.isEmpty() ? current : own, isOfficeName(name)});
            }
        }
    }
    return parties;
}

}
