// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/officeparts.h"

namespace gk {

/// What the parts beside a worksheet say of its cells: comments of both kinds, pictures and text boxes, in reading order.
/// Names of authors are left out. Notes beyond limits.notes are left out.
/// @param sheet  the part of the worksheet
/// Errors: Malformed, TooLarge "cell", Unreadable.
[[nodiscard]] Result<std::vector<CellNote>> readSheetNotes(const OfficeParts &parts, const QString &sheet,
                                                           const Limits &limits);

/// Puts notes in reading order.
void sortNotes(std::vector<CellNote> &notes);

}
