// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDateTime>

namespace gk {

/// Tells the time; injected, so that tests and reproducible output can set it.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// The computer's clock, in local time.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTime(); }
};

/// ISO 8601 with seconds and the offset from UTC: "2019-09-28T09:30:00+08:00".
[[nodiscard]] inline QString isoTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

/// Whether the text is a day that exists, as ISO 8601 writes it: "2019-09-28".
[[nodiscard]] inline bool isIsoDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == text; // Qt takes other signs between the numbers too
}

}
