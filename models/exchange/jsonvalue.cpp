// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonvalue.h"

#include "base/json.h"
#include "base/text.h"
#include "catalog/vocabulary.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString bracketed(const Uid &uid)
{
    return u'<' + uid.toString() + u'>';
}

QString readableReference(Kind target, const Uid &uid, const Names &names)
{
    if (target != Kind::Domain && target != Kind::Office)
        return uid.toString();
    const QString name = names.nameOf({target, uid});
    return name.isEmpty() ? bracketed(uid) : name;
}

QJsonValue partiesJson(const Value &value, const Names &names)
{
    QJsonArray array;
    for (const Party &party : partiesOf(value)) {
        const bool isRule = party.office.isNull();
        array.append(QJsonObject{{isRule ? u"rule"_s : u"office"_s,
                                  isRule ? party.rule : readableReference(Kind::Office, party.office, names)},
                                 {u"role"_s, party.role}});
    }
    return array;
}

/// Reads the parts of one field's JSON; the first thing wrong is remembered.
class Parts
{
public:
    Parts(const FieldInfo &info, const RecordByText &find) : m_info(info), m_find(find) {}

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    void fail()
    {
        if (!m_error)
            m_error = Error{.code = ErrorCode::BadValue, .detail = m_info.key};
    }
    QString text(const QJsonValue &json)
    {
        if (json.isNull() || json.isUndefined())
            return {};
        const auto clean = json.isString() ? storedText(json.toString()) : std::nullopt;
        if (!clean)
            fail();
        return clean.value_or(QString());
    }
    bool flag(const QJsonValue &json)
    {
        if (!json.isBool() && !json.isUndefined())
            fail();
        return json.toBool();
    }
    Uid reference(Kind target, const QJsonValue &json)
    {
        const QString name = text(json);
        if (name.isEmpty())
            return {};
        const auto uid = m_find(target, name);
        if (!uid && !m_error) {
            const ErrorCode code = target == Kind::Domain   ? ErrorCode::UnknownDomain
                                   : target == Kind::Office ? ErrorCode::UnknownOffice
                                                            : ErrorCode::NoSuchRecord;
            m_error = Error{.code = code, .detail = name};
        }
        return uid.value_or(Uid{});
    }
    /// The object if it is one and has no other keys.
    QJsonObject object(const QJsonValue &json, const QStringList &keys)
    {
        const QJsonObject members = json.toObject();
        bool isFine = json.isObject();
        for (auto it = members.begin(); isFine && it != members.end(); ++it)
            isFine = keys.contains(it.key());
        if (!isFine)
            fail();
        return members;
    }
    QJsonArray array(const QJsonValue &json)
    {
        if (!json.isArray())
            fail();
        return json.toArray();
    }

private:
    const FieldInfo &m_info;
    const RecordByText &m_find;
    std::optional<Error> m_error{};
};

Value readParties(Parts &parts, const QJsonValue &json)
{
    std::vector<Party> parties;
    for (const QJsonValue &entry : parts.array(json)) {
        const QJsonObject object = parts.object(entry, {u"office"_s, u"rule"_s, u"role"_s});
        Party party{.office = parts.reference(Kind::Office, object["office"_L1]),
                    .rule = parts.text(object["rule"_L1]),
                    .role = parts.text(object["role"_L1])};
        if (party.office.isNull() == party.rule.isEmpty()
            || (!party.role.isEmpty() && !vocabulary::roles().terms.contains(party.role)))
            parts.fail();
        parties.push_back(std::move(party));
    }
    return partiesValue(parties);
}

Value readCitations(Parts &parts, const QJsonValue &json)
{
    std::vector<Citation> citations;
    for (const QJsonValue &entry : parts.array(json)) {
        const QJsonObject object = parts.object(entry, {u"text"_s, u"document"_s, u"article"_s});
        citations.push_back({parts.text(object["text"_L1]), parts.reference(Kind::Document, object["document"_L1]),
                             parts.text(object["article"_L1])});
    }
    return citationsValue(citations);
}

Value readDuty(Parts &parts, const QJsonValue &json)
{
    const QJsonObject object =
        parts.object(json, {u"required"_s, u"how"_s, u"by"_s, u"when"_s, u"from"_s, u"to"_s, u"state"_s});
    return dutyValue(Duty{.isRequired = parts.flag(object["required"_L1]),
                          .how = parts.text(object["how"_L1]),
                          .by = parts.text(object["by"_L1]),
                          .when = parts.text(object["when"_L1]),
                          .from = parts.text(object["from"_L1]),
                          .to = parts.text(object["to"_L1]),
                          .state = parts.text(object["state"_L1])});
}

