// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/changeset.h"
#include "catalog/comparison.h"
#include "catalog/reader.h"
#include "exchange/outputfile.h"

#include <QtCore/QJsonObject>
#include <QtCore/QSet>

namespace gk {

/// The changes from one version to another as JSON, content only, one record a line. A record that comes to life is
/// written with everything it holds, so that whatever a receiver's removed copy of it held is replaced.
/// @param head     members before the list "changes"
/// @param changes  fields whose value differs, as Store::changesBetween gives them
/// @param version  the later version
/// Errors: as the reader and the sink; Cancelled.
[[nodiscard]] Outcome writeDelta(const QJsonObject &head, std::vector<FieldChange> changes, Reader &version,
                                 const ByteSink &sink, const Progress &progress = {});

/// The list "changes" of a delta, entry by entry, ready to be applied.
class DeltaReader
{
public:
    explicit DeltaReader(const Fields &fields) : m_fields(fields) {}

    /// Errors: Malformed (row = the entry from 1, detail = the key).
    [[nodiscard]] Outcome add(const QJsonObject &entry);
    [[nodiscard]] std::vector<Change> changes() && { return std::move(m_changes); }

private:
    const Fields &m_fields;
    std::vector<Change> m_changes{};
    QSet<RecordRef> m_seen{};
    qint64 m_row = 0;
};

}
