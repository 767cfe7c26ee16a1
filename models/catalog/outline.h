// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/reader.h"

#include <QtCore/QHash>

namespace gk {

/// How many live items stand in each domain and under each of its 一级事项.
struct Outline {
    struct Domain {
        qint64 items = 0; ///< own items, not those of the domains below
        std::vector<std::pair<QString, qint64>>
            level1{}; ///< 一级事项 in the order of their first item; unnamed ones left out
    };
    qint64 items = 0;
    QHash<Uid, Domain> domains{}; ///< a null uid for items without a domain
};

/// Counts items that come in any order.
class OutlineMaker
{
public:
    /// @param place  where the item stands in its domain; only the order of places matters
    void add(const Uid &domain, const QString &level1, qint64 place);
    [[nodiscard]] Outline outline() const;

private:
    struct Group {
        qint64 items = 0;
        qint64 first = 0;
    };
    QHash<Uid, QHash<QString, Group>> m_groups;
};

/// Reads all live items of the reader. Errors: as the reader; Cancelled.
[[nodiscard]] Result<Outline> outlineOf(Reader &reader, const Progress &progress = {});

}
