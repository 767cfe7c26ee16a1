// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/display.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

template <typename List, typename Function>
QString joined(const List &list, const QString &separator, Function text)
{
    QStringList parts;
    for (const auto &entry : list)
        parts += text(entry);
    return parts.join(separator);
}

}

QString displayText(const Citation &citation)
{
    return citation.text + citation.article;
}

QString displayText(const Party &party, const Names &names)
{
    const QString name = party.office.isNull() ? party.rule : names.officeName(party.office);
    return party.role.isEmpty() ? name : name + u'（' + party.role + u'）';
}

QString displayText(const Duty &duty)
{
    QStringList parts{duty.isRequired ? u"需要"_s : u"不需要"_s};
    const auto add = [&parts](QStringView word, const QString &text) {
        if (!text.isEmpty())
            parts += word.toString() + u"："_s + text;
    };
    add(u"方式", duty.how);
    add(u"责任", duty.by);
    add(u"时间", duty.when);
    add(u"开始", duty.from);
    add(u"截止", duty.to);
    add(u"进展", duty.state);
    return parts.join(u'；');
}

QString displayText(const FieldInfo &info, const Value &value, const Names &names)
{
    if (value.isEmpty())
        return {};
    const QString comma = u"、"_s;
    switch (info.type) {
    case ValueType::Whole:
        return QString::number(value.number());
    case ValueType::Flag:
        return u"是"_s;
    case ValueType::Terms:
        return termsOf(value).join(comma);
    case ValueType::Reference:
        return names.nameOf({info.target, value.uid()});
    case ValueType::References:
        return joined(uidsOf(value), comma, [&](const Uid &uid) { return names.nameOf({info.target, uid}); });
    case ValueType::Citations:
        return joined(citationsOf(value), u"\n"_s, [](const Citation &each) { return displayText(each); });
    case ValueType::Parties: {
        QString text;
        for (const Party &party : partiesOf(value)) {
            const QString name = displayText(party, names);
            // "…局" and "等有关部门" are one phrase.
            text += text.isEmpty() || name.startsWith(u'等') ? name : comma + name;
        }
        return text;
    }
    case ValueType::Duty:
        return displayText(dutyOf(value).value_or(Duty{}));
    case ValueType::Extra:
        return joined(extraOf(value), u"\n"_s,
                      [](const ExtraText &each) -> QString { return each.heading + u'：' + each.text; });
    default:
        return value.text();
    }
}

QString tickList(const Vocabulary &vocabulary, const QStringList &chosen)
{
    QStringList lines;
    for (const QString &term : vocabulary.terms)
        lines += (chosen.contains(term) ? u'■' : u'□') + term;
    for (const QString &term : chosen) {
        if (!vocabulary.terms.contains(term))
            lines += u'■' + term;
    }
    return lines.join(u'\n');
}

}
