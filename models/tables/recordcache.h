// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"

#include <QtCore/QCache>

#include <functional>
#include <optional>

namespace gk {

/// The few pages of records that were looked at last, with the cell texts made of them.
class RecordCache
{
public:
    struct Row {
        Record record;
        std::vector<std::optional<QString>> texts; ///< by column, made when first asked for
    };
    using Fetch = std::function<std::vector<Record>(const std::vector<RowId> &)>;

    explicit RecordCache(Fetch fetch) : m_fetch(std::move(fetch)) {}

    /// The record at a place of the order, read with its neighbours when it is not there yet. Ids below 0 are none.
    /// @return nullptr when there is no such record; valid until the next call
    [[nodiscard]] Row *at(const std::vector<RowId> &order, std::size_t place);
    void drop(RowId id) { m_rows.remove(qint64(id)); }
    void clear() { m_rows.clear(); }

private:
    Fetch m_fetch;
    QCache<qint64, Row> m_rows{2048};
};

}
