// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonlists.h"

#include "base/json.h"
#include "exchange/jsonlimits.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Error malformed(const QString &detail = u"json"_s)
{
    return Error{.code = ErrorCode::Malformed, .detail = detail};
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}

JsonLists::JsonLists(std::function<Outcome(const QString &, const QJsonObject &)> take, const Limits &limits)
    : m_take(std::move(take)), m_limits(limits)
{}

bool JsonLists::follow(char c)
{
    if (m_isInText) {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (c == '\\')
            m_isEscaped = true;
        else if (c == '"')
            m_isInText = false;
        return false;
    }
    if (c == '"')
        m_isInText = true;
    const bool opens = c == '{' || c == '[';
    const bool closes = c == '}' || c == ']';
    m_depth += opens ? 1 : closes ? -1 : 0;
    return opens || closes;
}

Outcome JsonLists::add(QByteArrayView piece)
{
    while (!piece.isEmpty()) {
        Outcome added = Done{};
        if (m_place == Place::Object) {
            added = addToObject(piece);
        } else {
            added = m_place == Place::Head ? addToHead(piece.front()) : addToList(piece.front());
            piece = piece.sliced(1);
        }
        if (!added)
            return added;
    }
    return Done{};
}

Outcome JsonLists::addToObject(QByteArrayView &piece)
{
    qsizetype length = 0;
    bool isComplete = false;
    while (length < piece.size() && !isComplete)
        isComplete = follow(piece[length++]) && m_depth == 2;
    m_object.append(piece.first(length));
    piece = piece.sliced(length);
    if (m_object.size() > m_limits.jsonRecord)
        return Error{.code = ErrorCode::TooLarge, .detail = u"record"_s};
    return isComplete ? endObject() : Outcome(Done{});
}

Outcome JsonLists::addToHead(char c)
{
    const bool isBracket = follow(c);
    if (isBracket && c == '[' && m_depth == 2)
        return beginList();
    m_head.append(c);
    if (m_head.size() > m_limits.jsonHead)
        return Error{.code = ErrorCode::TooLarge, .detail = u"head"_s};
    if (m_depth > m_limits.jsonDepth)
        return Error{.code = ErrorCode::TooLarge, .detail = u"depth"_s};
    return Done{};
}

Outcome JsonLists::beginList()
{
    // Before the bracket stand the name in quotes and a colon.
    const QByteArray name = m_head.trimmed().chopped(1).trimmed();
    const qsizetype from = name.lastIndexOf('"', -2);
    const auto quoted = from < 0 ? std::nullopt : parsedJson('[' + name.sliced(from) + ']');
    if (!m_head.trimmed().endsWith(':') || !quoted || !quoted->isArray())
        return malformed();
    m_list = quoted->array().first().toString();
    if (m_lists.contains(m_list))
        return malformed(m_list);
    m_lists.insert(m_list);
    m_head += "null";
    m_place = Place::ListStart;
    return Done{};
}

Outcome JsonLists::addToList(char c)
{
    if (isSpace(c))
        return Done{};
    if (c == '{' && m_place != Place::AfterObject) {
        m_place = Place::Object;
        m_object = "{";
        follow(c);
    } else if (c == ',' && m_place == Place::AfterObject) {
        m_place = Place::AfterComma;
    } else if (c == ']' && m_place != Place::AfterComma) {
        m_place = Place::Head;
        follow(c);
    } else {
        return malformed(m_list);
    }
    return Done{};
}

Outcome JsonLists::endObject()
{
    m_place = Place::AfterObject;
    const auto object = foreignJson(m_object, m_limits);
    if (!object)
        return object.error();
    m_object.resize(0); // keeps the room
    return m_take(m_list, *object);
}

Result<QJsonObject> JsonLists::end()
{
    if (m_place != Place::Head || m_depth != 0)
        return malformed();
    return foreignJson(m_head, m_limits);
}

}
