// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/printrequest.h"

#include <array>

namespace gk {

/// How a copy is to look, under a name: what the preview lets people arrange, but neither version nor rows.
struct PrintLayout {
    QString name{}; ///< empty for those of the program
    PrintContent content = PrintContent::Form;
    Purpose purpose = Purpose::Review;
    Paper paper = Paper::A4;
    Turn turn = Turn::Landscape;
    Sections sections = Sections::None;
    PaperLook look{};
    QString title{};                              ///< empty = the catalog's
    QString office{};                             ///< empty = 编制单位
    std::optional<std::vector<Column>> columns{}; ///< nothing = those of the paper

    bool operator==(const PrintLayout &) const = default;
};

/// The layouts that need no arranging.
enum class Preset { Review, Public, Offices, Summary, Redline, Notice };
inline constexpr std::array allPresets{Preset::Review,  Preset::Public,  Preset::Offices,
                                       Preset::Summary, Preset::Redline, Preset::Notice};
[[nodiscard]] PrintLayout presetLayout(Preset preset);

void applyLayout(const PrintLayout &layout, PrintRequest &request);

/// The key of the setting that keeps a layout in the catalog; its value is `layoutText`.
[[nodiscard]] QString layoutKey(const QString &name);
/// The name in such a key, or nothing.
[[nodiscard]] std::optional<QString> layoutName(QStringView key);
/// As JSON, without the name.
[[nodiscard]] QString layoutText(const Fields &fields, const PrintLayout &layout);
/// Reads what `layoutText` wrote; measures beyond reason are brought back, columns of unknown fields dropped.
/// @return nothing when the text is no layout
[[nodiscard]] std::optional<PrintLayout> layoutFromText(const Fields &fields, const QString &name, const QString &text);

}
