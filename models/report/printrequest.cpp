// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/printrequest.h"

namespace gk {

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
