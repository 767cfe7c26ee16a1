// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/frames.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

#include <ctime>
#include <utility>

namespace gk::bench {

namespace {

bool isTableWithRows(QObject *receiver)
{
    const auto *table = qobject_cast<QTableView *>(receiver->parent());
    return table && table->viewport() == receiver && table->model() && table->model()->rowCount() > 0;
}

}

qint64 monotonicNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // The receiver may be gone afterwards.
    const bool isPaint = event->type() == QEvent::Paint && isTableWithRows(receiver);
    const qint64 begin = m_depth == 0 ? monotonicNow() : 0;
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    m_hasPainted |= isPaint;
    if (m_depth > 0)
        return result;
    const qint64 end = monotonicNow();
    const double taken = double(end - begin) / 1e6;
    m_busy += taken;
    m_longest = std::max(m_longest, taken);
    // The event that painted has also handed the frame to the screen.
    if (std::exchange(m_hasPainted, false)) {
        ++m_frames;
        m_lastFrame = end;
    }
    return result;
}

void WatchedApplication::resetBusy()
{
    m_busy = 0;
    m_longest = 0;
}

qint64 WatchedApplication::waitForFrame(int seen)
{
    constexpr int patience = 10'000;
    return waitUntil([&] { return m_frames > seen; }, patience) ? m_lastFrame : 0;
}

bool WatchedApplication::waitUntil(const std::function<bool()> &isDone, int milliseconds)
{
    // Whatever is waited for comes with an event; this one comes when nothing does.
    QTimer end;
    end.setSingleShot(true);
    end.start(milliseconds);
    while (!isDone()) {
        if (!end.isActive())
            return false;
        processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

}
