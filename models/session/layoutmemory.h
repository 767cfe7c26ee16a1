// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/importcorrections.h"

namespace gk {

/// What the user said of the columns of layouts, kept in one file of the state folder for the next time.
class LayoutMemory
{
public:
    /// An empty folder keeps none.
    explicit LayoutMemory(const QString &stateFolder);

    /// The newest first; none when the file is missing or damaged: what is remembered is a convenience.
    [[nodiscard]] std::vector<RememberedLayout> layouts() const;
    /// Each replaces what is remembered of the same layout; the oldest beyond 200 go. Errors: NotWritable, Full,
    /// WriteFailed, SyncFailed.
    [[nodiscard]] Outcome remember(const std::vector<RememberedLayout> &layouts) const;
    /// Errors: as remember.
    [[nodiscard]] Outcome forget(const QString &signature) const;

    /// Writes all that is remembered into a file to be given away. Errors: as AtomicFile.
    [[nodiscard]] Outcome exportTo(const QString &path) const;
    /// Takes over what such a file holds. @return how many layouts
    /// Errors: NotFound, Unreadable, Malformed; as remember.
    [[nodiscard]] Result<int> importFrom(const QString &path) const;

private:
    [[nodiscard]] Outcome write(const QString &path, const std::vector<RememberedLayout> &layouts) const;

    QString m_file;
};

}
