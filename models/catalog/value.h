// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/uid.h"

#include <QtCore/QString>

#include <variant>

namespace gk {

/// One field's value as the file holds it: nothing, a whole number, a text or a uid. Empty text is nothing.
class Value
{
public:
    Value() = default;
    Value(QString text)
    {
        if (!text.isEmpty())
            m_data = std::move(text);
    }
    Value(qint64 number) : m_data(number) {}
    Value(const Uid &uid) : m_data(uid) {}
    template <typename T>
    Value(T) = delete; // no conversions by way of bool or double

    bool operator==(const Value &) const = default;

    [[nodiscard]] bool isEmpty() const { return std::holds_alternative<std::monostate>(m_data); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_data); }
    [[nodiscard]] bool isNumber() const { return std::holds_alternative<qint64>(m_data); }
    [[nodiscard]] bool isUid() const { return std::holds_alternative<Uid>(m_data); }

    /// The text, or an empty one for every other content.
    [[nodiscard]] QString text() const { return isText() ? std::get<QString>(m_data) : QString(); }
    /// The number, or 0 for every other content.
    [[nodiscard]] qint64 number() const { return isNumber() ? std::get<qint64>(m_data) : 0; }
    /// The uid, or a null one for every other content.
    [[nodiscard]] Uid uid() const { return isUid() ? std::get<Uid>(m_data) : Uid{}; }

    /// What is hashed: one letter for the content ('i', 't', 'u'), then the decimal number, the UTF-8 text or the 16 bytes.
    /// Empty for nothing.
    [[nodiscard]] QByteArray canonical() const;

private:
    std::variant<std::monostate, qint64, QString, Uid> m_data;
};

}
