// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/columnfit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>

namespace gk {

namespace {

// What one line more in a single cell is worth beside one line more of the whole row.
constexpr double lineWeight = 0.06;
// Improvements smaller than this are noise of rounding.
constexpr double leastGain = 1e-6;
constexpr int mostMoves = 400;

double linesOf(double paragraph, double width, double letter)
{
    // A broken line loses about half a letter to signs and numbers that stay together.
    return paragraph <= width ? 1 : std::ceil(paragraph / std::max(letter, width - letter / 2));
}

double tickLines(const std::vector<double> &entries, double width, double letter)
{
    double lines = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool isPair = i + 1 < entries.size() && entries[i] + letter + entries[i + 1] <= width;
        lines += isPair ? 1 : linesOf(entries[i], width, letter);
        i += isPair ? 1 : 0;
    }
    return lines;
}

/// The search: lines of every cell at every width looked at, and the height they make.
class Fit
{
public:
    Fit(std::vector<FitColumn> &columns, double letter, double leastLines)
        : m_columns(columns), m_letter(letter), m_leastLines(leastLines), m_lines(columns.size())
    {}

    void improve()
    {
        double cost = costOf(0, 0, 0);
        int moves = 0;
        for (const double step : {8.0, 4.0, 2.0, 1.0, 0.5}) {
            while (moves++ < mostMoves && move(step * m_letter, cost)) {
            }
        }
    }

private:
    /// Makes the best move of this size. @return false when none is worth it
    bool move(double step, double &cost)
    {
        std::size_t bestFrom = 0;
        std::size_t bestTo = 0;
        double best = cost - leastGain;
        for (std::size_t from = 0; from < m_columns.size(); ++from) {
            if (m_columns[from].width - step < m_columns[from].least)
                continue;
            for (std::size_t to = 0; to < m_columns.size(); ++to) {
                if (to == from)
                    continue;
                if (const double tried = costOf(from, to, step); tried < best) {
                    best = tried;
                    bestFrom = from;
                    bestTo = to;
                }
            }
        }
        if (bestFrom == bestTo)
            return false;
        m_columns[bestFrom].width -= step;
        m_columns[bestTo].width += step;
        cost = best;
        return true;
    }

    double costOf(std::size_t from, std::size_t to, double step)
    {
        std::vector<const std::vector<double> *> lines;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const double change = (i == to ? step : 0) - (i == from ? step : 0);
            lines.push_back(&linesAt(i, m_columns[i].width + change));
        }
        const std::size_t rows = m_columns.front().cells.size();
        double cost = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            double most = m_leastLines;
            double all = 0;
            for (const auto *column : lines) {
                most = std::max(most, (*column)[row]);
                all += (*column)[row];
            }
            cost += most + all * lineWeight;
        }
        return cost;
    }

    const std::vector<double> &linesAt(std::size_t at, double width)
    {
        const auto [found, isNew] = m_lines[at].try_emplace(std::lround(width * 16));
        if (!isNew)
            return found->second;
        const FitColumn &column = m_columns[at];
        found->second.reserve(column.cells.size());
        for (const FitCell &cell : column.cells) {
            double lines = 0;
            if (column.isTickList)
                lines = tickLines(cell.paragraphs, width, m_letter);
            else
                for (const double paragraph : cell.paragraphs)
                    lines += linesOf(paragraph, width, m_letter);
            found->second.push_back(lines * cell.share);
        }
        return found->second;
    }

    std::vector<FitColumn> &m_columns;
    double m_letter;
    double m_leastLines;
    std::vector<std::map<long, std::vector<double>>> m_lines; ///< by column and width
};

}

void fitColumns(std::vector<FitColumn> &columns, double letter, double leastLines)
{
    if (columns.size() > 1 && !columns.front().cells.empty())
        Fit(columns, letter, leastLines).improve();
}

}
