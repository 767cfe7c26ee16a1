// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>

namespace gk {

/// A disk in memory, as a file system of SQLite, that remembers what was synced. At the n-th operation the power goes:
/// everything fails from then on, and what survives is the synced content with any subset of the later writes, in any
/// order, torn at 512 bytes, some sectors garbage. Creating and deleting a file need a sync too.
/// One disk at a time; it is not for several threads.
class PowerCutDisk
{
public:
    PowerCutDisk();
    ~PowerCutDisk();
    Q_DISABLE_COPY_MOVE(PowerCutDisk)

    /// For StoreOptions::vfs.
    [[nodiscard]] static QString vfs();
    /// Forgets all files and begins anew with one, safely on the disk.
    void format(unsigned seed, const QString &path, const QByteArray &content);
    /// The power goes at the n-th write, sync, truncation, creation or deletion from now.
    void cutAfter(long operations);
    [[nodiscard]] bool isCut() const;
    /// Operations since the last call of `format`.
    [[nodiscard]] long operations() const;
    /// What is left when the power is back.
    void restore();

    struct State;

private:
    std::unique_ptr<State> m_state;
};

}
