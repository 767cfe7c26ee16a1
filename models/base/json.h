// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>

#include <optional>

namespace gk {

/// Reads UTF-8 JSON, a byte order mark in front allowed. A text inside that begins with U+FEFF keeps it: Qt's parser
/// alone would drop it (measured, 6.4).
/// @return nothing when it is no JSON array or object
[[nodiscard]] std::optional<QJsonDocument> parsedJson(QByteArray utf8);

}
