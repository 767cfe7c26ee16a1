// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

#include <vector>

namespace gk::cli {

/// A standard stream that remembers the first failure: a full disk behind a redirection must not pass unnoticed.
class Output
{
public:
    explicit Output(int descriptor) : m_descriptor(descriptor) {}

    void write(QByteArrayView bytes);
    void writeLine(const QString &text);
    /// @return false when something could not be written, now or before
    bool flush();
    /// The errno of the first failure, 0 when there was none.
    [[nodiscard]] int systemCode() const { return m_systemCode; }

private:
    int m_descriptor;
    int m_systemCode = 0;
    QByteArray m_buffer;
};

/// The value as one JSON text without line breaks; "null" for an undefined one.
[[nodiscard]] QByteArray compactJson(const QJsonValue &value);
/// A field of `list`: TAB, LF, CR and \ escaped, structured values as JSON, nothing for an undefined value.
[[nodiscard]] QByteArray tsvField(const QJsonValue &value);
/// Rows with their columns aligned, Han characters counting two places; line breaks become spaces.
[[nodiscard]] QString aligned(const std::vector<QStringList> &rows);

}
