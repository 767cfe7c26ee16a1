// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/redline.h"

#include <QtCore/QStringView>

#include <algorithm>

namespace gk {

namespace {

// Beyond so many differing words nobody follows marks any more, and the search grows with their square.
constexpr int mostEdits = 600;
constexpr qsizetype shortestKept = 2; // letters between two changes that are worth keeping apart

using Words = std::vector<QStringView>;

bool isOfWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

/// A Chinese letter or sign, a number or a Latin word.
Words wordsOf(QStringView text)
{
    Words words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + (text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
        while (isOfWord(text[at]) && end < text.size() && isOfWord(text[end]))
            ++end;
        words.push_back(text.sliced(at, end - at));
        at = end;
    }
    return words;
}

/// Parts in the order of the text; neighbours of one kind are joined.
class Parts
{
public:
    void add(RedlineKind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (!m_parts.empty() && m_parts.back().kind == kind)
            m_parts.back().text += text;
        else
            m_parts.push_back({kind, text.toString()});
    }
    [[nodiscard]] std::vector<RedlinePart> take() { return std::move(m_parts); }

private:
    std::vector<RedlinePart> m_parts;
};

/// The shortest edit from a to b as steps from the start: 0 kept, -1 deleted, 1 inserted; empty when there are too many.
std::vector<int> shortestEdit(const Words &a, const Words &b)
{
    const int n = int(a.size());
    const int m = int(b.size());
    const int most = std::min(n + m, mostEdits);
    const int middle = most + 1;
    std::vector<int> furthest(2 * std::size_t(most) + 3, 0);
    std::vector<std::vector<int>> trace;
    const auto at = [&](std::vector<int> &row, int k) -> int & {
        const int place = k + middle;
        return row[std::size_t(place)];
    };
    int edits = -1;
    for (int d = 0; d <= most && edits < 0; ++d) {
        trace.push_back(furthest);
        for (int k = -d; k <= d; k += 2) {
            const bool isDown = k == -d || (k != d && at(furthest, k - 1) < at(furthest, k + 1));
            int x = isDown ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
            while (x < n && x - k < m && a[std::size_t(x)] == b[std::size_t(x - k)])
                ++x;
            at(furthest, k) = x;
            if (x >= n && x - k >= m) {
                edits = d;
                break;
            }
        }
    }
    std::vector<int> steps;
    if (edits < 0)
        return steps;
    int x = n;
    int y = m;
    for (int d = edits; d > 0; --d) {
        std::vector<int> &row = trace[std::size_t(d)];
        const int k = x - y;
        const bool isDown = k == -d || (k != d && at(row, k - 1) < at(row, k + 1));
        const int fromK = isDown ? k + 1 : k - 1;
        const int fromX = at(row, fromK);
        const int fromY = fromX - fromK;
        const int startX = isDown ? fromX : fromX + 1;
        for (; x > startX; --x, --y)
            steps.push_back(0);
        steps.push_back(isDown ? 1 : -1);
        x = fromX;
        y = fromY;
    }
    for (; x > 0; --x)
        steps.push_back(0);
    std::ranges::reverse(steps);
    return steps;
}

/// Between two changes a kept part that is too short to stand alone is struck and written again.
std::vector<RedlinePart> readable(const std::vector<RedlinePart> &parts)
{
    Parts joined;
    QString deleted;
    QString inserted;
    const auto flush = [&] {
        joined.add(RedlineKind::Deleted, deleted);
        joined.add(RedlineKind::Inserted, inserted);
        deleted.clear();
        inserted.clear();
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const RedlinePart &part = parts[i];
        const bool isBetween = i > 0 && i + 1 < parts.size();
        if (part.kind == RedlineKind::Deleted) {
            deleted += part.text;
        } else if (part.kind == RedlineKind::Inserted) {
            inserted += part.text;
        } else if (isBetween && part.text.size() < shortestKept) {
            deleted += part.text;
            inserted += part.text;
        } else {
            flush();
            joined.add(RedlineKind::Kept, part.text);
        }
    }
    flush();
    return joined.take();
}

}

std::vector<RedlinePart> redline(const QString &before, const QString &after)
{
    Parts parts;
    const Words a = wordsOf(before);
    const Words b = wordsOf(after);
    const auto steps = shortestEdit(a, b);
    const auto kept = std::ranges::count(steps, 0);
    // Scattered letters that both happen to have are no text kept.
    constexpr qsizetype leastShare = 4;
    if (steps.empty() || kept * leastShare < qsizetype(std::min(a.size(), b.size()))) {
        parts.add(RedlineKind::Deleted, before);
        parts.add(RedlineKind::Inserted, after);
        return parts.take();
    }
    std::size_t x = 0;
    std::size_t y = 0;
    for (const int step : steps) {
        if (step == 0) {
            parts.add(RedlineKind::Kept, a[x++]);
            ++y;
        } else if (step < 0) {
            parts.add(RedlineKind::Deleted, a[x++]);
        } else {
            parts.add(RedlineKind::Inserted, b[y++]);
        }
    }
    return readable(parts.take());
}

}
