// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/values.h"

#include "base/json.h"
#include "base/text.h"
#include "catalog/itemfields.h"

#include <QtCore/QDate>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QString bothJoint = u"、"_s;

QJsonArray arrayOf(const Value &value)
{
    return value.isText() ? parsedJson(value.text().toUtf8()).value_or(QJsonDocument()).array() : QJsonArray();
}

Value arrayValue(const QJsonArray &array)
{
    if (array.isEmpty())
        return {};
    QString text = QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    text.squeeze(); // fromUtf8 reserves a unit for every byte: three times what Chinese needs
    return Value(std::move(text));
}

void put(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

Error bad(const FieldInfo &info)
{
    return Error{.code = ErrorCode::BadValue, .detail = info.key};
}

/// Canonical form of a list value: read by its own type and written again. Nothing when it is not of the type.
std::optional<Value> canonicalList(const FieldInfo &info, const Value &value)
{
    if (!value.isText())
        return std::nullopt;
    const auto document = parsedJson(value.text().toUtf8());
    if (!document)
        return std::nullopt;
    switch (info.type) {
    case ValueType::Terms: {
        const QStringList terms = termsOf(value);
        const auto isKnown = [&](const QString &term) { return info.vocabulary->terms.contains(term); };
        if (!document->isArray() || terms.size() != document->array().size())
            return std::nullopt;
        if (info.vocabulary && !info.vocabulary->isOpen && !std::ranges::all_of(terms, isKnown))
            return std::nullopt;
        return termsValue(terms, info.vocabulary);
    }
    case ValueType::References: {
        auto uids = uidsOf(value);
        if (!document->isArray() || qsizetype(uids.size()) != document->array().size())
            return std::nullopt;
        return uidsValue(std::move(uids));
    }
    case ValueType::Citations:
        return document->isArray() ? std::optional(citationsValue(citationsOf(value))) : std::nullopt;
    case ValueType::Parties:
        return document->isArray() ? std::optional(partiesValue(partiesOf(value))) : std::nullopt;
    case ValueType::Extra:
        return document->isArray() ? std::optional(extraValue(extraOf(value))) : std::nullopt;
    case ValueType::Duty:
        return document->isObject() ? std::optional(dutyValue(dutyOf(value))) : std::nullopt;
    default:
        return std::nullopt;
    }
}

}

QStringList termsOf(const Value &value)
{
    QStringList terms;
    for (const QJsonValue &entry : arrayOf(value)) {
        if (entry.isString() && !entry.toString().isEmpty())
            terms += entry.toString();
    }
    return terms;
}

Value termsValue(const QStringList &terms, const Vocabulary *vocabulary)
{
    QStringList sorted = terms;
    sorted.removeAll(QString());
    const auto rank = [&](const QString &term) {
        const qsizetype at = vocabulary ? vocabulary->terms.indexOf(term) : -1;
        return at < 0 ? std::numeric_limits<qsizetype>::max() : at;
    };
    std::ranges::sort(
        sorted, [&](const QString &a, const QString &b) { return std::pair(rank(a), a) < std::pair(rank(b), b); });
    sorted.removeDuplicates();
    return arrayValue(QJsonArray::fromStringList(sorted));
}

std::vector<Uid> uidsOf(const Value &value)
{
    std::vector<Uid> uids;
    for (const QString &text : termsOf(value)) {
        if (const auto uid = Uid::fromString(text))
            uids.push_back(*uid);
    }
    return uids;
}

Value uidsValue(std::vector<Uid> uids)
{
    std::ranges::sort(uids);
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    QJsonArray array;
    for (const Uid &uid : uids)
        array.append(uid.toString());
    return arrayValue(array);
}

std::vector<Citation> citationsOf(const Value &value)
{
    std::vector<Citation> citations;
    for (const QJsonValue &entry : arrayOf(value)) {
        const QJsonObject object = entry.toObject();
        citations.push_back({object["text"_L1].toString(),
                             Uid::fromString(object["document"_L1].toString()).value_or(Uid{}),
                             object["article"_L1].toString()});
    }
    return citations;
}

Value citationsValue(const std::vector<Citation> &citations)
{
    QJsonArray array;
    for (const Citation &citation : citations) {
        QJsonObject object;
        put(object, "text"_L1, citation.text);
        if (!citation.document.isNull())
            object.insert("document"_L1, citation.document.toString());
        put(object, "article"_L1, citation.article);
        if (!object.isEmpty())
            array.append(object);
    }
    return arrayValue(array);
}

std::vector<Party> partiesOf(const Value &value)
{
    std::vector<Party> parties;
    for (const QJsonValue &entry : arrayOf(value)) {
        const QJsonObject object = entry.toObject();
        parties.push_back({Uid::fromString(object["office"_L1].toString()).value_or(Uid{}),
                           object["rule"_L1].toString(), object["role"_L1].toString()});
    }
    return parties;
}

