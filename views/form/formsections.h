// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"
#include "catalog/record.h"

#include <optional>

namespace gk {

/// A part of a form. The first one has no title and is always open; the others unfold.
struct FormSection {
    QString key{};          ///< stable, for remembering what is unfolded
    const char *title = ""; ///< English, translated in the context "FormSection"
    std::vector<Field> fields{};
};

/// The sections of a kind's form. Every field that people may see is in exactly one; fields the form does not know by
/// name stand under "Other".
[[nodiscard]] std::vector<FormSection> formSections(const Fields &fields, Kind kind);

/// A field few records need, such as 三级事项: its row is shown once it is filled in or asked for.
[[nodiscard]] bool isSeldom(const Fields &fields, Field field);

/// A field shown only when another one holds a term: the ground of withholding when 不予公开 is chosen.
struct FormCondition {
    Field on{};
    QString term{};
};
[[nodiscard]] std::optional<FormCondition> conditionOf(const Fields &fields, Field field);
/// Whether a value, single or joined by 、, holds the term.
[[nodiscard]] bool isMet(const FormCondition &condition, const Value &value);

}
