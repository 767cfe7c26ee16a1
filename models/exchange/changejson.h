// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "catalog/names.h"

#include <QtCore/QJsonArray>

namespace gk {

/// What one line of `edit` asks for.
struct ReadChanges {
    std::vector<Change> changes{};
    std::vector<Uid> uids{}; ///< one per entry of the line, in its order
};

/// The greatest position among all records of a kind, removed ones included; 0 when there are none.
using LastPosition = std::function<Result<qint64>(Kind)>;

/// The distance between the positions of records added one after the other.
inline constexpr qint64 positionStep = qint64(1) << 32U;

/// Reads the array "changes" of a line of `edit` (CLI.md): add, set and remove, in order; records, domains and offices
/// of earlier entries may be named in later ones. Whether names are unique is not asked here.
/// @param reader  the state the line applies to
/// @param names   its names
/// Errors, `row` = the entry from 1: NoSuchRecord, NoSuchField (detail = the key), BadValue (detail = the key),
/// UnknownDomain, UnknownOffice (detail = the text), as the reader.
[[nodiscard]] Result<ReadChanges> changesFromJson(const QJsonArray &changes, Reader &reader, const Names &names,
                                                  const LastPosition &lastPosition);

}
