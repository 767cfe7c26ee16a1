// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cliinterrupt.h"

#include "app/cliexit.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace gk::cli {

Interrupt::Interrupt() : m_come(::eventfd(0, EFD_CLOEXEC)), m_end(::eventfd(0, EFD_CLOEXEC))
{
    // A closed pipe or a full quota shows as an error of writing, where it can be told in words.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    sigset_t ends{};
    sigemptyset(&ends);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&ends, number);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    const int descriptor = ::signalfd(-1, &ends, SFD_CLOEXEC);
    m_listener = std::thread([this, descriptor] { listen(descriptor); });
}

Interrupt::~Interrupt()
{
    ::eventfd_write(m_end, 1);
    m_listener.join();
    ::close(m_come);
    ::close(m_end);
}

void Interrupt::listen(int signalDescriptor)
{
    std::array<pollfd, 2> sources{{{signalDescriptor, POLLIN, 0}, {m_end, POLLIN, 0}}};
    for (;;) {
        if (::poll(sources.data(), sources.size(), -1) < 0)
            continue;
        if ((sources[1].revents & POLLIN) != 0)
            break;
        signalfd_siginfo info{};
        if (::read(signalDescriptor, &info, sizeof info) != ssize_t(sizeof info))
            continue;
        if (!m_stop.request_stop())
            ::_exit(int(ExitCode::Cancelled));
        ::eventfd_write(m_come, 1);
    }
    ::close(signalDescriptor);
}

bool Interrupt::waitFor(int descriptor) const
{
    std::array<pollfd, 2> sources{{{descriptor, POLLIN, 0}, {m_come, POLLIN, 0}}};
    while (::poll(sources.data(), sources.size(), -1) < 0) {
    }
    return sources[1].revents == 0;
}

}
