// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importoutcome.h"
#include "catalog/recognisedtable.h"
#include "parts/palette.h"
#include "tables/importcells.h"

/// The words of the import view for what the models give as codes.
namespace gk::importwords {

/// "Added", "Changed", "Unchanged", "Left out".
[[nodiscard]] QString fateName(RowFate fate);
[[nodiscard]] colours::Tone toneOf(RowFate fate);
/// "Title", "Headings" …; empty for an item, which is the usual thing.
[[nodiscard]] QString rowKindName(SourceRowKind kind);
/// What a column was taken for: "Time limit", "Channel: 公告栏", "left out".
[[nodiscard]] QString columnName(const RecognisedColumn &column);
/// Whether somebody should look at what the column was taken for.
[[nodiscard]] bool isUnsure(const RecognisedColumn &column);
/// By what the row was matched, as a sentence; for new items too.
[[nodiscard]] QString matchText(const RowOutcome &outcome);
/// Why a cell was taken as it was: how sure its column is, and what was done to its text; one reason a line.
[[nodiscard]] QString reasonText(const ImportCells::Line &line);

}
