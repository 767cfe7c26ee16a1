// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/cellreading.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"
#include "import/cleaning.h"
#include "import/headingwords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

CellReading notUnderstood()
{
    return {.isUnderstood = false, .notes = {ImportNoteKind::KeptAsExtra}};
}

CellReading readLine(const FieldInfo &info, const QString &text)
{
    static const QRegularExpression continued(u"[（(]续[)）]$"_s);
    const bool isLong = info.type == ValueType::LongText;
    QString clean = isLong ? cleanBlock(text) : cleanLine(text);
    if (info.field == item::level1 || info.field == item::level2)
        clean.remove(continued);
    CellReading reading;
    const auto stored = storedText(clean);
    if (!stored)
        return notUnderstood();
    reading.value = Value(*stored);
    const bool isBroken = text.trimmed().contains(u'\n');
    if (clean != text.trimmed())
        reading.notes.push_back(isBroken && !isLong ? ImportNoteKind::OneLine : ImportNoteKind::Cleaned);
    if (isLossyNumber(clean))
        reading.notes.push_back(ImportNoteKind::LossyNumber);
    if (!isLong && info.field != item::code && info.field != item::phone && !dateOfSerial(clean).isEmpty())
        reading.notes.push_back(ImportNoteKind::DateNumber);
    const bool isMark = readTick(clean) == TickSays::Yes && clean.size() == 1 && !clean.front().isLetterOrNumber();
    if (isMark)
        reading.notes.push_back(ImportNoteKind::Unlikely);
    return reading;
}

CellReading readDate(const FieldInfo &info, const QString &text, const Names &names)
{
    if (const auto date = readText(info, cleanLine(text), names); date)
        return {.value = *date};
    const QString counted = dateOfSerial(text);
    if (counted.isEmpty())
        return notUnderstood();
    return {.value = Value(counted), .notes = {ImportNoteKind::DateNumber}};
}

CellReading readFrequency(const FieldInfo &info, const QString &text)
{
    static const QHash<QString, QString> others{
        {u"实时"_s, u"即时"_s},  {u"及时"_s, u"即时"_s},   {u"随时"_s, u"即时"_s},     {u"每天"_s, u"每日"_s},
        {u"按日"_s, u"每日"_s},  {u"按周"_s, u"每周"_s},   {u"每月一次"_s, u"每月"_s}, {u"按月"_s, u"每月"_s},
        {u"月"_s, u"每月"_s},    {u"月度"_s, u"每月"_s},   {u"每季度"_s, u"每季"_s},   {u"季度"_s, u"每季"_s},
        {u"按季"_s, u"每季"_s},  {u"按季度"_s, u"每季"_s}, {u"半年"_s, u"每半年"_s},   {u"年"_s, u"每年"_s},
        {u"年度"_s, u"每年"_s},  {u"按年"_s, u"每年"_s},   {u"每年度"_s, u"每年"_s},   {u"每年一次"_s, u"每年"_s},
        {u"适时"_s, u"不定期"_s}};
    QString key = headingKey(text);
    if (key.endsWith(u"更新"_s) || key.endsWith(u"公开"_s))
        key.chop(2);
    const QString term = info.vocabulary->terms.contains(key) ? key : others.value(key);
    if (term.isEmpty())
        return notUnderstood();
    CellReading reading{.value = Value(term)};
    if (term != text.trimmed())
        reading.notes.push_back(ImportNoteKind::Respelt);
    return reading;
}

