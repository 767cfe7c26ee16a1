// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xml.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr char separator = '\n'; // cannot occur in a namespace or a name
constexpr std::size_t longestSpace = 1024;

}

const char *XmlAttributes::localName(const char *name)
{
    const char *at = std::strrchr(name, separator);
    return at ? at + 1 : name;
}

std::optional<QByteArrayView> XmlAttributes::find(QByteArrayView name) const
{
    for (const char **at = m_list; *at; at += 2) {
        if (name == QByteArrayView(localName(at[0])))
            return QByteArrayView(at[1]);
    }
    return std::nullopt;
}

QString XmlAttributes::text(QByteArrayView name) const
{
    const auto found = find(name);
    return found ? QString::fromUtf8(*found) : QString();
}

std::optional<qint64> XmlAttributes::number(QByteArrayView name) const
{
    const auto found = find(name);
    if (!found)
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = found->toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool XmlAttributes::isSet(QByteArrayView name) const
{
    const auto found = find(name);
    return found && (*found == "1" || *found == "true");
}

struct XmlParser::State {
    XML_Parser parser = nullptr;
    XmlHandler &handler;
    QList<QByteArray> namespaces;
    Limits limits;
    qint64 depth = 0;
    std::optional<Error> error{};
    // The last namespace met and its verdict: nearly all elements of a part are of one.
    std::array<char, longestSpace> lastSpace{};
    std::size_t lastLength = std::numeric_limits<std::size_t>::max();
    bool isLastWanted = false;

    void stop(ErrorCode code, const QString &detail)
    {
        if (!error)
            error = Error{.code = code, .detail = detail, .row = qint64(XML_GetCurrentLineNumber(parser))};
        XML_StopParser(parser, XML_FALSE);
    }
    void stopIfFailed()
    {
        if (handler.error())
            XML_StopParser(parser, XML_FALSE);
    }
    /// The local name, or an empty one for an element of a foreign namespace.
    QByteArrayView nameOf(QByteArrayView name)
    {
        if (!isOfLastSpace(name)) {
            const std::size_t length = std::size_t(std::max<qsizetype>(name.lastIndexOf(separator), 0));
            if (length >= lastSpace.size())
                return {};
            std::memcpy(lastSpace.data(), name.data(), length);
            lastLength = length;
            isLastWanted = namespaces.isEmpty() || namespaces.contains(name.first(qsizetype(length)).toByteArray());
        }
        if (!isLastWanted)
            return {};
        return lastLength == 0 && !name.startsWith(separator) ? name : name.sliced(qsizetype(lastLength) + 1);
    }
    [[nodiscard]] bool isOfLastSpace(QByteArrayView name) const
    {
        if (lastLength == 0)
            return name.lastIndexOf(separator) < 1;
        return lastLength < std::size_t(name.size()) && name[qsizetype(lastLength)] == separator
               && std::memcmp(lastSpace.data(), name.data(), lastLength) == 0;
    }

    static void XMLCALL onStart(void *self, const XML_Char *name, const XML_Char **attributes)
    {
        auto &state = *static_cast<State *>(self);
        if (++state.depth > state.limits.xmlDepth)
            return state.stop(ErrorCode::TooLarge, u"depth"_s);
        qint64 count = 0;
        while (attributes[2 * count])
            ++count;
        if (count > state.limits.xmlAttributes)
            return state.stop(ErrorCode::TooLarge, u"attributes"_s);
        const QByteArrayView whole(name);
        if (whole.size() > state.limits.xmlName)
            return state.stop(ErrorCode::TooLarge, u"name"_s);
        state.handler.start(state.nameOf(whole), XmlAttributes(attributes));
        state.stopIfFailed();
    }
    static void XMLCALL onEnd(void *self, const XML_Char *name)
    {
        auto &state = *static_cast<State *>(self);
        --state.depth;
        state.handler.end(state.nameOf(QByteArrayView(name)));
        state.stopIfFailed();
    }
    static void XMLCALL onText(void *self, const XML_Char *text, int length)
    {
        auto &state = *static_cast<State *>(self);
        state.handler.text(QByteArrayView(text, length));
        state.stopIfFailed();
    }
    // Without this expat skips external entities silently and reads on.
    static void XMLCALL onDoctype(void *self, const XML_Char *, const XML_Char *, const XML_Char *, int)
    {
        static_cast<State *>(self)->stop(ErrorCode::Malformed, u"doctype"_s);
    }
    Outcome verdict(XML_Status status)
    {
        if (error)
            return *error;
        if (handler.error())
            return *handler.error();
        if (status == XML_STATUS_OK)
            return Done{};
        return Error{.code = ErrorCode::Malformed,
                     .detail = QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(parser))),
                     .row = qint64(XML_GetCurrentLineNumber(parser))};
    }
};

XmlParser::XmlParser(XmlHandler &handler, QList<QByteArray> namespaces, const Limits &limits)
    : m_state(new State{.handler = handler, .namespaces = std::move(namespaces), .limits = limits})
{
    m_state->parser = XML_ParserCreateNS(nullptr, separator);
    XML_SetUserData(m_state->parser, m_state.get());
    XML_SetElementHandler(m_state->parser, &State::onStart, &State::onEnd);
    XML_SetCharacterDataHandler(m_state->parser, &State::onText);
    XML_SetStartDoctypeDeclHandler(m_state->parser, &State::onDoctype);
}

XmlParser::~XmlParser()
{
    XML_ParserFree(m_state->parser);
}

Outcome XmlParser::feed(QByteArrayView bytes)
{
    constexpr qsizetype most = 1 << 20;
    for (qsizetype at = 0; at < bytes.size(); at += most) {
        const QByteArrayView piece = bytes.sliced(at, std::min(most, bytes.size() - at));
        const Outcome done = m_state->verdict(XML_Parse(m_state->parser, piece.data(), int(piece.size()), XML_FALSE));
        if (!done)
            return done;
    }
    return Done{};
}

Outcome XmlParser::parse(QByteArrayView bytes)
{
    const Outcome fed = feed(bytes);
    return fed ? finish() : fed;
}

Outcome XmlParser::finish()
{
    return m_state->verdict(XML_Parse(m_state->parser, nullptr, 0, XML_TRUE));
}

}
