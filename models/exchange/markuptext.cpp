// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/markuptext.h"

namespace gk {

QString markupText(const QString &text)
{
    QString safe = text.toHtmlEscaped();
    for (QChar &c : safe) {
        const bool isControl = c.unicode() < 0x20 && c != u'\n' && c != u'\t';
        if (isControl || c.unicode() >= 0xFFFE)
            c = QChar::ReplacementCharacter;
    }
    return safe;
}

}