CellReading readAttribute(const QString &text, const ListMarks &marks)
{
    static const Vocabulary modes{{u"主动公开"_s, u"依申请公开"_s, u"不予公开"_s, u"主动"_s, u"依申请"_s, u"不予"_s}};
    const MarkedList list = readMarkedList(text, marks, modes);
    bool isProactive = false;
    bool isOnRequest = false;
    bool isWithheld = false;
    for (const QString &each : list.chosen) {
        const QString key = headingCore(each);
        isProactive = isProactive || key.startsWith(u"主动"_s);
        isOnRequest = isOnRequest || key.startsWith(u"依申请"_s) || key.startsWith(u"申请"_s);
        isWithheld = isWithheld || key.startsWith(u"不予"_s) || key == u"不公开"_s;
        const bool isKnown = key.startsWith(u"主动"_s) || key.contains(u"申请"_s) || key.startsWith(u"不"_s);
        if (!isKnown)
            return notUnderstood();
    }
    if (list.isUnclear)
        return {.isUnderstood = false, .notes = {ImportNoteKind::UnclearMarks}};
    const QStringList ticked = (isProactive ? QStringList{u"主动"_s} : QStringList())
                               + (isOnRequest ? QStringList{u"依申请"_s} : QStringList());
    if (isWithheld && !ticked.isEmpty())
        return notUnderstood();
    const QString mode = ticked.join(u'、');
    CellReading reading{.value =
                            isWithheld ? Value(u"不予公开"_s) : Value(attributeOfMode(mode, {}).value_or(QString()))};
    const QString plain = text.trimmed();
    if (reading.value.text() != plain && mode != plain && reading.value.text() + u"公开"_s != plain)
        reading.notes.push_back(ImportNoteKind::Respelt);
    return reading;
}

CellReading readAudience(const QString &text, const ListMarks &marks)
{
    static const Vocabulary kinds{{u"全社会"_s, u"特定群体"_s}};
    static const QStringList everybody{u"全社会"_s,     u"社会"_s,     u"社会公众"_s, u"公众"_s,
                                       u"面向社会"_s,   u"全体公众"_s, u"社会各界"_s, u"向社会公开"_s,
                                       u"面向全社会"_s, u"广大群众"_s, u"全体群众"_s, u"社会大众"_s};
    static const QRegularExpression named(u"^特定(群体|群众|对象|人群)?\\s*([：:（(]\\s*(.+?)\\s*[)）]?)?$"_s);
    const MarkedList list = readMarkedList(text, marks, kinds);
    if (list.isUnclear)
        return {.isUnderstood = false, .notes = {ImportNoteKind::UnclearMarks}};
    CellReading reading;
    bool isAll = false;
    bool isGroup = false;
    QStringList groups;
    for (const QString &each : list.chosen) {
        if (everybody.contains(headingKey(each))) {
            isAll = true;
        } else if (const auto match = named.match(each); match.hasMatch()) {
            isGroup = true;
            groups += match.captured(3).isEmpty() ? QStringList() : QStringList{match.captured(3)};
        } else {
            isGroup = true;
            groups += each;
        }
    }
    const QStringList both =
        (isAll ? QStringList{u"全社会"_s} : QStringList()) + (isGroup ? QStringList{u"特定群体"_s} : QStringList());
    reading.value = Value(both.join(u'、'));
    reading.group = groups.join(u'、');
    if (reading.value.text() != text.trimmed())
        reading.notes.push_back(ImportNoteKind::Respelt);
    return reading;
}

CellReading readTerms(const FieldInfo &info, const QString &text, const ListMarks &marks)
{
    static const Vocabulary none{};
    const Vocabulary &vocabulary = info.vocabulary ? *info.vocabulary : none;
    MarkedList list = readMarkedList(text, marks, vocabulary);
    CellReading reading;
    QStringList terms;
    for (QString term : list.chosen) {
        if (info.field == item::stages && term.endsWith(u"公开"_s) && vocabulary.terms.contains(term.chopped(2)))
            term.chop(2);
        if (!vocabulary.terms.contains(term) && !vocabulary.isOpen)
            return notUnderstood();
        if (!vocabulary.terms.contains(term))
            reading.local += term;
        terms += term;
    }
    const auto value = normalised(info, termsValue(terms, info.vocabulary));
    if (!value)
        return notUnderstood();
    reading.value = *value;
    if (list.isUnclear)
        reading.notes.push_back(ImportNoteKind::UnclearMarks);
    if (!list.respelt.isEmpty())
        reading.notes.push_back(ImportNoteKind::Respelt);
    return reading;
}

