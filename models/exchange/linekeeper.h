// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/cellfacts.h"

#include <deque>

namespace gk {

/// Keeps the lines between tables: the last 1,000, since a title stands near its table, and 1 M characters of them.
class LineKeeper
{
public:
    /// Lines of white space only are left out.
    void add(const QString &text, int heading = 0);
    /// The lines kept; the keeper begins anew.
    [[nodiscard]] std::vector<SourceLine> take();

private:
    std::deque<SourceLine> m_lines{};
    qint64 m_characters = 0;
};

}
