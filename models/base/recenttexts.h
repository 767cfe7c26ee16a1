// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <vector>

namespace gk {

/// Texts met not long ago, so that equal ones share their memory. One place for each hash, the newer text wins: a set of
/// all texts would take seconds, and much memory, for millions of different ones.
class RecentTexts
{
public:
    RecentTexts() : m_texts(places) {}

    enum class Met : quint8 { Before, Never };
    /// Makes the text share its memory with an equal one, if there was one lately; else it is kept for the next.
    Met share(QString &text)
    {
        QString &known = m_texts[qHash(text, 0) % places];
        if (known == text) {
            text = known;
            return Met::Before;
        }
        known = text;
        return Met::Never;
    }

private:
    static constexpr std::size_t places = 1U << 14U;
    std::vector<QString> m_texts;
};

}
