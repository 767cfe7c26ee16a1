// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>

namespace gk {

/// The bytes of a file that is read whole. Errors: NotFound, NotAFile, Unreadable, TooLarge "file".
[[nodiscard]] Result<QByteArray> wholeFile(const QString &path, qint64 mostBytes);

}
