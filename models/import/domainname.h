// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <optional>

namespace gk {

/// Whether the text is the name of one of the national domains, 领域 and a number before it aside.
[[nodiscard]] bool isNationalDomain(const QString &text);

/// The domain a title names: "（三）某县义务教育领域基层政务公开标准目录（2023年版）" → "义务教育". The place's and
/// the office's name, numbers, years and 领域 are taken off.
/// @return nothing when it names none, as 某县教育局主动公开基本目录
[[nodiscard]] std::optional<QString> domainInTitle(const QString &title);

/// The domain a sheet is named after: "01就业", "义务教育领域". @return nothing for Sheet1, 目录 and the like
[[nodiscard]] std::optional<QString> domainInSheetName(const QString &name);

/// A cell of a domain column or a band without number, （续） and 领域; the text itself where nothing would be left.
[[nodiscard]] QString domainInCell(const QString &text);

}
