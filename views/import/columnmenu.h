// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/recognisedtable.h"

#include <functional>

class QMenu;

namespace gk {

/// What a column may be: a field, one term of a field for columns of ticks, kept as it is, or left out.
struct ColumnChoice {
    QString field{}; ///< as in RecognisedColumn
    QString term{};
};

/// Fills a menu with all a column may be; the present meaning is ticked.
void fillColumnMenu(QMenu &menu, const RecognisedColumn *now, const std::function<void(const ColumnChoice &)> &choose);

}
