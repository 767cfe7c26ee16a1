// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"
#include "session/importfiles.h"

#include <memory>

namespace gk {

/// The items of an import as they are and as they would be, put together when they are asked for: for the one row that is
/// chosen, not for lists.
class ProposedRecords
{
public:
    explicit ProposedRecords(const CatalogSession &session) : m_session(session) {}

    void show(std::shared_ptr<const ImportReading> reading) { m_reading = std::move(reading); }
    [[nodiscard]] const ImportReading *reading() const { return m_reading.get(); }
    /// Nothing for a new item.
    [[nodiscard]] std::optional<Record> before(const Uid &item) const;
    [[nodiscard]] Record after(const Uid &item) const;

private:
    const CatalogSession &m_session;
    std::shared_ptr<const ImportReading> m_reading{};
};

}
