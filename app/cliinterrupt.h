// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <stop_token>
#include <thread>

namespace gk::cli {

/// Ctrl+C and a polite end from outside become a request to stop: the work rolls back and the file is closed properly.
/// The second such signal ends the process at once, which the journal survives as well.
/// To be made before any other thread, since threads inherit which signals reach them.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Q_DISABLE_COPY_MOVE(Interrupt)

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    [[nodiscard]] bool hasCome() const { return m_stop.stop_requested(); }
    /// Waits until `descriptor` can be read. @return false when the interrupt came instead
    [[nodiscard]] bool waitFor(int descriptor) const;

private:
    void listen(int signalDescriptor);
    std::stop_source m_stop;
    int m_come; ///< readable once the interrupt has come
    int m_end;  ///< tells the listener to end
    std::thread m_listener;
};

}
