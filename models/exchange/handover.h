// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace gk {

/// A short queue from one thread to another: the giver waits while it is full, the taker while it is empty.
/// It exists because writing a spreadsheet words its rows on one core and formats them on the other, and reading one
/// unpacks here and parses there; a mutex of its own, since nothing else is shared between the two.
template <typename T>
class HandOver
{
public:
    explicit HandOver(std::size_t room) : m_room(room) {}

    /// @return false when the taker has stopped: nothing more is wanted
    bool give(T value)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_queue.size() < m_room || m_isStopped; });
        if (m_isStopped)
            return false;
        m_queue.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }
    /// Nothing more will be given.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
        m_changed.notify_all();
    }
    /// @return nothing when the giver has closed and all is taken
    [[nodiscard]] std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_queue.empty() || m_isClosed; });
        if (m_queue.empty())
            return std::nullopt;
        T value = std::move(m_queue.front());
        m_queue.pop_front();
        m_changed.notify_all();
        return value;
    }
    /// The taker wants nothing more.
    void stop()
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopped = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_queue;
    std::size_t m_room;
    bool m_isClosed = false;
    bool m_isStopped = false;
};

}
