// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"

/// The closed lists of official words (the national standard form and SPEC §1); data, always Chinese.
namespace gk::vocabulary {

[[nodiscard]] const Vocabulary &channels();
[[nodiscard]] const Vocabulary &tiers();
[[nodiscard]] const Vocabulary &stages();
[[nodiscard]] const Vocabulary &audiences();
[[nodiscard]] const Vocabulary &attributes();
[[nodiscard]] const Vocabulary &frequencies();
[[nodiscard]] const Vocabulary &itemStates();
[[nodiscard]] const Vocabulary &origins();
[[nodiscard]] const Vocabulary &officeTypes();
[[nodiscard]] const Vocabulary &documentKinds();
[[nodiscard]] const Vocabulary &documentStates();
[[nodiscard]] const Vocabulary &taskStates();
[[nodiscard]] const Vocabulary &roles();
[[nodiscard]] const Vocabulary &draftStages();
[[nodiscard]] const Vocabulary &opinionSources();
[[nodiscard]] const Vocabulary &opinionVerdicts();
[[nodiscard]] const Vocabulary &noteMarks();
/// Offered, not enforced: the columns of the official form an opinion may speak of.
[[nodiscard]] const Vocabulary &opinionColumns();
/// Offered, not enforced: legal grounds for withholding, reasons of a version, forms of interpretation.
[[nodiscard]] const Vocabulary &withheldGrounds();
[[nodiscard]] const Vocabulary &versionReasons();
[[nodiscard]] const Vocabulary &interpretationForms();
[[nodiscard]] const Vocabulary &participationStates();

}
