// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

namespace gk {

/// A function on its way to another thread through Qt: an event, or a task of a pool. Qt orders both sides under locks
/// that the thread sanitizer cannot see, since Qt itself is not built for it; so the order is said here, at the place
/// where the function was put last. Without that sanitizer it is the function and nothing else.
template <typename Function>
class Posted
{
public:
    explicit Posted(Function function) : m_function(std::move(function)) { release(); }
    Posted(const Posted &other) : m_function(other.m_function) { release(); }
    Posted(Posted &&other) noexcept : m_function(std::move(other.m_function)) { release(); }
    Posted &operator=(const Posted &) = delete;
    Posted &operator=(Posted &&) = delete;
    ~Posted() { acquire(); }

    void operator()()
    {
        acquire();
        m_function();
    }

private:
#ifdef __SANITIZE_THREAD__
    void release()
    {
        __tsan_release(this);
    }
    void acquire()
    {
        __tsan_acquire(this);
    }
#else
    void release() {}
    void acquire() {}
#endif

    Function m_function;
};

}
