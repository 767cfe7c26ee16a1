// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clilines.h"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace gk::cli {

Result<std::optional<QByteArray>> Lines::next()
{
    const Error tooLong{.code = ErrorCode::TooLarge, .detail = QString::number(m_longest)};
    for (;;) {
        if (m_interrupt.hasCome())
            return Error{.code = ErrorCode::Cancelled};
        if (const qsizetype end = m_buffer.indexOf('\n', m_searched); end >= 0) {
            std::optional<QByteArray> line = m_buffer.first(end);
            m_buffer.remove(0, end + 1);
            m_searched = 0;
            if (std::exchange(m_isPassingOver, false) || end > m_longest)
                return tooLong;
            return line;
        }
        if (m_buffer.size() > m_longest)
            m_isPassingOver = true;
        if (m_isPassingOver)
            m_buffer.clear();
        m_searched = m_buffer.size();
        if (m_isAtEnd) {
            if (std::exchange(m_isPassingOver, false))
                return tooLong;
            if (m_buffer.isEmpty())
                return std::optional<QByteArray>();
            m_searched = 0;
            return std::optional(std::exchange(m_buffer, {}));
        }
        if (!m_interrupt.waitFor(m_descriptor))
            continue;
        std::array<char, 1 << 16> piece{};
        const ssize_t n = ::read(m_descriptor, piece.data(), piece.size());
        if (n < 0 && errno != EINTR && errno != EAGAIN)
            return Error{.code = ErrorCode::Unreadable, .systemCode = errno};
        if (n > 0)
            m_buffer.append(piece.data(), n);
        m_isAtEnd = n == 0;
    }
}

}
