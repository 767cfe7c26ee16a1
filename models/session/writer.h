// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <type_traits>

namespace gk {

/// The one thread that owns the writing store, and its strict queue. A commit waits for the disk, which may take 20 ms
/// or two seconds: nobody else waits with it unless he must.
class Writer
{
public:
    Writer();
    ~Writer(); ///< finishes the queue, closes the store
    Q_DISABLE_COPY_MOVE(Writer)

    /// Opens the store on the thread.
    [[nodiscard]] Outcome open(const QString &path, const StoreOptions &options);
    /// Runs `work` after everything queued before it. Does nothing when the store is closed.
    void post(std::function<void(Store &)> work);
    /// Runs `work` and waits for it. When the store is closed the answer is nothing, or ErrorCode::Closed.
    template <typename T>
    T call(std::function<T(Store &)> work)
    {
        std::promise<T> promise;
        auto future = promise.get_future();
        push([&] { promise.set_value(m_store ? work(*m_store) : closedAnswer<T>()); });
        return future.get();
    }
    /// Finishes the queue and closes the store; work posted later is dropped.
    Outcome close();

private:
    template <typename T>
    static T closedAnswer()
    {
        if constexpr (std::is_constructible_v<T, Error>)
            return T(Error{.code = ErrorCode::Closed});
        else
            return T{};
    }
    void loop();
    void push(std::function<void()> work);
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_isEnding = false;
    std::unique_ptr<Store> m_store; ///< touched on the thread only
    std::thread m_thread;
};

}
