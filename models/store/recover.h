// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "catalog/record.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <map>
#include <optional>
#include <vector>

namespace gk {

/// Something of a damaged catalog that is not in the recovered one.
struct Lost {
    enum class What {
        Record, ///< one record; its uid where an index still knew it
        Value,  ///< one value of a recovered record, which broke the rules of its field
        Table,  ///< every record of the kind, of unknown number
        Rest,   ///< what follows the records of the kind that were read: how many these are, nothing tells
    };
    What what = What::Record;
    Kind kind = Kind::Item;
    Uid uid{};                    ///< null for all those of the kind whose uid is lost too: one entry with their number
    std::optional<Field> field{}; ///< of a value
    qint64 count = 0;             ///< 0 = unknown

    bool operator==(const Lost &) const = default;
};

/// What a rescue brought.
struct RecoverReport {
    qint64 records = 0;             ///< live records in the new file
    std::map<Kind, qint64> saved{}; ///< the same by kind
    bool hasHistory = false;        ///< with all steps and versions; otherwise the new file begins with one step
    bool isSameCatalog = true;      ///< false when even the catalog's uid was lost: the new file has a new one
    qint64 unreadableBytes = 0;     ///< what the disk refused to give
    std::vector<Lost> lost{};
    QStringList leftBehind{}; ///< tables and columns ("item.more") that no catalog of this program has
};

/// How the one step of a file that lost its history is signed.
struct RecoverWords {
    QString label = QStringLiteral("recovered");
    QString author{};
    QDateTime at{};
};

/// Saves what can be read of a damaged or foreign catalog into a new file, which is a whole catalog again. The damaged
/// file is only read, and must not be open in this process; columns and tables that are not ours are left behind.
/// Errors: Exists, FolderMissing, NotWritable, NotFound, NotAFile, Unreadable, Full, WriteFailed, SyncFailed, Cancelled,
/// NotACatalog when nothing of a catalog was found, NewerFile: what a later version of the program keeps in it would be lost.
[[nodiscard]] Result<RecoverReport> recoverCatalog(const QString &damaged, const QString &target,
                                                   const Progress &progress = {}, const RecoverWords &words = {},
                                                   const Fields &fields = Fields::standard());

}
