// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/version.h"

#include <QtCore/QJsonObject>

namespace gk {

/// A version as `info` and packages show it: number, label, reason, stage, author, at, items, digest, empty texts
/// too; approved_by and approved_on only when given.
[[nodiscard]] QJsonObject versionToJson(const Version &version);
/// Its `seq` belongs to one file and stays 0. Errors: Malformed (detail = the key).
[[nodiscard]] Result<Version> versionFromJson(const QJsonObject &object);

}
