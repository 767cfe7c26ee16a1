// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "catalog/names.h"

namespace gk::cli {

/// The label of a step for which none was given: "Change “Time limit” of 12 items".
[[nodiscard]] QString labelFor(const std::vector<Change> &changes, Reader &reader, const Names &names);

/// A record's name for lists: levels of an item, the path, name or title of others, the key of a setting.
[[nodiscard]] QString recordName(const Record &record, const Names &names);

}
