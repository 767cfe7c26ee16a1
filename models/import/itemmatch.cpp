// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/itemmatch.h"

#include <QtCore/QHash>

#include <algorithm>
#include <deque>

namespace gk {

namespace {

constexpr double alike = 0.75;      // of levels and content, anywhere in the domain
constexpr double alikeBelow = 0.45; // of contents below the same levels
constexpr double alikeAlone = 0.2;  // of the only two contents there
constexpr qint64 mostPairs = 2'000'000;

/// A queue of unmatched items under each key: rows and items meet in their order.
class Waiting
{
public:
    void add(const QByteArray &key, std::size_t item) { m_items[key].push_back(item); }
    std::optional<std::size_t> take(const QByteArray &key, const std::vector<bool> &isTaken)
    {
        const auto it = m_items.find(key);
        if (it == m_items.end())
            return std::nullopt;
        std::deque<std::size_t> &queue = *it;
        while (!queue.empty() && isTaken[queue.front()])
            queue.pop_front();
        if (queue.empty())
            return std::nullopt;
        const std::size_t item = queue.front();
        queue.pop_front();
        return item;
    }

private:
    QHash<QByteArray, std::deque<std::size_t>> m_items;
};

std::vector<quint32> pairsOf(const QString &text)
{
    std::vector<quint32> pairs;
    QChar last;
    for (const QChar c : text) {
        if (c.isSpace() || c.isPunct())
            continue;
        if (!last.isNull())
            pairs.push_back(quint32(last.unicode()) << 16U | c.unicode());
        last = c;
    }
    std::ranges::sort(pairs);
    return pairs;
}

double shareOf(const std::vector<quint32> &a, const std::vector<quint32> &b)
{
    if (a.empty() || b.empty())
        return 0;
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] < b[j]) {
            ++i;
        } else if (b[j] < a[i]) {
            ++j;
        } else {
            ++common;
            ++i;
            ++j;
        }
    }
    return 2.0 * double(common) / double(a.size() + b.size());
}

/// Rows and items on their way to each other.
class Matcher
{
public:
    Matcher(const std::vector<MatchKeys> &rows, const std::vector<MatchKeys> &items, const QSet<QString> &spoken,
            const Progress &progress)
        : m_rows(rows)
        , m_items(items)
        , m_spoken(spoken)
        , m_progress(progress)
        , m_matches(rows.size())
        , m_isTaken(items.size())
    {}

    void byKey(MatchedBy by, QByteArray MatchKeys::*ofRow, QByteArray MatchKeys::*ofItem);
    void byLevels();
    void bySimilarity();
    [[nodiscard]] std::vector<RowMatch> take() { return std::move(m_matches); }

private:
    struct Pair {
        double share = 0;
        std::size_t row = 0;
        std::size_t item = 0;
    };
    void takeBest(std::vector<Pair> &pairs, MatchedBy by);
    void accept(std::size_t row, std::size_t item, MatchedBy by, double likeness = 0)
    {
        m_matches[row] = {item, by, by == MatchedBy::Shown || by == MatchedBy::Literal, likeness};
        m_isTaken[item] = true;
    }

    const std::vector<MatchKeys> &m_rows;
    const std::vector<MatchKeys> &m_items;
    const QSet<QString> &m_spoken;
    const Progress &m_progress;
    std::vector<RowMatch> m_matches;
    std::vector<bool> m_isTaken;
};

void Matcher::byKey(MatchedBy by, QByteArray MatchKeys::*ofRow, QByteArray MatchKeys::*ofItem)
{
    Waiting waiting;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QByteArray &key = m_items[i].*ofItem;
        const bool mayMove =
            by != MatchedBy::Moved || m_items[i].domain.isEmpty() || m_spoken.contains(m_items[i].domain);
        if (!m_isTaken[i] && !key.isEmpty() && mayMove)
            waiting.add(key, i);
    }
    for (std::size_t i = 0; i < m_rows.size() && !m_progress.isCancelled(); ++i) {
        const QByteArray &key = m_rows[i].*ofRow;
        if (m_matches[i].item || key.isEmpty())
            continue;
        if (const auto found = waiting.take(key, m_isTaken))
            accept(i, *found, by);
    }
}

