// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/store.h"

namespace gk::bench {

/// Opens a catalog for writing; ends the program when it cannot.
[[nodiscard]] std::unique_ptr<Store> openWriter(const QString &path);
/// At most `count` items, evenly from the whole catalog.
[[nodiscard]] std::vector<Record> someItems(Store &store, std::size_t count);
/// A change set that puts `mark` before the content of each.
[[nodiscard]] ChangeSet edited(const std::vector<Record> &records, const QString &mark);

}
