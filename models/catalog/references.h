// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/reader.h"

#include <QtCore/QSet>

#include <functional>

namespace gk {

/// Which fields of a record count.
using FieldChoice = std::function<bool(const FieldInfo &)>;

/// The records that the chosen fields of a record name: references, offices of parties, documents of citations.
[[nodiscard]] std::vector<RecordRef> referencesOf(const Fields &fields, const Record &record,
                                                  const FieldChoice &isChosen);

/// The records, what their chosen fields name, what those name, and so on. Errors: as the reader.
[[nodiscard]] Result<QSet<RecordRef>> withAllNamed(Reader &reader, std::vector<RecordRef> records,
                                                   const FieldChoice &isChosen);

}
