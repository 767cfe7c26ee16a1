// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xmltext.h"

namespace gk {

namespace {

QByteArrayView entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return {};
    }
}

}

void appendEscaped(QByteArray &out, QByteArrayView utf8)
{
    qsizetype plainFrom = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        // All four lie below '?', letters and everything Chinese above: one comparison for nearly every byte.
        const char c = utf8[at];
        if (c > '>' || c < 0)
            continue;
        const QByteArrayView entity = entityOf(c);
        if (entity.isEmpty())
            continue;
        out.append(utf8.sliced(plainFrom, at - plainFrom)).append(entity);
        plainFrom = at + 1;
    }
    out.append(utf8.sliced(plainFrom));
}

QByteArray escaped(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + utf8.size() / 8);
    appendEscaped(out, utf8);
    return out;
}

}