/// One citation a line; a line that a narrow column broke is joined to the one before.
CellReading readCitations(const QString &text)
{
    static const QRegularExpression begins(
        u"^\\s*([《【〔\\[]|[（(]?[0-9一二三四五六七八九十]{1,3}[.、)）．]|[①-⑳]|中华人民共和国|关于|国务院|[●·•◆■])"_s);
    static const QString ends = u"》。；;）)】〕条款"_s;
    std::vector<Citation> citations;
    QString last;
    for (const QString &line : plainWidth(text).split(u'\n', Qt::SkipEmptyParts)) {
        const QString each = line.trimmed();
        if (each.isEmpty())
            continue;
        const bool isOpen = last.count(u'《') > last.count(u'》');
        const bool goesOn =
            !last.isEmpty() && (isOpen || (!begins.match(each).hasMatch() && !ends.contains(last.back())));
        if (goesOn) {
            last += each;
            citations.back().text = last;
        } else {
            last = each;
            citations.push_back({each, {}, {}});
        }
    }
    CellReading reading{.value = citationsValue(citations)};
    QStringList taken;
    for (const Citation &citation : citations)
        taken += citation.text;
    if (taken.join(u'\n') != text.trimmed())
        reading.notes.push_back(ImportNoteKind::Cleaned);
    if (isNothing(text) || (text.trimmed().size() == 1 && readTick(text) == TickSays::Yes))
        reading.notes.push_back(ImportNoteKind::Unlikely);
    return reading;
}

}

CellReading readCell(const FieldInfo &info, const QString &text, const ListMarks &marks, const Names &names)
{
    if (text.trimmed().isEmpty())
        return {};
    if (isErrorValue(text))
        return {.notes = {ImportNoteKind::ErrorValue}};
    if (isNothing(text) && info.field != item::code)
        return {.notes = {ImportNoteKind::Nothing}};
    switch (info.type) {
    case ValueType::Text:
    case ValueType::LongText:
        return readLine(info, text);
    case ValueType::Date:
        return readDate(info, text, names);
    case ValueType::Terms:
        return readTerms(info, text, marks);
    case ValueType::Citations:
        return readCitations(text);
    case ValueType::Choice:
        if (info.field == item::attribute)
            return readAttribute(text, marks);
        if (info.field == item::audience)
            return readAudience(text, marks);
        if (info.field == item::frequency)
            return readFrequency(info, text);
        [[fallthrough]];
    default: {
        const auto value = readText(info, text.trimmed(), names);
        return value ? CellReading{.value = *value} : notUnderstood();
    }
    }
}

Requirement readRequirement(const QString &text)
{
    static const QRegularExpression label(u"(公开)?(依据|时限|期限|时间)\\s*[：:]"_s);
    static const QRegularExpression time(
        u"工作日|之日起|日内|及时|即时|实时|长期|定期|随时|每[年月季周日]|年度|月底前|日前"_s);
    Requirement found;
    QString labelled = text;
    labelled.replace(label, u"\n\\2\uE000"_s);
    QString current;
    QStringList basis;
    QStringList limit;
    static const QRegularExpression between(u"[\\n；;]"_s);
    for (const QString &part : labelled.split(between, Qt::SkipEmptyParts)) {
        QString piece = part.trimmed();
        if (const qsizetype mark = piece.indexOf(QChar(0xE000)); mark >= 0) {
            current = piece.left(mark);
            piece = piece.sliced(mark + 1).trimmed();
        }
        while (!piece.isEmpty() && u"，,；;"_s.contains(piece.back()))
            piece.chop(1);
        if (piece.isEmpty())
            continue;
        const bool isCited = piece.contains(u'《') || piece.contains(u'〔');
        const bool isTime = !isCited && time.match(piece).hasMatch();
        found.isSure = found.isSure && (!current.isEmpty() || isCited || isTime);
        if (current.isEmpty() ? isTime : current != u"依据")
            limit += piece;
        else
            basis += piece;
    }
    found.basis = basis.join(u'\n');
    found.timeLimit = limit.join(u'；');
    return found;
}

}
