// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"
#include "catalog/value.h"

#include <vector>

namespace gk {

/// A record's identity, the same in every copy of the catalog.
struct RecordRef {
    Kind kind = Kind::Item;
    Uid uid;

    auto operator<=>(const RecordRef &) const = default;
};

[[nodiscard]] inline size_t qHash(const RecordRef &ref, size_t seed = 0) noexcept
{
    return qHash(ref.uid, seed ^ size_t(ref.kind));
}

/// A record's number within one file; never leaves it, nor enters a digest, package or before-image.
enum class RowId : qint64 {};

/// A position in the journal of one file: the state after that change set. 0 is the empty catalog.
enum class Seq : qint64 {};

/// One record with all its values, by field number.
struct Record {
    RecordRef ref;
    RowId id{};
    bool isAlive = true;
    std::vector<Value> values; ///< slotCount(kind) entries; number 0 is unused

    bool operator==(const Record &) const = default;

    [[nodiscard]] const Value &value(Field field) const
    {
        static const Value nothing;
        return field.number < values.size() ? values[field.number] : nothing;
    }
    [[nodiscard]] QString text(Field field) const { return value(field).text(); }
    void set(Field field, Value value)
    {
        if (values.size() <= field.number)
            values.resize(field.number + 1U);
        values[field.number] = std::move(value);
    }
};

/// Whether versions freeze it, packages carry it and differences show it.
[[nodiscard]] bool isContent(const Record &record);

}

template <>
struct std::hash<gk::RecordRef> {
    size_t operator()(const gk::RecordRef &ref) const noexcept { return gk::qHash(ref); }
};
