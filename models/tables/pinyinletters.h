// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QChar>

#include <memory>
#include <vector>

namespace gk {

/// With which letters the readings of a Han character begin. Source: ICU's Han-Latin gives one reading a character; the
/// common characters with several readings of different beginning are listed in the source.
class PinyinLetters
{
public:
    /// Takes about a tenth of a second. Without ICU's data no character has letters.
    [[nodiscard]] static std::shared_ptr<const PinyinLetters> make();

    /// Bit n for the n-th letter from a; 0 for what is no Han character of the basic block.
    [[nodiscard]] quint32 of(QChar character) const
    {
        const auto place = std::size_t(character.unicode()) - first;
        return place < m_letters.size() ? m_letters[place] : 0;
    }

private:
    static constexpr std::size_t first = 0x4E00;
    std::vector<quint32> m_letters;
};

}