Value readExtra(Parts &parts, const QJsonValue &json)
{
    std::vector<ExtraText> extra;
    for (const QJsonValue &entry : parts.array(json)) {
        const QJsonObject object = parts.object(entry, {u"heading"_s, u"text"_s});
        extra.push_back({parts.text(object["heading"_L1]), parts.text(object["text"_L1])});
    }
    return extraValue(extra);
}

Value readWhole(Parts &parts, const QJsonValue &json)
{
    // Two different defaults: a number that is no whole one takes on both.
    if (!json.isDouble() || json.toInteger(0) != json.toInteger(1))
        parts.fail();
    return Value(json.toInteger());
}

Value readAny(const FieldInfo &info, Parts &parts, const QJsonValue &json)
{
    switch (info.type) {
    case ValueType::Whole:
        return readWhole(parts, json);
    case ValueType::Flag:
        return parts.flag(json) ? Value(qint64(1)) : Value();
    case ValueType::Terms: {
        QStringList terms;
        for (const QJsonValue &entry : parts.array(json))
            terms += parts.text(entry);
        return termsValue(terms, info.vocabulary);
    }
    case ValueType::Reference:
        return Value(parts.reference(info.target, json));
    case ValueType::References: {
        std::vector<Uid> uids;
        for (const QJsonValue &entry : parts.array(json)) {
            uids.push_back(parts.reference(info.target, entry));
            if (uids.back().isNull())
                parts.fail();
        }
        return uidsValue(std::move(uids));
    }
    case ValueType::Citations:
        return readCitations(parts, json);
    case ValueType::Parties:
        return readParties(parts, json);
    case ValueType::Duty:
        return readDuty(parts, json);
    case ValueType::Extra:
        return readExtra(parts, json);
    case ValueType::Text:
    case ValueType::LongText:
    case ValueType::Date:
    case ValueType::Choice:
        break;
    }
    return Value(parts.text(json));
}

bool isNothing(const QJsonValue &json)
{
    return json.isNull() || json.isUndefined() || (json.isString() && json.toString().isEmpty())
           || (json.isArray() && json.toArray().isEmpty()) || (json.isObject() && json.toObject().isEmpty());
}

}

QJsonValue storedJson(const FieldInfo &info, const Value &value)
{
    if (value.isEmpty())
        return QJsonValue::Undefined;
    if (value.isUid())
        return value.uid().toString();
    if (value.isNumber())
        return info.type == ValueType::Flag ? QJsonValue(value.number() != 0) : QJsonValue(value.number());
    switch (info.type) {
    case ValueType::Terms:
    case ValueType::References:
    case ValueType::Citations:
    case ValueType::Parties:
    case ValueType::Extra:
        return parsedJson(value.text().toUtf8()).value_or(QJsonDocument()).array();
    case ValueType::Duty:
        return parsedJson(value.text().toUtf8()).value_or(QJsonDocument()).object();
    default:
        return value.text();
    }
}

bool isStoredReadable(const FieldInfo &info)
{
    const bool isReference = info.type == ValueType::Reference || info.type == ValueType::References;
    return info.type != ValueType::Parties
           && !(isReference && (info.target == Kind::Domain || info.target == Kind::Office));
}

QJsonValue readableJson(const FieldInfo &info, const Value &value, const Names &names)
{
    if (value.isEmpty() || isStoredReadable(info))
        return storedJson(info, value);
    if (info.type == ValueType::Parties)
        return partiesJson(value, names);
    if (info.type == ValueType::Reference)
        return readableReference(info.target, value.uid(), names);
    QJsonArray array;
    for (const Uid &uid : uidsOf(value))
        array.append(readableReference(info.target, uid, names));
    return array;
}

Result<Value> valueFromJson(const FieldInfo &info, const QJsonValue &json, const RecordByText &find)
{
    if (isNothing(json))
        return Value();
    Parts parts(info, find);
    const Value value = readAny(info, parts, json);
    if (parts.error())
        return *parts.error();
    return normalised(info, value);
}

Result<Value> valueFromStoredJson(const FieldInfo &info, const QJsonValue &json)
{
    return valueFromJson(info, json, [](Kind, const QString &text) { return Uid::fromString(text); });
}

std::optional<Uid> uidFromText(const QString &text)
{
    const bool isBracketed = text.size() == 34 && text.startsWith(u'<') && text.endsWith(u'>');
    return Uid::fromString(isBracketed ? QStringView(text).sliced(1, 32) : QStringView(text));
}

}
