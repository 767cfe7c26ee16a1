// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace gk {

/// What an import takes a column of a table for, as people and mappings read it.
struct RecognisedColumn {
    int index = 0; ///< from 0
    QString heading{};
    QString field{};     ///< key of an item's field; "uid", "serial", "extra", "basis+time_limit"; empty for nothing
    QString term{};      ///< of a tick column, or the role of a column of offices
    int confidence = 0;  ///< percent
    bool isSaid = false; ///< the user said so, now or of the same layout before
};

/// A table that an import recognised.
struct RecognisedTable {
    QString source{};
    QString sheet{};
    QString title{};                  ///< the line above that names it
    QStringList front{};              ///< longer lines above: 编制说明 and the like
    std::vector<qint64> headerRows{}; ///< from 1; none when it goes on with the table before
    std::vector<RecognisedColumn> columns{};
    QString domain{}; ///< of all its rows, when it is one
    qint64 rows = 0;
    std::size_t place = 0;     ///< index of the source table
    QString signature{};       ///< of the layout; empty when it goes on with the table before
    bool isRemembered = false; ///< what was said of the same layout before is used
};

}
