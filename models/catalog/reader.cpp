// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/reader.h"

#include <algorithm>

namespace gk {

// Page by page: whoever shares the connection waits for one page and not for the whole list.
Outcome Reader::each(Kind kind, const std::function<bool(const Record &)> &visit)
{
    constexpr std::size_t pageSize = 256;
    const auto ids = order(kind);
    if (!ids)
        return ids.error();
    for (std::size_t at = 0; at < ids->size(); at += pageSize) {
        const auto page = records(kind, std::span(*ids).subspan(at, std::min(pageSize, ids->size() - at)));
        if (!page)
            return page.error();
        for (const Record &record : *page) {
            if (!visit(record))
                return Error{.code = ErrorCode::Cancelled};
        }
    }
    return Done{};
}

Result<std::vector<Record>> Reader::parts(Kind kind, std::span<const RowId> ids, const std::vector<Field> & /*fields*/)
{
    return records(kind, ids);
}

Outcome Reader::eachWith(Kind kind, const std::vector<Field> & /*fields*/,
                         const std::function<bool(const Record &)> &visit)
{
    return each(kind, visit);
}

}
