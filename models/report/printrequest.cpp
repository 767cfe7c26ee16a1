// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/printrequest.h"

#include <array>

namespace gk {

std::optional<Version> versionBefore(const std::vector<Version> &byNumber, Seq seq, const std::optional<Version> &shown)
{
    std::optional<Version> before;
    for (const Version &each : byNumber) {
        if (shown ? each.number < shown->number : each.seq <= seq)
            before = each;
    }
    return before;
}

ChangesSince changesSince(int version, const std::vector<Difference> &differences)
{
    ChangesSince since{.version = version};
    const std::array counts{&since.added, &since.removed, &since.changed, &since.moved, &since.renamed};
    for (const Difference &difference : differences) {
        if (difference.record.kind == Kind::Item)
            ++*counts.at(std::size_t(difference.kind));
    }
    return since;
}

Result<RowSelection> rowsOf(Reader &reader, const PrintRequest &request, const Progress &progress)
{
    if (request.rows.ids || request.scope.isEverything())
        return request.rows;
    auto ids = itemsIn(reader, request.scope, progress);
    if (!ids)
        return ids.error();
    return RowSelection{.ids = std::move(*ids)};
}

QSizeF paperSize(Paper paper, Turn turn)
{
    constexpr double point = 72 / 25.4; // of a millimetre
    const QSizeF upright = paper == Paper::A4 ? QSizeF(210, 297) * point : QSizeF(297, 420) * point;
    return turn == Turn::Portrait ? upright : upright.transposed();
}

std::vector<Column> formColumns(const Fields &fields, Paper paper, const ColumnNeeds &needs)
{
    return paper == Paper::A4 ? briefColumns(fields) : nationalColumns(fields, needs);
}

}
