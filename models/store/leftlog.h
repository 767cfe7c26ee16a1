// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/field.h"
#include "store/filenotes.h"

namespace gk {

/// A log that somebody left beside a catalog by ending without closing it.
enum class LeftLog {
    None,    ///< none, or an empty one
    Own,     ///< noted by this computer for this path, beside the same file: to be recovered at once
    Unknown, ///< from another computer, or of another copy of the file: SQLite would replay it all the same (measured)
};

/// Reads the log's header. Only while nobody in this process has the catalog open.
[[nodiscard]] LeftLog leftLogOf(const QString &path, const std::optional<FileNote> &note);

/// Copies the catalog and its log into a new folder below the state folder; the last three of a path are kept.
/// @return the path of the copied catalog
[[nodiscard]] Result<QString> copyAside(const QString &path, const QString &stateFolder);

/// Whether file and log together give a whole catalog; checked on the copies, which stay as they are. `migrations`: of
/// all schemas, the copy may be of an older one. Errors: Damaged when they do not fit, Unreadable.
[[nodiscard]] Outcome checkCopy(const QString &copy, const Fields &fields, const QStringList &migrations);

}
