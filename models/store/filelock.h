// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace gk {

/// The right to write one catalog: an open-file-description lock on `.NAME.lock` beside it, held for the session.
/// Never a lock on the catalog itself, whose locks SQLite owns. A leftover file without a lock means nothing.
class FileLock
{
public:
    FileLock() = default;
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;

    /// Takes the lock and leaves a note of who holds it.
    /// Errors: Locked (detail = the holder's note), NotWritable and other write errors (the folder).
    [[nodiscard]] static Result<FileLock> take(const QString &catalogPath, const QString &user);
    /// Who holds the catalog now, or nothing.
    [[nodiscard]] static std::optional<QString> holderOf(const QString &catalogPath);

private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd = -1;
};

/// `.NAME.lock` in the catalog's folder.
[[nodiscard]] QString lockPath(const QString &catalogPath);

}
