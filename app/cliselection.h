// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clicall.h"
#include "catalog/names.h"

#include <QtCore/QSet>

#include <optional>

namespace gk::cli {

/// Which records --domain, --office and --find leave over.
class Selection
{
public:
    /// Errors: UnknownDomain, UnknownOffice (detail = what was asked for).
    [[nodiscard]] static Result<Selection> from(const Call &call, const Names &names);

    [[nodiscard]] bool isEverything() const { return !m_domains && !m_office && m_words.isEmpty(); }
    /// Items by their domain and offices, domains by themselves, tasks by the offices responsible; words in any field
    /// people may see.
    [[nodiscard]] bool contains(const Fields &fields, const Record &record, const Names &names) const;

private:
    [[nodiscard]] bool hasWords(const Fields &fields, const Record &record, const Names &names) const;
    std::optional<QSet<Uid>> m_domains{}; ///< the one asked for and all below it; only a null uid: items without one
    std::optional<Uid> m_office{};
    QStringList m_words{}; ///< case-folded
};

/// The ids of the items selected, in catalog order; nothing when everything is.
[[nodiscard]] Result<std::optional<std::vector<RowId>>> selectedItems(Reader &reader, const Call &call);

}
