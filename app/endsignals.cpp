// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/endsignals.h"

#include <QtCore/QSocketNotifier>

#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace gk {

namespace {

constexpr std::array ends{SIGTERM, SIGHUP, SIGINT};

// A handler has nothing but globals.
volatile std::sig_atomic_t eventDescriptor = -1;

void wake(int)
{
    const quint64 one = 1;
    (void)!::write(eventDescriptor, &one, sizeof one);
}

}

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    eventDescriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(eventDescriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        quint64 count = 0;
        (void)!::read(eventDescriptor, &count, sizeof count);
        emit came();
    });
    for (const int number : ends)
        std::signal(number, wake);
}

EndSignals::~EndSignals()
{
    for (const int number : ends)
        std::signal(number, SIG_DFL);
    ::close(eventDescriptor);
}

}
