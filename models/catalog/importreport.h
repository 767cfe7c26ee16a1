// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/importcorrections.h"
#include "catalog/importnote.h"
#include "catalog/importoutcome.h"
#include "catalog/recognisedtable.h"

#include <QtCore/QByteArray>

namespace gk {

/// What an import made of its files: of each row what became of it, of each cell that was not taken as it stands there
/// what was taken instead and why. It is kept with the step.
struct ImportReport {
    qint64 added = 0; ///< items, as changed and unchanged
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0;                ///< rows that are no items
    std::vector<TablePlace> sources{}; ///< the tables of the files
    std::vector<RecognisedTable> tables{};
    std::vector<RowOutcome> rows{}; ///< `source` is an index among the sources; without item, domain and table
    std::vector<ImportNote> notes{};
};

/// As it is kept: lines of cells separated by TAB, in UTF-8, compressed. Plain text, so that it can be read in twenty
/// years without this program; names repeat so much that the compression leaves little of them.
[[nodiscard]] QByteArray packed(const ImportReport &report);
/// Errors: Damaged; NewerFile when a later program wrote it.
[[nodiscard]] Result<ImportReport> unpackedReport(const QByteArray &bytes);

}
