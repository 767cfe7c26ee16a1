// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "exchange/limits.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <memory>
#include <optional>

namespace gk {

/// The attributes of one element; views live as long as the call that brought them.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **list) : m_list(list) {}
    /// By local name, whatever its namespace.
    [[nodiscard]] std::optional<QByteArrayView> find(QByteArrayView name) const;
    /// The values of attributes whose local names are these letters, in one pass; of two of one name the first.
    template <std::size_t N>
    [[nodiscard]] std::array<const char *, N> lettered(const std::array<char, N> &letters) const
    {
        std::array<const char *, N> values{};
        for (const char **at = m_list; *at; at += 2) {
            const char *local = at[0][0] != '\0' && at[0][1] != '\0' ? localName(at[0]) : at[0];
            for (std::size_t i = 0; i < N; ++i) {
                if (local[0] == letters[i] && local[1] == '\0' && !values[i])
                    values[i] = at[1];
            }
        }
        return values;
    }
    [[nodiscard]] QString text(QByteArrayView name) const;
    /// @return nothing unless the whole attribute is a decimal number
    [[nodiscard]] std::optional<qint64> number(QByteArrayView name) const;
    /// The schema's booleans: "1", "true"; absent and others read as no.
    [[nodiscard]] bool isSet(QByteArrayView name) const;

private:
    [[nodiscard]] static const char *localName(const char *name);

    const char **m_list;
};

/// Takes the elements of a document. Names are local; elements of namespaces that are not wanted arrive with an empty name.
class XmlHandler
{
public:
    XmlHandler() = default;
    virtual ~XmlHandler() = default;
    Q_DISABLE_COPY_MOVE(XmlHandler)

    /// Errors end the parse and are returned by XmlParser::feed.
    virtual void start(QByteArrayView name, const XmlAttributes &attributes) = 0;
    virtual void end(QByteArrayView name) = 0;
    virtual void text(QByteArrayView utf8) = 0;

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

protected:
    void fail(const Error &error) { m_error = error; }

private:
    std::optional<Error> m_error;
};

/// Expat with the precautions for files from anywhere: a DOCTYPE ends the parse at once, no entity is ever opened,
/// depth, attributes and names are bounded, namespaces are known.
class XmlParser
{
public:
    /// @param namespaces the namespaces whose elements are wanted; empty = all
    XmlParser(XmlHandler &handler, QList<QByteArray> namespaces, const Limits &limits = {});
    ~XmlParser();
    Q_DISABLE_COPY_MOVE(XmlParser)

    /// Errors: Malformed (detail "doctype" or expat's message; row = line), TooLarge (a limit's name), or the handler's.
    [[nodiscard]] Outcome feed(QByteArrayView bytes);
    [[nodiscard]] Outcome finish();
    /// A whole document at once.
    [[nodiscard]] Outcome parse(QByteArrayView bytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
