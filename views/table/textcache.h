// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QCache>
#include <QtGui/QTextLayout>

namespace gk {

/// Texts broken into the lines of a cell, kept so that scrolling only draws. Equal texts of equal width are one entry.
class TextCache
{
public:
    struct Laid {
        QTextLayout layout;
        int lines = 0;
        qsizetype end = 0;  ///< characters that have room
        bool isCut = false; ///< there is more text than lines
    };

    /// Text broken at `width` device-independent pixels into at most `maxLines` lines, `pitch` pixels apart.
    /// Valid until the next call.
    [[nodiscard]] const Laid &laid(const QString &text, int width, int maxLines);

    /// Forgets everything laid out; to be called with a new font.
    void setFont(const QFont &font);
    [[nodiscard]] const QFont &font() const { return m_font; }
    /// The distance of lines: Chinese needs less air than the font's own line spacing has, and rows are dear.
    [[nodiscard]] int pitch() const { return m_pitch; }
    /// The width of a Han character.
    [[nodiscard]] int em() const { return m_em; }

private:
    struct Key {
        QString text{};
        int width = 0;
        int maxLines = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.text, key.width, key.maxLines); }
    };
    QFont m_font;
    int m_pitch = 18;
    int m_em = 14;
    QCache<Key, Laid> m_laid{6000};
};

}
