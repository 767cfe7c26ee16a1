// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/notes.h"

#include <span>

namespace gk {

/// Those of an item's notes that are on one field; an empty key means the whole item.
[[nodiscard]] std::vector<Note> notesOn(const std::vector<Note> &notes, QStringView field);
/// The last mark of those that are not done; empty when there is none.
[[nodiscard]] QString openMark(std::span<const Note> notes);
/// What a spreadsheet shows beside a cell of the notes on it, one below the other: "【待核实】与教育局核对 / ——王某
/// 2024-09-28". A done one begins with （已处理）.
[[nodiscard]] QString commentText(std::span<const Note> notes);
/// The notes a comment tells of: those of commentText as they were, anything else as one note with its words. Without
/// item, field and uid.
/// @param author of a comment of other origin, as its file names him
[[nodiscard]] std::vector<Note> notesIn(const QString &comment, const QString &author = {});
/// The ground of a marked cell in a spreadsheet, 0xRRGGBB.
[[nodiscard]] quint32 fillOfMark(QStringView mark);
/// The mark of a ground; empty for one that is none of ours.
[[nodiscard]] QString markOfFill(quint32 colour);

}
