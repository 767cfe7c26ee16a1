// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "catalog/reader.h"

#include <map>

namespace gk {

/// The brute-force model of a catalog: every state kept whole in memory. What the store must equal.
class MemoryCatalog
{
public:
    explicit MemoryCatalog(const Fields &fields = Fields::standard());

    /// Applies the changes as a new state. @return its seq; the head's when nothing changed
    Seq apply(const ChangeSet &changes);
    [[nodiscard]] Seq head() const { return Seq{qint64(m_states.size()) - 1}; }
    /// All records at a state, removed ones included.
    [[nodiscard]] const std::map<RecordRef, Record> &at(Seq seq) const { return m_states.at(std::size_t(seq)); }
    [[nodiscard]] std::unique_ptr<Reader> reader() const { return reader(head()); }
    [[nodiscard]] std::unique_ptr<Reader> reader(Seq seq) const;

private:
    const Fields *m_fields;
    std::vector<std::map<RecordRef, Record>> m_states;
    qint64 m_lastId = 0;
};

}
