// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/changeset.h"
#include "catalog/comparison.h"
#include "catalog/reader.h"
#include "exchange/outputfile.h"

#include <QtCore/QJsonObject>

namespace gk {

/// The changes from one version to another as JSON, content only, one record a line. A record that comes to life is
/// written with everything it holds, so that whatever a receiver's removed copy of it held is replaced.
/// @param head     members before the list "changes"
/// @param changes  fields whose value differs, as Store::changesBetween gives them
/// @param version  the later version
/// Errors: as the reader and the sink; Cancelled.
[[nodiscard]] Outcome writeDelta(const QJsonObject &head, std::vector<FieldChange> changes, Reader &version,
                                 const ByteSink &sink, const Progress &progress = {});

/// The list "changes" of a delta, ready to be applied. Errors: Malformed (row = the entry from 1, detail = the key).
[[nodiscard]] Result<std::vector<Change>> readDelta(const Fields &fields, const QJsonObject &delta);

}
