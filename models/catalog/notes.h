// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"

#include <QtCore/QString>

#include <span>
#include <vector>

namespace gk {

/// What somebody noted on an item or on one of its cells: words, a mark, or both.
struct Note {
    Uid uid{};
    Uid item{};
    QString field{}; ///< key of one of the item's fields; empty: the whole item
    QString text{};
    QString author{};
    QString date{}; ///< ISO 8601
    QString mark{}; ///< one of vocabulary::noteMarks(), or empty
    bool isDone = false;

    bool operator==(const Note &) const = default;
};

[[nodiscard]] Note noteFrom(const Record &record);
/// The changes that make the record say what the note says; `alive` only of one that is new.
[[nodiscard]] std::vector<Change> addingOf(const Note &note);
[[nodiscard]] std::vector<Change> changingOf(const Note &note);
[[nodiscard]] Change removalOf(const Note &note);

/// The changes that leave one cell with this mark and no other; an empty mark takes away what there is. Words noted there
/// stay. A mark that is there and open already changes nothing.
/// @param onCell all notes on the cell
/// @param fresh  the note to add when none can carry the mark
[[nodiscard]] std::vector<Change> markingOf(std::span<const Note> onCell, const Note &fresh);

}
