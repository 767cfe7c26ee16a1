// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/record.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace gk {

/// The catalog at one position of its journal, for whoever lists, exports, prints, checks or compares.
/// A reader belongs to one thread; it shows the same state for its whole life.
class Reader
{
public:
    Reader() = default;
    virtual ~Reader() = default;
    Q_DISABLE_COPY_MOVE(Reader)

    [[nodiscard]] virtual const Fields &fields() const = 0;
    /// The state shown.
    [[nodiscard]] virtual Seq seq() const = 0;
    /// Live records of a kind in catalog order: items by domain order, position, uid (items without a domain last);
    /// domains in tree order; tasks by position, uid; offices, documents and settings in the order of their adding.
    [[nodiscard]] virtual Result<std::vector<RowId>> order(Kind kind) = 0;
    /// The records of these ids in the order asked for, removed ones included (isAlive = false); unknown ids left out.
    [[nodiscard]] virtual Result<std::vector<Record>> records(Kind kind, std::span<const RowId> ids) = 0;
    /// The same for whoever needs a few fields of many records: at least `fields` are filled.
    [[nodiscard]] virtual Result<std::vector<Record>> parts(Kind kind, std::span<const RowId> ids,
                                                            const std::vector<Field> &fields);
    /// One record by identity, removed ones included; nothing when it never was.
    [[nodiscard]] virtual Result<std::optional<Record>> find(const RecordRef &ref) = 0;
    /// Live records in catalog order, page by page; `visit` returns false to stop (→ Cancelled).
    [[nodiscard]] virtual Outcome each(Kind kind, const std::function<bool(const Record &)> &visit);
    /// The same for whoever needs a few fields of many records: at least `fields` are filled.
    [[nodiscard]] virtual Outcome eachWith(Kind kind, const std::vector<Field> &fields,
                                           const std::function<bool(const Record &)> &visit);
};

/// A stream of item rows for exports and printing: a reader's items, or some of them.
struct RowSelection {
    std::optional<std::vector<RowId>> ids; ///< nothing = all live items in catalog order
};

}