Value partiesValue(const std::vector<Party> &parties)
{
    QJsonArray array;
    for (const Party &party : parties) {
        if (party.office.isNull() && party.rule.isEmpty())
            continue;
        QJsonObject object;
        if (!party.office.isNull())
            object.insert("office"_L1, party.office.toString());
        else
            object.insert("rule"_L1, party.rule);
        put(object, "role"_L1, party.role);
        array.append(object);
    }
    return arrayValue(array);
}

std::optional<Duty> dutyOf(const Value &value)
{
    if (!value.isText())
        return std::nullopt;
    const QJsonObject object = parsedJson(value.text().toUtf8()).value_or(QJsonDocument()).object();
    return Duty{object["required"_L1].toBool(), object["how"_L1].toString(),  object["by"_L1].toString(),
                object["when"_L1].toString(),   object["from"_L1].toString(), object["to"_L1].toString(),
                object["state"_L1].toString()};
}

Value dutyValue(const std::optional<Duty> &duty)
{
    if (!duty)
        return {};
    QJsonObject object{{"required"_L1, duty->isRequired}};
    put(object, "how"_L1, duty->how);
    put(object, "by"_L1, duty->by);
    put(object, "when"_L1, duty->when);
    put(object, "from"_L1, duty->from);
    put(object, "to"_L1, duty->to);
    put(object, "state"_L1, duty->state);
    return Value(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

std::vector<ExtraText> extraOf(const Value &value)
{
    std::vector<ExtraText> extra;
    for (const QJsonValue &entry : arrayOf(value)) {
        const QJsonObject object = entry.toObject();
        extra.push_back({object["heading"_L1].toString(), object["text"_L1].toString()});
    }
    return extra;
}

Value extraValue(const std::vector<ExtraText> &extra)
{
    QJsonArray array;
    for (const ExtraText &entry : extra) {
        if (!entry.heading.isEmpty() || !entry.text.isEmpty())
            array.append(QJsonObject{{"heading"_L1, entry.heading}, {"text"_L1, entry.text}});
    }
    return arrayValue(array);
}

Result<Value> normalised(const FieldInfo &info, const Value &value)
{
    if (value.isEmpty())
        return value;
    switch (info.type) {
    case ValueType::Whole:
        return value.isNumber() ? Result<Value>(value) : bad(info);
    case ValueType::Flag:
        if (!value.isNumber())
            return bad(info);
        return value.number() == 0 ? Value() : Value(qint64(1));
    case ValueType::Reference:
        return value.isUid() ? Result<Value>(value) : bad(info);
    default:
        break;
    }
    if (!value.isText())
        return bad(info);
    const auto text = storedText(value.text());
    if (!text)
        return bad(info);
    switch (info.type) {
    case ValueType::Text:
    case ValueType::LongText:
        return Value(*text);
    case ValueType::Date: {
        const bool isDate = text->size() == 10 && QDate::fromString(*text, Qt::ISODate).isValid();
        return isDate ? Result<Value>(Value(*text)) : bad(info);
    }
    case ValueType::Choice:
        if (info.vocabulary && !info.vocabulary->isOpen && !info.vocabulary->terms.contains(*text))
            return bad(info);
        return Value(*text);
    default:
        break;
    }
    const auto list = canonicalList(info, Value(*text));
    return list ? Result<Value>(*list) : bad(info);
}

QString modeOf(const QString &attribute)
{
    if (attribute == u"不予公开")
        return {};
    QString mode = attribute;
    return mode.remove(u"公开"_s);
}

std::optional<QString> attributeOfMode(const QString &mode, const QString &attributeBefore)
{
    if (mode.isEmpty())
        return attributeBefore == u"不予公开" ? attributeBefore : QString();
    if (mode == u"主动")
        return u"主动公开"_s;
    if (mode == u"依申请")
        return u"依申请公开"_s;
    if (mode == u"主动、依申请")
        return u"主动公开、依申请公开"_s;
    return std::nullopt;
}

bool hasTerm(const FieldInfo &info, const Value &value, const QString &term)
{
    if (info.type == ValueType::Terms)
        return termsOf(value).contains(term);
    const QString text = info.field == item::attribute ? modeOf(value.text()) : value.text();
    return text.split(bothJoint).contains(term);
}

Value withTerm(const FieldInfo &info, const Value &value, const QString &term, bool isSet)
{
    if (info.type == ValueType::Terms) {
        QStringList terms = termsOf(value);
        terms.removeAll(term);
        if (isSet)
            terms += term;
        return termsValue(terms, info.vocabulary);
    }
    const bool isMode = info.field == item::attribute;
    const QStringList order = isMode ? QStringList{u"主动"_s, u"依申请"_s} : QStringList{u"全社会"_s, u"特定群体"_s};
    QStringList ticked;
    for (const QString &each : order) {
        if (each == term ? isSet : hasTerm(info, value, each))
            ticked += each;
    }
    const QString joined = ticked.join(bothJoint);
    return isMode ? Value(attributeOfMode(joined, value.text()).value_or(QString())) : Value(joined);
}

}
