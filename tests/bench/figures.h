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
    QByteArray id;
    double ours = 0;
    double peer = 0;
    double ratio = 0;
    const char *unit = "ms";
    const char *goal = nullptr; ///< in words; nullptr for a figure without a goal
    bool isMet = false;
};
void print(const Figure &figure);

/// ours / peer must be at most `limit`.
[[nodiscard]] Figure atMost(const QByteArray &id, double ours, double peer, double limit, const char *goal,
                            const char *unit = "ms");
/// peer / ours must be at least `limit`.
[[nodiscard]] Figure fasterThan(const QByteArray &id, double ours, double peer, double limit, const char *goal,
                                const char *unit = "ms");
/// ours must be at most `limit` by itself.
[[nodiscard]] Figure within(const QByteArray &id, double ours, double limit, const char *goal, const char *unit = "ms");
/// The same, shown beside a peer that is not what the goal speaks of.
[[nodiscard]] Figure within(const QByteArray &id, double ours, double peer, double limit, const char *goal,
                            const char *unit);
/// ours / peer, without a goal.
[[nodiscard]] Figure beside(const QByteArray &id, double ours, double peer, const char *unit = "ms");

[[nodiscard]] double milliseconds(const std::function<void()> &work);
/// How long a program of its own runs, its output thrown away; a negative number when it is not there or fails.
[[nodiscard]] double milliseconds(const QString &program, const QStringList &arguments, const QString &folder = {});
[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] double greatest(const std::vector<double> &values);

/// Resident memory of this process in MB (10⁶ bytes).
[[nodiscard]] double residentMegabytes();
/// By how many MB the resident memory of this process grows at most while `work` runs.
[[nodiscard]] double peakMegabytes(const std::function<void()> &work);
/// The most this process ever held, in MB.
[[nodiscard]] double highestMegabytes();

}
