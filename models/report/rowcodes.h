// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/uid.h"

#include <QtCore/QHash>

#include <optional>

namespace gk {

/// The short codes beside the rows of a review copy, by which a decision on paper is keyed back. Four signs of Crockford's
/// alphabet (no I, L, O, U) from a digest of the item's uid, which itself never leaves the office; the same item has the
/// same code in every copy unless it meets another one there: then both get the shortest codes that differ.
class RowCodes
{
public:
    /// Every item of the copy, once each, in any order; before the first question.
    void add(const Uid &item);
    [[nodiscard]] QString code(const Uid &item) const;

    /// A code as it was typed, in its signs: capitals, 0 for O, 1 for I and L, without spaces and hyphens.
    /// @return nothing when it cannot be one
    [[nodiscard]] static std::optional<QString> typed(const QString &text);
    /// Whether the item may have been printed with that code, as `typed` gives it; a copy with no other such item has.
    [[nodiscard]] static bool isCodeOf(QStringView code, const Uid &item);

private:
    [[nodiscard]] static QString longCode(const Uid &item);
    void lengthen(const Uid &item, const QString &code, int length);

    QHash<QString, Uid> m_taken; ///< code of any length that was given → its only item, or null once two met there
    QHash<Uid, int> m_lengths;   ///< of those longer than usual
};

}
