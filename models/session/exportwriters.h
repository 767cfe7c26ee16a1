// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/transfer.h"

#include <QtCore/QDateTime>

#include <functional>

namespace gk {

/// What the writer of one form has written, and how to read it back.
struct Written {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
    std::function<Outcome(const QString &temporary)> verify{};
};

/// Which items the request's form carries. A version frozen as approved counts as approved whole.
[[nodiscard]] OfficialRule ruleOf(const ExportRequest &request);
/// Of the state shown: the version's, or now.
[[nodiscard]] QDateTime dateOf(const ExportRequest &request);

/// Writes any form but pdf, whose pages look after their file themselves, to a temporary path. Errors: as exportCatalog.
[[nodiscard]] Result<Written> writeForm(Reader &reader, const ExportRequest &request, const QString &path,
                                        const Progress &progress);

}
