// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "catalog/record.h"

namespace gk {

/// The running sums of a change set: over the content, and over the registers outside it.
struct Sums {
    Digest content;
    Digest others;

    bool operator==(const Sums &) const = default;
    [[nodiscard]] QByteArray toBytes() const { return content.toBytes() + others.toBytes(); }
    /// @return zero sums unless `bytes` holds exactly 64 bytes
    [[nodiscard]] static Sums fromBytes(QByteArrayView bytes);
};

/// SHA-256(kind ‖ uid ‖ field key ‖ canonical value), each part with its length; "alive" counts as the field "alive" = 1.
class Tuples
{
public:
    explicit Tuples(const Fields &fields) : m_fields(fields) {}

    /// Adds one non-empty field of a live record to the sum, or takes it away. Empty values count for nothing.
    void add(Sums &sums, const RecordRef &ref, Field field, const Value &value, bool isContent);
    void subtract(Sums &sums, const RecordRef &ref, Field field, const Value &value, bool isContent);
    /// All fields of a live record.
    void add(Sums &sums, const Record &record);
    void subtract(Sums &sums, const Record &record);
    /// The tuple's bytes, for the version digest.
    [[nodiscard]] QByteArray bytes(const RecordRef &ref, Field field, const Value &value) const;

private:
    [[nodiscard]] Digest digest(const RecordRef &ref, Field field, const Value &value);
    const Fields &m_fields;
    Sha256 m_hash;
};

}
