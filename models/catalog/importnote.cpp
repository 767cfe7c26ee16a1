// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/importnote.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

QLatin1StringView keyOf(ImportNoteKind kind)
{
    static constexpr std::array keys{"new_domain"_L1, "one_line"_L1,   "kept_as_extra"_L1,   "extra_column"_L1,
                                     "rule"_L1,       "local_term"_L1, "repeated_header"_L1, "copied_row"_L1};
    return keys.at(std::size_t(kind));
}

}
