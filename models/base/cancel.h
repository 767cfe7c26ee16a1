// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <functional>
#include <stop_token>

namespace gk {

/// What a long job hears and says: whether to stop, and how far it is.
struct Progress {
    std::stop_token stop;
    /// Called with items done and items in all (0 = unknown); at most ten times a second by good manners of the job.
    std::function<void(qint64 done, qint64 total)> report;

    [[nodiscard]] bool isCancelled() const { return stop.stop_requested(); }
    void tell(qint64 done, qint64 total) const
    {
        if (report)
            report(done, total);
    }
    /// For a part of the work: it begins when `before` of `all` are done, and counts in the same units.
    [[nodiscard]] Progress part(qint64 before, qint64 all) const
    {
        if (!report)
            return {.stop = stop, .report = {}};
        return {.stop = stop,
                .report = [whole = report, before, all](qint64 done, qint64) { whole(before + done, all); }};
    }
};

}
