// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cliexit.h"

namespace gk::cli {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadValue:
    case ErrorCode::UnknownDomain:
    case ErrorCode::UnknownOffice:
    case ErrorCode::NoSuchRecord:
    case ErrorCode::NoSuchField:
    case ErrorCode::NoSuchVersion:
    case ErrorCode::NothingToUndo:
    case ErrorCode::NothingToRedo:
    case ErrorCode::NotFound:
    case ErrorCode::NotAFile:
    case ErrorCode::NotACatalog:
    case ErrorCode::NewerFile:
    case ErrorCode::Damaged:
    case ErrorCode::ForeignSchema:
    case ErrorCode::Unreadable:
    case ErrorCode::Conflict:
    case ErrorCode::NoTable:
    case ErrorCode::TooLarge:
    case ErrorCode::Malformed:
    case ErrorCode::UnknownFormat:
    case ErrorCode::OtherBase:
    case ErrorCode::AlreadyApplied:
    case ErrorCode::WrongDigest:
        return ExitCode::Refused;
    case ErrorCode::Exists:
    case ErrorCode::FolderMissing:
    case ErrorCode::NotWritable:
    case ErrorCode::ReadOnly:
    case ErrorCode::Locked:
    case ErrorCode::Busy:
    case ErrorCode::Full:
    case ErrorCode::WriteFailed:
    case ErrorCode::SyncFailed:
    case ErrorCode::Moved:
    case ErrorCode::Closed:
    case ErrorCode::Outdated:
    case ErrorCode::NoFont:
        return ExitCode::CannotWrite;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Bug:
        break;
    }
    return ExitCode::Bug;
}

}
