// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/textcache.h"

#include <QtCore/QtMath>
#include <QtGui/QFontMetricsF>

namespace gk {

const TextCache::Laid &TextCache::laid(const QString &text, int width, int maxLines)
{
    const Key key{text, width, maxLines};
    if (const Laid *known = m_laid.object(key))
        return *known;
    // More characters than this cannot show, however narrow they are; long texts would cost time for nothing.
    const qsizetype most = qsizetype(maxLines) * (qsizetype(width) * 5 / m_em + 2);
    auto *fresh = new Laid;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    fresh->layout.setText(text.left(most).replace(u'\n', QChar(QChar::LineSeparator)));
    fresh->layout.setFont(m_font);
    fresh->layout.setTextOption(option);
    fresh->layout.setCacheEnabled(true);
    fresh->layout.beginLayout();
    while (fresh->lines < maxLines) {
        QTextLine line = fresh->layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        // The font's own leading is replaced by the pitch; ascents stay on it.
        line.setPosition(QPointF(0, fresh->lines * m_pitch - (line.height() - m_pitch) / 2));
        fresh->end = line.textStart() + line.textLength();
        ++fresh->lines;
    }
    fresh->layout.endLayout();
    fresh->isCut = fresh->end < text.size();
    m_laid.insert(key, fresh);
    return *fresh;
}

void TextCache::setFont(const QFont &font)
{
    m_laid.clear();
    m_font = font;
    const QFontMetricsF metrics(font);
    m_em = qCeil(metrics.horizontalAdvance(QChar(u'国')));
    m_pitch = qCeil(m_em * 1.3);
}

}
