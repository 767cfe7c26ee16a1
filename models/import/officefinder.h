// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "catalog/names.h"

namespace gk {

/// The offices a table names: those of the catalog, and records for the new ones.
class OfficeFinder
{
public:
    explicit OfficeFinder(const Names &names) : m_names(names) {}

    /// @return null when neither the catalog nor this import has it
    [[nodiscard]] Uid find(const QString &name) const;
    /// As find, and makes it when there is none; `isNew` tells.
    struct Made {
        Uid uid{};
        bool isNew = false;
    };
    [[nodiscard]] Made make(const QString &name);
    /// The records made so far, to be put before the changes that refer to them.
    [[nodiscard]] const std::vector<Change> &changes() const { return m_made.changes; }

private:
    const Names &m_names;
    QHash<QString, Uid> m_uids{};
    ChangeSet m_made{};
};

}
