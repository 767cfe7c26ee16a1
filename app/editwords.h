// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QtCore/QJsonObject>

namespace gk::cli {

/// Why a line of `edit` was refused, for whoever wrote it: where in the input, what is wrong with it, what to write
/// instead.
/// @param error       row = the change within the line from 1, 0 when the line as a whole is meant
/// @param line        the line as read; empty when it is no object
/// @param lineNumber  in the input, from 1
/// @return as errorJson, with "row" = the line and "change" = the change within it
[[nodiscard]] QJsonObject lineErrorJson(const Error &error, const QJsonObject &line, qint64 lineNumber);

}
