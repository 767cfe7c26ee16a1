// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "catalog/names.h"

#include <functional>
#include <set>

namespace gk {

/// The domains a table names: those of the catalog, and records for the new ones.
class DomainFinder
{
public:
    explicit DomainFinder(const Names &names);

    /// The domain of a path, made with its parents when the catalog has none; null for an empty path.
    /// @param told is called with the path of each domain that is made
    Uid find(const QString &path, ChangeSet &changes, const std::function<void(const QString &)> &told);

private:
    const Names &m_names;
    QHash<QString, Uid> m_made{};
    qint64 m_last = 0;
};

/// Where new items go: behind the item of the row above when there is room, else at the end of their domain.
class PlaceFinder
{
public:
    void know(const Uid &domain, qint64 position) { m_taken[domain].insert(position); }
    [[nodiscard]] qint64 after(const Uid &domain, std::optional<qint64> previous);

private:
    QHash<Uid, std::set<qint64>> m_taken{};
};

}
