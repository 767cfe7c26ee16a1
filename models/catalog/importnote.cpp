// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/importnote.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::array keys{"new_domain"_L1,       "one_line"_L1,       "kept_as_extra"_L1,
                          "extra_column"_L1,     "rule"_L1,           "local_term"_L1,
                          "repeated_header"_L1,  "copied_row"_L1,     "new_office"_L1,
                          "domain_found"_L1,     "section"_L1,        "remark_row"_L1,
                          "total_row"_L1,        "index_row"_L1,      "joined_row"_L1,
                          "continued"_L1,        "ditto"_L1,          "ditto_of_nothing"_L1,
                          "cleaned"_L1,          "nothing"_L1,        "error_value"_L1,
                          "lossy_number"_L1,     "date_number"_L1,    "respelt"_L1,
                          "unclear_marks"_L1,    "odd_tick"_L1,       "unlikely"_L1,
                          "deep_levels"_L1,      "column_guessed"_L1, "other_sheet"_L1,
                          "hidden_rows"_L1,      "comment"_L1,        "marked"_L1,
                          "matched_moved"_L1,    "matched_levels"_L1, "matched_similar"_L1,
                          "picture"_L1,          "link"_L1,           "corrected"_L1,
                          "left_out_as_said"_L1, "opinion"_L1,        "split_value"_L1,
                          "empty_formula"_L1,    "joined_value"_L1,   "front_taken"_L1,
                          "front_kept"_L1,       "both_changed"_L1,   "front_line"_L1};
static_assert(keys.size() == std::size_t(ImportNoteKind::FrontLine) + 1);

}

QLatin1StringView keyOf(ImportNoteKind kind)
{
    return keys.at(std::size_t(kind));
}

std::optional<ImportNoteKind> importNoteKind(QByteArrayView key)
{
    const auto it = std::ranges::find(keys, QLatin1StringView(key));
    return it == keys.end() ? std::nullopt : std::optional(ImportNoteKind(it - keys.begin()));
}

ImportNoteWeight weightOf(ImportNoteKind kind)
{
    switch (kind) {
    case ImportNoteKind::RepeatedHeader:
    case ImportNoteKind::RemarkRow:
    case ImportNoteKind::TotalRow:
    case ImportNoteKind::IndexRow:
    case ImportNoteKind::OtherSheet:
    case ImportNoteKind::LeftOutAsSaid:
    case ImportNoteKind::FrontKept:
    case ImportNoteKind::FrontLine:
        return ImportNoteWeight::LeftOut;
    case ImportNoteKind::NewDomain:
    case ImportNoteKind::NewOffice:
    case ImportNoteKind::DomainFound:
    case ImportNoteKind::Section:
    case ImportNoteKind::OneLine:
    case ImportNoteKind::ExtraColumn:
    case ImportNoteKind::Rule:
    case ImportNoteKind::Continued:
    case ImportNoteKind::Ditto:
    case ImportNoteKind::Cleaned:
    case ImportNoteKind::Nothing:
    case ImportNoteKind::Respelt:
    case ImportNoteKind::HiddenRows:
    case ImportNoteKind::Comment:
    case ImportNoteKind::Link:
    case ImportNoteKind::Corrected:
    case ImportNoteKind::SplitValue:
    case ImportNoteKind::JoinedValue:
    case ImportNoteKind::FrontTaken:
        return ImportNoteWeight::Normalised;
    default:
        return ImportNoteWeight::Look;
    }
}

}
