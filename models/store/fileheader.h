// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace gk {

/// What the first 100 bytes of a SQLite file say of it.
struct FileHeader {
    qint64 applicationId = 0; ///< "GKML" marks our files
    bool isNewerFormat = false;
};

/// Reads the header through SQLite: a descriptor of our own would, when closed, drop the locks of whatever store of this
/// process has the file open. Only for ordinary files; takes no lock and reads nothing else.
/// Errors: NotACatalog for what is no SQLite file, Unreadable.
[[nodiscard]] Result<FileHeader> readHeader(const QString &path);

/// Whether a catalog stands at the path, be it damaged, open or of a later version of the program.
[[nodiscard]] bool isCatalogFile(const QString &path);

}
