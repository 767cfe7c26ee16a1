// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

namespace gk {

/// What one run of the program left behind.
struct Ran {
    int code = -1; ///< -1 when it did not end by itself
    QByteArray out{};
    QByteArray err{};

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    /// One JSON object a line.
    [[nodiscard]] std::vector<QJsonObject> lines() const;
    [[nodiscard]] QString errorCode() const;
};

/// The real executable, run as scripts run it: no display, nothing shared but files.
class Program
{
public:
    /// Runs it to its end.
    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// `edit` with these lines. @return its answers
    [[nodiscard]] std::vector<QJsonObject> edit(const QString &file, const QList<QByteArray> &lines) const;
    /// A file in the folder of this test.
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    /// A new catalog with one domain 教育, one office 区教育局 and two items in it.
    [[nodiscard]] QString smallCatalog(const QString &name) const;
    [[nodiscard]] static QString path();
    /// What the program knows of files in this test, instead of in the user's home.
    [[nodiscard]] QString stateHome() const { return m_folder.filePath(QStringLiteral("state")); }

    static inline const QString firstItem = QString(32, u'a');
    static inline const QString secondItem = QString(32, u'b');

private:
    QTemporaryDir m_folder;
};

[[nodiscard]] QByteArray contentOf(const QString &path);

}
