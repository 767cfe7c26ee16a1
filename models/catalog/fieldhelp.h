// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"

namespace gk {

/// How a field is filled in, for the clerk who has only the spreadsheet; always Chinese, as the forms are. Every field has
/// one: what is not said of it in particular follows from its type.
[[nodiscard]] QString helpText(const FieldInfo &info);

}
