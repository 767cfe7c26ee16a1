// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>

#include <functional>
#include <vector>

namespace gk::bench {

/// Prints one row of the table as a line of JSON: ours beside its peer, both taken in this run.
struct Figure {
    const char *id;
    double ours = 0;
    double peer = 0;
    double ratio = 0;
    const char *unit = "ms";
    const char *goal = nullptr; ///< in words; nullptr for a figure without a goal
    bool isMet = false;
};
void print(const Figure &figure);

/// ours / peer must be at most `limit`.
[[nodiscard]] Figure atMost(const char *id, double ours, double peer, double limit, const char *goal,
                            const char *unit = "ms");
/// peer / ours must be at least `limit`.
[[nodiscard]] Figure fasterThan(const char *id, double ours, double peer, double limit, const char *goal,
                                const char *unit = "ms");
/// ours must be at most `limit` by itself.
[[nodiscard]] Figure within(const char *id, double ours, double limit, const char *goal, const char *unit = "ms");

[[nodiscard]] double milliseconds(const std::function<void()> &work);
[[nodiscard]] double median(std::vector<double> values);

/// A catalog from a file of JSON lines as the generator of catalogs writes them (one item a line, its own keys).
void load(const QString &jsonLines, const QString &catalog);
/// Resident memory of this process in MB.
[[nodiscard]] double residentMegabytes();

}
