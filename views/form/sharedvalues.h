// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"
#include "catalog/values.h"

namespace gk {

/// What a field has to say of the records at hand.
struct ShownValue {
    Value value{};             ///< the stored value they share; empty when mixed
    Value inherited{};         ///< the domain's, shown in grey while `value` is empty
    bool isMixed = false;      ///< the records differ, by themselves or in what they inherit
    bool isOverriding = false; ///< at least one has a value of its own where its domain has one
    Value common{};            ///< while mixed, of sets, lists and duties: what all have, own or inherited
    Value some{};              ///< of sets, lists and duties: what at least one has

    bool operator==(const ShownValue &) const = default;
};

/// What several records of a kind have in common, field by field; they are added one after another.
class SharedValues
{
public:
    /// `fields` must outlive it; the names are its own, so that a job can go on adding.
    SharedValues(const Fields &fields, Kind kind, Names names);

    void add(const Record &record);
    /// Records that were not added make every field mixed.
    void setUnfinished(bool isUnfinished) { m_isUnfinished = isUnfinished; }

    [[nodiscard]] ShownValue of(Field field) const;
    /// Whether a record has a value of its own.
    [[nodiscard]] bool isFilled(Field field) const;

private:
    struct Shared {
        ShownValue shown{};
        Value effective{}; ///< own or inherited, of the first record
        bool isFilled = false;
        QHash<Uid, Value> inheritedOf{}; ///< by domain
    };
    [[nodiscard]] Value inherited(const FieldInfo &info, Shared &shared, const Record &record) const;

    std::span<const FieldInfo> m_fields;
    Names m_names;
    std::vector<Shared> m_shared; ///< by place in m_fields
    qint64 m_count = 0;
    bool m_isUnfinished = false;
};

/// Whether records of different values are changed in part: a term added to each, the others left alone.
[[nodiscard]] bool isChangedInPart(const FieldInfo &info);
/// The change from `from` to `to`, made to `before`: terms, list entries and parts of a duty come and go, the rest
/// stays. Fields that are not changed in part become `to`.
[[nodiscard]] Value changedLike(const FieldInfo &info, const Value &before, const Value &from, const Value &to);

}
