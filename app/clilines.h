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
    static constexpr qsizetype longestLine = qsizetype(256) << 20U;
    Lines(int descriptor, const Interrupt &interrupt, qsizetype longest = longestLine)
        : m_descriptor(descriptor), m_interrupt(interrupt), m_longest(longest)
    {}

    /// The next line without its line break; nothing at the end.
    /// Errors: Cancelled (interrupted), Unreadable; TooLarge (a line of more bytes than the longest, which is passed
    /// over: the next call goes on behind it).
    [[nodiscard]] Result<std::optional<QByteArray>> next();

private:
    int m_descriptor;
    const Interrupt &m_interrupt;
    qsizetype m_longest;
    QByteArray m_buffer;
    qsizetype m_searched = 0; ///< so far no line break
    bool m_isAtEnd = false;
    bool m_isPassingOver = false; ///< a line that is too long
};

}
