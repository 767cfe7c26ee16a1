// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/linekeeper.h"

namespace gk {

void LineKeeper::add(const QString &text, int heading)
{
    constexpr std::size_t mostLines = 1000;
    constexpr qint64 mostCharacters = 1 << 20;
    const QString line = text.trimmed();
    if (line.isEmpty())
        return;
    m_lines.push_back({line, heading});
    m_characters += line.size();
    while (m_lines.size() > mostLines || (m_characters > mostCharacters && m_lines.size() > 1)) {
        m_characters -= m_lines.front().text.size();
        m_lines.pop_front();
    }
}

std::vector<SourceLine> LineKeeper::take()
{
    std::vector<SourceLine> lines(m_lines.begin(), m_lines.end());
    m_lines.clear();
    m_characters = 0;
    return lines;
}

}
