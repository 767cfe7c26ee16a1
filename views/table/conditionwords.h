// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/itemfilter.h"

namespace gk {

/// A condition as a short sentence: “Office is Finance or Education”.
/// @param column the column's name in the language of the program
[[nodiscard]] QString conditionText(const QString &column, const ColumnCondition &condition);
/// "With open notes", "Marked “待核实”".
[[nodiscard]] QString conditionText(const NoteCondition &condition);

}
