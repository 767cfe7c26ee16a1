// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/comparison.h"
#include "catalog/reader.h"

namespace gk::cli {

/// The fields of content in which two states of any origin differ; records are matched by uid. Keeps the records of
/// `before` in memory, one kind at a time. Errors: as the readers, Cancelled.
[[nodiscard]] Result<std::vector<FieldChange>> changesBetween(Reader &before, Reader &after, const Progress &progress);

}
