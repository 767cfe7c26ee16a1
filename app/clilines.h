// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cliinterrupt.h"
#include "base/result.h"

#include <QtCore/QByteArray>

#include <optional>

namespace gk::cli {

/// Lines of a descriptor as they arrive; waiting for one ends with the interrupt.
class Lines
{
public:
    Lines(int descriptor, const Interrupt &interrupt) : m_descriptor(descriptor), m_interrupt(interrupt) {}

    /// The next line without its line break; nothing at the end.
    /// Errors: Cancelled (interrupted), Unreadable, TooLarge (a line of more than 256 MiB).
    [[nodiscard]] Result<std::optional<QByteArray>> next();

private:
    int m_descriptor;
    const Interrupt &m_interrupt;
    QByteArray m_buffer;
    qsizetype m_searched = 0; ///< so far no line break
    bool m_isAtEnd = false;
};

}