void Matcher::takeBest(std::vector<Pair> &pairs, MatchedBy by)
{
    std::ranges::stable_sort(pairs, {}, [](const Pair &pair) { return -pair.share; });
    for (const Pair &pair : pairs) {
        if (!m_matches[pair.row].item && !m_isTaken[pair.item])
            accept(pair.row, pair.item, by, pair.share);
    }
}

/// Below the same levels the contents most alike meet; one row and one item that are alone there need not be very much alike.
void Matcher::byLevels()
{
    QHash<QByteArray, std::vector<std::size_t>> rows;
    QHash<QByteArray, std::vector<std::size_t>> items;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_matches[i].item && !m_rows[i].levels.isEmpty())
            rows[m_rows[i].levels].push_back(i);
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (!m_isTaken[i] && !m_items[i].levels.isEmpty())
            items[m_items[i].levels].push_back(i);
    }
    std::vector<Pair> pairs;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const std::vector<std::size_t> below = items.value(it.key());
        if (below.size() == 1 && it->size() == 1) {
            const QString &left = m_rows[it->front()].content;
            const QString &right = m_items[below.front()].content;
            const double share = similarity(left, right);
            if (left.isEmpty() || right.isEmpty() || share >= alikeAlone)
                accept(it->front(), below.front(), MatchedBy::Levels, share);
            continue;
        }
        if (qint64(below.size()) * qint64(it->size()) > mostPairs)
            continue;
        for (const std::size_t row : *it) {
            if (m_progress.isCancelled())
                return;
            for (const std::size_t item : below) {
                const double share = similarity(m_rows[row].content, m_items[item].content);
                if (share >= alikeBelow)
                    pairs.push_back({share, row, item});
            }
        }
    }
    takeBest(pairs, MatchedBy::Levels);
}

void Matcher::bySimilarity()
{
    QHash<QString, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_matches[i].item && !m_rows[i].text.isEmpty())
            rows[m_rows[i].domain].push_back(i);
    }
    if (rows.isEmpty())
        return;
    QHash<QString, std::vector<std::size_t>> items;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (!m_isTaken[i] && rows.contains(m_items[i].domain))
            items[m_items[i].domain].push_back(i);
    }
    std::vector<Pair> pairs;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const std::vector<std::size_t> near = items.value(it.key());
        if (near.empty() || qint64(near.size()) * qint64(it->size()) > mostPairs)
            continue;
        std::vector<std::vector<quint32>> texts;
        texts.reserve(near.size());
        for (const std::size_t item : near)
            texts.push_back(pairsOf(m_items[item].text));
        for (const std::size_t row : *it) {
            if (m_progress.isCancelled())
                return;
            const std::vector<quint32> own = pairsOf(m_rows[row].text);
            for (std::size_t i = 0; i < near.size(); ++i) {
                if (const double share = shareOf(own, texts[i]); share >= alike)
                    pairs.push_back({share, row, near[i]});
            }
        }
    }
    takeBest(pairs, MatchedBy::Similar);
}

}

double similarity(const QString &a, const QString &b)
{
    return a == b ? 1 : shareOf(pairsOf(a), pairsOf(b));
}

std::vector<RowMatch> matchRows(const std::vector<MatchKeys> &rows, const std::vector<MatchKeys> &items,
                                const QSet<QString> &spoken, const Progress &progress)
{
    Matcher matcher(rows, items, spoken, progress);
    matcher.byKey(MatchedBy::Uid, &MatchKeys::uid, &MatchKeys::uid);
    matcher.byKey(MatchedBy::Shown, &MatchKeys::shown, &MatchKeys::shown);
    matcher.byKey(MatchedBy::Stored, &MatchKeys::stored, &MatchKeys::stored);
    matcher.byKey(MatchedBy::Code, &MatchKeys::code, &MatchKeys::code);
    matcher.byKey(MatchedBy::Literal, &MatchKeys::literal, &MatchKeys::names);
    matcher.byKey(MatchedBy::Names, &MatchKeys::names, &MatchKeys::names);
    matcher.byKey(MatchedBy::Moved, &MatchKeys::anywhere, &MatchKeys::anywhere);
    matcher.byLevels();
    matcher.bySimilarity();
    return matcher.take();
}

}
