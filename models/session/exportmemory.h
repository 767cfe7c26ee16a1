// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/transfer.h"

#include <QtCore/QJsonObject>

/// The last export of a catalog, kept so that the next one needs no choices.
namespace gk {

/// Everything chosen but single rows: form, purpose, layout, scope, columns, folder, and whether it was a version.
[[nodiscard]] QJsonObject rememberedExport(const ExportRequest &request);

/// The same choices for the catalog as it is now: a version stands for the newest one of `versions`, the target is the
/// folder alone. @return nothing when it was not written by rememberedExport, or a version is wanted and there is none
[[nodiscard]] std::optional<ExportRequest> recalledExport(const QJsonObject &json,
                                                          const std::vector<Version> &versions);

}
