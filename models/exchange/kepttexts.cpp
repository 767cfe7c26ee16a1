// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/kepttexts.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Error tooLarge(const QString &limit, qint64 row)
{
    return Error{.code = ErrorCode::TooLarge, .detail = limit, .row = row + 1};
}

}

KeptTexts::KeptTexts(const Limits &limits) : m_limits(limits) {}

Outcome KeptTexts::counted(qint64 bytes, qint64 row)
{
    m_bytes += bytes;
    return m_bytes > m_limits.kept ? Outcome(tooLarge(u"memory"_s, row)) : Outcome(Done{});
}

Outcome KeptTexts::addPlaces(qint64 places, qint64 row)
{
    m_places += places;
    if (m_places > m_limits.cells)
        return tooLarge(u"cells"_s, row);
    return counted(places * qint64(sizeof(QString)), row);
}

Outcome KeptTexts::keep(QString &text, qint64 row)
{
    constexpr qint64 besideText = 64; // its header and what the allocator adds
    if (m_lately.share(text) == RecentTexts::Met::Before)
        return Done{};
    const qint64 bytes = text.size() * qint64(sizeof(QChar));
    m_textBytes += bytes;
    if (m_textBytes > m_limits.sharedBytes)
        return tooLarge(u"strings"_s, row);
    return counted(bytes + besideText, row);
}

}
