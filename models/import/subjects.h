// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <vector>

namespace gk {

/// One entry of 公开主体 as it stands in a cell.
struct NamedParty {
    QString name{};
    QString role{};        ///< 牵头, 配合 or empty
    bool isOffice = false; ///< reads as the name of one office; else a rule such as 各镇（街道）

    bool operator==(const NamedParty &) const = default;
};

/// Splits a cell at 、，；, line breaks, and at 和, 及, 与 or spaces where names of offices stand on both sides. Roles
/// come from 牵头单位：…, （牵头）, …牵头 and their like. "A和B等有关部门" is A, B and the rule 等有关部门.
/// @param role of all entries that say none
[[nodiscard]] std::vector<NamedParty> partiesIn(const QString &text, const QString &role = {});

}
