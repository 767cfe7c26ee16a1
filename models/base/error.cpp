// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

QString nameOf(ErrorCode code)
{
    static const std::array names{
        "bad_value"_L1,
        "unknown_domain"_L1,
        "unknown_office"_L1,
        "no_such_record"_L1,
        "no_such_field"_L1,
        "no_such_version"_L1,
        "nothing_to_undo"_L1,
        "nothing_to_redo"_L1,
        "not_found"_L1,
        "not_a_file"_L1,
        "not_a_catalog"_L1,
        "newer"_L1,
        "damaged"_L1,
        "foreign_schema"_L1,
        "unreadable"_L1,
        "exists"_L1,
        "folder_missing"_L1,
        "not_writable"_L1,
        "read_only"_L1,
        "locked"_L1,
        "busy"_L1,
        "full"_L1,
        "write_failed"_L1,
        "sync_failed"_L1,
        "moved"_L1,
        "closed"_L1,
        "outdated"_L1,
        "conflict"_L1,
        "cancelled"_L1,
        "no_table"_L1,
        "too_large"_L1,
        "malformed"_L1,
        "unknown_format"_L1,
        "other_base"_L1,
        "already_applied"_L1,
        "wrong_digest"_L1,
        "no_font"_L1,
        "bug"_L1,
    };
    static_assert(names.size() == std::size_t(ErrorCode::Bug) + 1);
    return names.at(std::size_t(code));
}

}
