// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"

#include <random>

namespace gk {

/// Makes change sets as mad users would: adds, edits, removals, revivals, moves, several at once, some of no effect.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed, const Fields &fields = Fields::standard()) : m_random(seed), m_fields(fields) {}
    [[nodiscard]] ChangeSet next();
    /// A whole number in [0, bound).
    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    [[nodiscard]] Value valueFor(const FieldInfo &info);
    [[nodiscard]] Uid uid();

private:
    [[nodiscard]] QString text();
    std::mt19937 m_random;
    const Fields &m_fields;
    std::vector<RecordRef> m_known;
};

}
