// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "base/result.h"

#include <QtCore/QString>

namespace gk {

/// Copies what can be read of a file, block by block; unreadable blocks become zeros. The file must not be open in this
/// process. @return the number of bytes that could not be read. Errors: NotFound, Unreadable (not at all), Full,
/// WriteFailed, Cancelled.
[[nodiscard]] Result<qint64> copyReadable(const QString &source, const QString &target, const Progress &progress);

/// Puts the pages that hold the schema of a new catalog into a copy whose own cannot be read: every catalog begins with
/// the same pages, whatever it holds later. `scratch` is a path for the new catalog.
[[nodiscard]] Outcome graftSchema(const QString &copy, const QString &scratch);

}
