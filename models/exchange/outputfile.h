// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QString>

#include <functional>

namespace gk {

/// Where an export's bytes go, piece by piece. The first error stops the export.
using ByteSink = std::function<Outcome(QByteArrayView)>;

/// A sink into an open device; it must outlive the sink. Errors: Full, WriteFailed.
[[nodiscard]] ByteSink sinkInto(QIODevice &device);

/// Sums up what goes into a sink and stays at its first error, so that a writer need not ask after each piece.
class HashedSink
{
public:
    explicit HashedSink(ByteSink sink) : m_sink(std::move(sink)) {}

    void put(QByteArrayView bytes);
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }
    [[nodiscard]] Digest digest() { return m_hash.result(); } ///< of all that was put

private:
    ByteSink m_sink;
    Sha256 m_hash{};
    Outcome m_outcome = Done{};
};

/// A new file that is written from the front and tells exactly what the system said when it failed.
/// QFile hides the errno; people must hear "disk full" and not "failed".
class OutputFile
{
public:
    /// Creates or empties the file. Errors of this and of all other calls: as writeError, and the first one stays.
    explicit OutputFile(QString path);
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    Outcome write(QByteArrayView bytes);
    /// Writes over bytes written before.
    Outcome patch(qint64 at, QByteArrayView bytes);
    /// Bytes written so far.
    [[nodiscard]] qint64 position() const { return m_written + m_buffer.size(); }
    [[nodiscard]] ByteSink sink();
    /// Gives everything to the system and closes. Not yet durable: AtomicFile::publish syncs.
    Outcome finish();

private:
    Outcome flush();
    Outcome writeAll(qint64 at, QByteArrayView bytes);

    QString m_path;
    int m_fd = -1;
    qint64 m_written = 0;
    QByteArray m_buffer;
    Outcome m_state = Done{};
};

/// Reads a written file back: it holds these bytes. Errors: Unreadable, WrongDigest.
[[nodiscard]] Outcome verifyBytes(const QString &path, const Digest &bytes);

}
