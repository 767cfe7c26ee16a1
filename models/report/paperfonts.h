// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QStringList>

#include <array>
#include <vector>

namespace gk {

/// The letters of an official paper, after GB/T 9704.
enum class Face {
    Title,   ///< 小标宋
    Heading, ///< 黑体
    Body,    ///< 仿宋
    Note,    ///< 楷体
};
inline constexpr std::array allFaces{Face::Title, Face::Heading, Face::Body, Face::Note};

/// Which typeface stands in for one of the standard's. Names are those people know: 仿宋, 霞鹜文楷.
struct FontUse {
    QString wanted{};
    QString used{};
    QString family{}; ///< the used one's name in the system

    bool operator==(const FontUse &) const = default;
    [[nodiscard]] bool isSubstitute() const { return wanted != used; }
};

/// The typefaces found on this computer for the faces of the standard.
/// Noto CJK is never chosen: with it the text of a PDF cannot be searched or copied (Qt maps its glyphs back to
/// radicals and loses digits beside letters).
class PaperFonts
{
public:
    /// Looks through the installed families. Errors: NoFont when none of the known Chinese ones is there.
    [[nodiscard]] static Result<PaperFonts> find();
    [[nodiscard]] static Result<PaperFonts> find(const QStringList &installed);

    /// The face's family, then those that help out with characters it lacks.
    [[nodiscard]] const QStringList &families(Face face) const { return m_families[std::size_t(face)]; }
    /// One per face, in the order of Face.
    [[nodiscard]] const std::vector<FontUse> &uses() const { return m_uses; }

private:
    PaperFonts() = default;
    std::array<QStringList, allFaces.size()> m_families;
    std::vector<FontUse> m_uses;
};

}
