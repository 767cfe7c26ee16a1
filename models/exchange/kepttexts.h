// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/recenttexts.h"
#include "base/result.h"
#include "exchange/limits.h"

#include <QtCore/QString>

namespace gk {

/// The texts of all tables of a source, within bounds. Offices, limits and channel lists repeat in every row: a text met
/// not long ago shares its memory. A row of nothing but a distant cell costs as much as a full one, so every place is
/// counted.
class KeptTexts
{
public:
    explicit KeptTexts(const Limits &limits);

    /// Room for more cells. Errors: TooLarge "cells" or "memory" (row from 1).
    [[nodiscard]] Outcome addPlaces(qint64 places, qint64 row);
    /// Makes the text share its memory with one equal to it, if there was one lately. Errors: TooLarge "strings" or "memory".
    [[nodiscard]] Outcome keep(QString &text, qint64 row);

private:
    [[nodiscard]] Outcome counted(qint64 bytes, qint64 row);

    Limits m_limits;
    RecentTexts m_lately{};
    qint64 m_places = 0;
    qint64 m_textBytes = 0;
    qint64 m_bytes = 0;
};

}
