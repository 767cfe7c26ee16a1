// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"
#include "store/filelock.h"
#include "store/filenotes.h"
#include "store/store.h"

#include <QtCore/QTemporaryDir>

namespace gk {

/// A catalog file opened after the recipe, with what was learnt on the way.
struct OpenedFile {
    std::unique_ptr<Connection> connection;
    Connection::Mode mode = Connection::Mode::ReadWrite;
    Access access = Access::Writable;
    QString holder{};
    FileLock lock{};
    bool isOnNetwork = false;
    int schemaVersion = 0;
    QByteArray views{};                     ///< what an older schema is read through
    std::unique_ptr<QTemporaryDir> aside{}; ///< holds copies when the log cannot be read in place
    OpenFacts facts{};
    std::optional<FileNote> note{}; ///< what this computer knew of the file
};

/// Checks the file, takes the lock if it is to be written, opens, compares the schema and migrates a writer's (after a
/// backup into the state folder, if any). What is only read, or cannot be migrated, is read as it is. Errors as
/// Store::open.
[[nodiscard]] Result<OpenedFile> openFile(const QString &path, OpenAs as, const StoreOptions &options);

/// A reading connection to what an open store of this process shows. Errors as Store::openBeside.
[[nodiscard]] Result<OpenedFile> openFileBeside(const ReaderSource &source, const StoreOptions &options);

/// Whether the path lies on a file system not known to be local (network, FUSE, …): WAL needs shared memory there.
[[nodiscard]] bool isNetworkPath(const QString &path);

}
