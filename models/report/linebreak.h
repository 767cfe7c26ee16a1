// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <concepts>
#include <vector>

namespace gk {

/// One line of a broken text, in UTF-16 units.
struct LineSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const LineSpan &) const = default;
};

/// Whether a line may end between two neighbouring characters: not before closing signs (，。）》…), not after opening
/// ones (（《“), not inside a word of Latin letters or a number.
/// Source: GB/T 15834 (use of punctuation marks), 5.1: positions of marks at line ends and starts.
[[nodiscard]] bool canBreakBetween(char32_t before, char32_t after);

/// The code point at a place of a text and how many units it takes.
struct CodePoint {
    char32_t code = 0;
    int units = 1;
};
[[nodiscard]] inline CodePoint codePointAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2};
    return {first.unicode(), 1};
}

/// Breaks a text into lines no wider than `width`; line feeds always break and belong to no line. A single character
/// wider than the line stands alone. Every other character is in exactly one line; an empty text has no line.
/// @param advance  width of a code point, in the unit of `width`
template <std::invocable<char32_t> Advance>
[[nodiscard]] std::vector<LineSpan> brokenLines(QStringView text, double width, Advance advance)
{
    std::vector<LineSpan> lines;
    qsizetype start = 0;
    qsizetype opportunity = 0; // the last place after `start` where the line may end
    double used = 0;
    double usedAtOpportunity = 0;
    char32_t previous = 0;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (point.code == U'\n') {
            lines.push_back({start, at - start});
            start = opportunity = at = at + 1;
            used = usedAtOpportunity = 0;
            previous = 0;
            continue;
        }
        if (at > start && canBreakBetween(previous, point.code)) {
            opportunity = at;
            usedAtOpportunity = used;
        }
        const double step = advance(point.code);
        // A space may hang over the edge: it is not seen there. Twice at most: what follows the last opportunity may
        // be wider than a line itself.
        while (used + step > width && at > start && point.code != U' ') {
            const bool isBreakable = opportunity > start;
            const qsizetype end = isBreakable ? opportunity : at;
            lines.push_back({start, end - start});
            used -= isBreakable ? usedAtOpportunity : used;
            start = opportunity = end;
            usedAtOpportunity = 0;
        }
        used += step;
        previous = point.code;
        at += point.units;
    }
    if (start < text.size())
        lines.push_back({start, text.size() - start});
    return lines;
}

}
