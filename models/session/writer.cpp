// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/writer.h"

namespace gk {

Writer::Writer() : m_thread([this] { loop(); }) {}

Writer::~Writer()
{
    (void)close();
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Writer::push(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void Writer::loop()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
}

void Writer::post(std::function<void(Store &)> work)
{
    push([this, work = std::move(work)] {
        if (m_store)
            work(*m_store);
    });
}

Outcome Writer::open(const QString &path, const StoreOptions &options)
{
    std::promise<Outcome> promise;
    auto future = promise.get_future();
    push([&] {
        auto store = Store::open(path, OpenAs::Writer, options);
        if (store)
            m_store = std::move(*store);
        promise.set_value(store ? Outcome(Done{}) : Outcome(store.error()));
    });
    return future.get();
}

Outcome Writer::close()
{
    std::promise<Outcome> promise;
    auto future = promise.get_future();
    push([&] {
        Outcome done = Done{};
        if (m_store)
            done = m_store->close();
        m_store.reset();
        promise.set_value(done);
    });
    return future.get();
}

}
