// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/changeset.h"

namespace gk {

ChangeSet &ChangeSet::add(const RecordRef &record, const std::vector<std::pair<Field, Value>> &values)
{
    changes.push_back({record, aliveOf(record.kind), Value(qint64(1))});
    for (const auto &[field, value] : values)
        changes.push_back({record, field, value});
    return *this;
}

ChangeSet &ChangeSet::set(const RecordRef &record, Field field, Value value)
{
    changes.push_back({record, field, std::move(value)});
    return *this;
}

ChangeSet &ChangeSet::remove(const RecordRef &record)
{
    changes.push_back({record, aliveOf(record.kind), Value(qint64(0))});
    return *this;
}

}
