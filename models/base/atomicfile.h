// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QString>

#include <functional>

namespace gk {

enum class Replace { No, Yes };

/// A file that appears whole under its name or not at all.
/// Written under a named temporary beside the target, synced (checked), verified, renamed, folder synced: QSaveFile
/// says true after a failed sync and never syncs the folder (measured).
class AtomicFile
{
public:
    explicit AtomicFile(QString target, Replace replace = Replace::No);
    ~AtomicFile(); ///< removes the temporary when not published
    Q_DISABLE_COPY_MOVE(AtomicFile)

    /// Refuses early: Exists, FolderMissing, NotWritable, NotAFile (a folder stands there), Locked (open in an office program).
    [[nodiscard]] Outcome check() const;
    /// The path to write to; a writer that wants a FILE name may use it directly.
    [[nodiscard]] const QString &temporaryPath() const { return m_temporary; }
    /// Writes all bytes to the temporary. Errors: Full, NotWritable, WriteFailed.
    [[nodiscard]] Outcome write(const QByteArray &bytes) const;
    /// Syncs the temporary, lets `verify` read it, renames it to the target and syncs the folder.
    [[nodiscard]] Outcome publish(const std::function<Outcome(const QString &temporary)> &verify);

private:
    QString m_target;
    QString m_temporary;
    Replace m_replace;
    bool m_published = false;
};

/// An errno of a failed write as Error: ENOSPC/EDQUOT/EFBIG → Full, EROFS → ReadOnly, EACCES/EPERM → NotWritable, else WriteFailed.
[[nodiscard]] Error writeError(int systemCode, const QString &path);

}
