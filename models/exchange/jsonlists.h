// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "exchange/limits.h"

#include <QtCore/QJsonObject>
#include <QtCore/QSet>

#include <functional>

namespace gk {

/// Takes a JSON document of the shape of ours apart while it comes in pieces: one object, whose lists hold objects. Each
/// of those is handed over as it is complete, so that a document of any size costs the memory of one record.
class JsonLists
{
public:
    /// @param take  gets the list's name and one object of it; its first error ends the reading and is the answer
    JsonLists(std::function<Outcome(const QString &list, const QJsonObject &object)> take, const Limits &limits);

    /// Errors: as `take`; Malformed (detail = "json", or a list's name when it comes twice or holds no objects);
    /// TooLarge (detail = "record", "head", "depth" or "text").
    [[nodiscard]] Outcome add(QByteArrayView piece);
    /// The members that are no lists. Errors: Malformed when the document is not complete.
    [[nodiscard]] Result<QJsonObject> end();
    /// The names of the lists met so far.
    [[nodiscard]] const QSet<QString> &lists() const { return m_lists; }

private:
    enum class Place { Head, ListStart, AfterObject, AfterComma, Object };
    [[nodiscard]] Outcome addToHead(char c);
    [[nodiscard]] Outcome addToList(char c);
    /// Takes from the piece what belongs to the object.
    [[nodiscard]] Outcome addToObject(QByteArrayView &piece);
    [[nodiscard]] Outcome beginList();
    [[nodiscard]] Outcome endObject();
    /// Follows strings and brackets. @return whether the byte is a bracket outside strings
    bool follow(char c);

    std::function<Outcome(const QString &, const QJsonObject &)> m_take;
    Limits m_limits;
    Place m_place = Place::Head;
    QByteArray m_head{};   ///< all but the lists, null in their place
    QByteArray m_object{}; ///< of a list, as far as it has come
    QSet<QString> m_lists{};
    QString m_list{};
    int m_depth = 0;
    bool m_isInText = false;
    bool m_isEscaped = false;
};

}
