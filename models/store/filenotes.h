// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "base/uid.h"
#include "catalog/record.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QDate>

namespace gk {

/// What this computer last knew of the catalog at one path.
struct FileNote {
    Uid catalog;
    Seq seq{};
    Digest digest;
    QByteArrayList logs{};  ///< salts of the logs it wrote beside the file, newest last
    QString stamp{};        ///< of the file itself when the newest log began or went into it; see stampOf
    bool isChecked = false; ///< the file once passed quickCheck here
    QDate provenOn{};       ///< the day on which it last passed every proof of Store::verify here

    bool operator==(const FileNote &) const = default;
};

/// Inode, size and time of the last change: beside a log, the file changes only by taking the log's pages.
[[nodiscard]] QString stampOf(const QString &path);

/// The notes of all paths, one small file each in the state folder. Losing one costs a warning or a check more, so
/// they are not synced and failing to write one is no error.
class FileNotes
{
public:
    /// An empty folder keeps no notes, nor does one that cannot be made or written to: then every log left by a crash is
    /// taken as this computer's own, as by any other program.
    explicit FileNotes(const QString &stateFolder);
    [[nodiscard]] bool isKept() const { return !m_folder.isEmpty(); }
    [[nodiscard]] std::optional<FileNote> noteOf(const QString &path) const;
    void write(const QString &path, const FileNote &note) const;

private:
    [[nodiscard]] QString fileFor(const QString &path) const;
    QString m_folder;
};

}
