// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "exchange/limits.h"

#include <QtCore/QJsonObject>

namespace gk {

/// The object in JSON from outside: measured before it is parsed.
/// Errors: TooLarge (detail = "depth" or "text"), Malformed when it is no object.
[[nodiscard]] Result<QJsonObject> foreignJson(const QByteArray &utf8, const Limits &limits);

}
