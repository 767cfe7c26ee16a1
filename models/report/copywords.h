// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/printrequest.h"

namespace gk {

/// What stands around the rows of a copy. Official words, always Chinese.
struct CopyWords {
    QString title{};        ///< with the draft stage
    QString office{};       ///< 编制单位：…
    QString date{};         ///< 2025年9月28日
    QString footer{};       ///< version and check code; empty on public copies
    QString opinionGroup{}; ///< heading over boxes and opinions; empty on public copies
    bool isReview = true;
    QString plainTitle{};    ///< without the draft stage, for file names
};

/// Reads the settings. Errors: as Reader.
[[nodiscard]] Result<CopyWords> copyWords(Reader &reader, const PrintRequest &request);

/// One setting of the catalog, empty when absent. Errors: as Reader.
[[nodiscard]] Result<QString> settingOf(Reader &reader, QStringView key);

}
