// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>

namespace gk {

/// An archive in memory whose entries are stored as they are: made in microseconds, as fuzzing needs it.
class StoredZip
{
public:
    void add(const QByteArray &name, QByteArrayView bytes);
    /// The whole archive; to be called once, at the end.
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_file{};
    QByteArray m_directory{};
    quint16 m_count = 0;
};

}
