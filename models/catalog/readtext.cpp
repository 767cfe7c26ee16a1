// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "catalog/display.h"
#include "catalog/itemfields.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Error bad(const FieldInfo &info)
{
    return Error{.code = ErrorCode::BadValue, .detail = info.key};
}

std::optional<QString> isoDate(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"_s);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() ? std::optional(date.toString(Qt::ISODate)) : std::nullopt;
}

/// Known terms that contain a separator themselves are taken first, so that they stay whole.
QStringList termsIn(const QString &text, const Vocabulary *vocabulary)
{
    static const QString chosenMarks = u"■☑√✔☒"_s;
    static const QString openMarks = u"□☐"_s;
    const bool isTickList =
        std::ranges::any_of(text, [](QChar c) { return chosenMarks.contains(c) || openMarks.contains(c); });
    QStringList terms;
    if (isTickList) {
        QString term;
        bool isChosen = false;
        for (const QChar c : text + u'□') {
            if (chosenMarks.contains(c) || openMarks.contains(c)) {
                if (const QString name = onOneLine(term).trimmed(); isChosen && !name.isEmpty())
                    terms += name;
                term.clear();
                isChosen = chosenMarks.contains(c);
            } else {
                term += c;
            }
        }
        return terms;
    }
    QString rest = text;
    if (vocabulary) {
        for (const QString &term : vocabulary->terms) {
            if (term.contains(u'、') && rest.contains(term)) {
                terms += term;
                rest.replace(term, u"、"_s);
            }
        }
    }
    return terms + splitList(rest);
}

Party partyIn(const QString &text, const Names &names)
{
    static const QRegularExpression role(u"^(.+)[（(](牵头|配合)[）)]$"_s);
    Party party;
    QString name = text;
    if (const auto match = role.match(text); match.hasMatch()) {
        name = match.captured(1);
        party.role = match.captured(2);
    }
    if (const auto office = names.officeByName(name))
        party.office = *office;
    else
        party.rule = name;
    return party;
}

Duty dutyIn(const QString &text)
{
    Duty duty;
    const QStringList parts = text.split(u'；');
    duty.isRequired = !parts.first().startsWith(u'不') && !parts.first().startsWith(u'否');
    for (const QString &part : parts) {
        const qsizetype colon = part.indexOf(u'：');
        const QString word = part.left(colon).trimmed();
        const QString rest = colon < 0 ? QString() : part.sliced(colon + 1);
        if (word == u"方式")
            duty.how = rest;
        else if (word == u"责任")
            duty.by = rest;
        else if (word == u"时间")
            duty.when = rest;
        else if (word == u"开始")
            duty.from = rest;
        else if (word == u"截止")
            duty.to = rest;
        else if (word == u"进展")
            duty.state = rest;
        else if (word != u"需要" && word != u"不需要" && word != u"是" && word != u"否")
            duty.how += duty.how.isEmpty() ? part : u'；' + part;
    }
    return duty;
}

Result<Value> readReference(const FieldInfo &info, const QString &text, const Names &names)
{
    switch (info.target) {
    case Kind::Domain:
        if (const auto uid = names.domainByPath(text.trimmed()))
            return Value(*uid);
        return Error{.code = ErrorCode::UnknownDomain, .detail = text};
    case Kind::Office:
        if (const auto uid = names.officeByName(text.trimmed()))
            return Value(*uid);
        return Error{.code = ErrorCode::UnknownOffice, .detail = text};
    case Kind::Document:
        if (const auto uid = names.documentByTitle(text.trimmed()))
            return Value(*uid);
        return bad(info);
    default:
        return bad(info);
    }
}

Result<Value> readList(const FieldInfo &info, const QString &text, const Names &names, const Value &current)
{
    switch (info.type) {
    case ValueType::Terms:
        return normalised(info, termsValue(termsIn(text, info.vocabulary), info.vocabulary));
    case ValueType::References: {
        std::vector<Uid> uids;
        for (const QString &name : splitList(text)) {
            const auto uid = names.taskByName(name);
            if (!uid)
                return bad(info);
            uids.push_back(*uid);
        }
        return uidsValue(std::move(uids));
    }
    case ValueType::Citations: {
        // A line that stands as it was keeps its link and article; only the lines typed anew are plain texts.
        const std::vector<Citation> known = citationsOf(current);
        std::vector<Citation> citations;
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const auto same =
                std::ranges::find_if(known, [&line](const Citation &each) { return displayText(each) == line; });
            citations.push_back(same == known.end() ? Citation{line.trimmed(), {}, {}} : *same);
        }
        return citationsValue(citations);
    }
    case ValueType::Parties: {
        std::vector<Party> parties;
        for (const QString &name : splitList(text)) {
            // "…局等有关部门" is the office and the rule.
            const qsizetype others = name.indexOf(u'等', 1);
            const bool isPhrase = others > 0 && !names.officeByName(name) && names.officeByName(name.left(others));
            parties.push_back(partyIn(isPhrase ? name.left(others) : name, names));
            if (isPhrase)
                parties.push_back(partyIn(name.sliced(others), names));
        }
        return partiesValue(parties);
    }
    case ValueType::Duty:
        return dutyValue(dutyIn(text));
    default: {
        std::vector<ExtraText> extra;
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const qsizetype colon = line.indexOf(u'：');
            extra.push_back(colon < 0 ? ExtraText{{}, line} : ExtraText{line.left(colon), line.sliced(colon + 1)});
        }
        return extraValue(extra);
    }
    }
}

}

Result<Value> readText(const FieldInfo &info, const QString &text, const Names &names, const Value &current)
{
    const auto clean = storedText(text);
    if (!clean)
        return bad(info);
    // First of all: a text equal to what was shown counts as untouched, also where an unknown name shows nothing.
    if (!current.isEmpty() && *clean == displayText(info, current, names))
        return current;
    if (clean->isEmpty())
        return Value();
    switch (info.type) {
    case ValueType::Text:
    case ValueType::LongText:
        return Value(*clean);
    case ValueType::Whole: {
        bool isWhole = false;
        const qint64 number = clean->trimmed().toLongLong(&isWhole);
        return isWhole ? Result<Value>(Value(number)) : bad(info);
    }
    case ValueType::Flag:
        return QStringList{u"是"_s, u"√"_s, u"1"_s}.contains(clean->trimmed()) ? Value(qint64(1)) : Value();
    case ValueType::Date: {
        const auto date = isoDate(*clean);
        return date ? Result<Value>(Value(*date)) : bad(info);
    }
    case ValueType::Choice: {
        const QString trimmed = clean->trimmed();
        if (info.field == item::attribute && !info.vocabulary->terms.contains(trimmed)) {
            const auto attribute = attributeOfMode(splitList(trimmed).join(u'、'), QString());
            return attribute ? Result<Value>(Value(*attribute)) : bad(info);
        }
        return normalised(info, Value(trimmed));
    }
    case ValueType::Reference:
        return readReference(info, *clean, names);
    default:
        return readList(info, *clean, names, current);
    }
}

}
