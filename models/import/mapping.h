// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/recognisedtable.h"
#include "import/tableheader.h"

namespace gk {

/// What the user says of the columns of a table, in place of what would be guessed.
struct TableMapping {
    struct Entry {
        std::optional<int> index{}; ///< from 0; nothing = by its heading
        QString heading{};
        SourceColumn meaning{};
    };
    std::optional<QString> sheet{}; ///< nothing = every sheet
    std::vector<Entry> columns{};
    QString domain{}; ///< of all its rows; empty = as the table says

    /// What is said of the column with this number and heading.
    [[nodiscard]] const SourceColumn *find(int index, const QString &heading) const;
};

using Mapping = std::vector<TableMapping>;

/// The mapping that fits a sheet; nullptr when none does.
[[nodiscard]] const TableMapping *mappingFor(const Mapping &mapping, const QString &sheet);

/// What a field and term as mappings write them mean: "uid", "serial", "extra", "basis+time_limit", empty for left out.
/// Errors: BadValue (detail = the unknown field).
[[nodiscard]] Result<SourceColumn> meaningOf(const QString &field, const QString &term, const Fields &fields);

/// A column as mappings write it.
[[nodiscard]] RecognisedColumn recognised(const SourceColumn &column, const Fields &fields);

/// Reads what `import --dry-run --json` printed, or {"columns":[…]}, or {"columns":{"heading":"field"}}.
/// Errors: Malformed; BadValue (detail = the unknown field).
[[nodiscard]] Result<Mapping> readMapping(const QByteArray &json, const Fields &fields);

}
