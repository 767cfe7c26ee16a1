// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QApplication>

#include <functional>

namespace gk::bench {

/// Nanoseconds of the clock that all processes of the machine share.
[[nodiscard]] qint64 monotonicNow();

/// The application under measurement: it notes when a frame with rows of a table was painted and handed to the screen,
/// and how long the GUI thread was kept busy.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    /// Frames so far in which some table painted at least one row.
    [[nodiscard]] int frames() const { return m_frames; }
    /// When the newest of them was done.
    [[nodiscard]] qint64 lastFrame() const { return m_lastFrame; }
    /// What events cost in sum and at most, in ms, since the last reset.
    [[nodiscard]] double busy() const { return m_busy; }
    [[nodiscard]] double longest() const { return m_longest; }
    void resetBusy();

    /// Runs the event loop until a frame was painted that is newer than frame number `seen`.
    /// @return when it was done; 0 when none came within ten seconds
    qint64 waitForFrame(int seen);
    /// Runs the event loop until `isDone`. @return false after so many milliseconds
    static bool waitUntil(const std::function<bool()> &isDone, int milliseconds = 600'000);

private:
    int m_depth = 0;
    bool m_hasPainted = false;
    int m_frames = 0;
    qint64 m_lastFrame = 0;
    double m_busy = 0;
    double m_longest = 0;
};

}
