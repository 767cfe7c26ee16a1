// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// What went wrong in the world outside; each code has words in views/parts and a name in CLI.md.
enum class ErrorCode {
    BadValue,
    UnknownDomain,
    UnknownOffice,
    NoSuchRecord,
    NoSuchField,
    NoSuchVersion,
    NothingToUndo,
    NothingToRedo,
    NotFound,
    NotAFile,
    NotACatalog,
    NewerFile,
    Damaged,
    ForeignSchema,
    Unreadable,
    Exists,
    FolderMissing,
    NotWritable,
    ReadOnly,
    Locked,
    Busy,
    Full,
    WriteFailed,
    SyncFailed,
    Moved,
    Closed,
    Outdated,
    Conflict,
    Cancelled,
    NoTable,
    TooLarge,
    Malformed,
    UnknownFormat,
    OtherBase,
    AlreadyApplied,
    WrongDigest,
    NoFont,
    Bug,
};

/// A refusal as code and facts, never a sentence: `describe` in views/parts gives the words.
struct Error {
    ErrorCode code = ErrorCode::Bug;
    QString path{};     ///< the file concerned, if any
    QString detail{};   ///< a fact for the sentence: a field key, a holder, a limit, a system message
    int systemCode = 0; ///< errno or the SQLite code, 0 when unknown
    qint64 row = 0;     ///< 1-based row or line in the source, 0 when none
    QString sheet{};    ///< of the source, when it has several

    bool operator==(const Error &) const = default;
};

/// The stable name of a code, as in CLI.md: "not_a_catalog".
[[nodiscard]] QString nameOf(ErrorCode code);

}
