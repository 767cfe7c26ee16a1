// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/record.h"

#include <QtCore/QDateTime>

#include <optional>

namespace gk {

/// What was typed into one field and is not in the catalog.
struct Draft {
    RecordRef record;
    Field field;
    std::optional<Value> value{}; ///< nothing when the text is no value of the field
    QString text{};               ///< as people read it

    bool operator==(const Draft &) const = default;
};

/// Drafts left behind when the program had to end and the disk would not take them: in the state folder, by catalog and
/// path, until the user has decided about them.
class Drafts
{
public:
    /// An empty folder keeps none.
    Drafts(const QString &stateFolder, const Uid &catalog, const QString &path);

    /// In the place of those kept before; an empty list removes them. Synced: the next thing may be the power going.
    /// Errors: NotWritable, Full, WriteFailed, SyncFailed.
    [[nodiscard]] Outcome keep(const std::vector<Draft> &drafts, const QDateTime &now, const Fields &fields) const;
    /// Drafts of fields that this program does not know keep their text, under an unknown field, and have no value.
    [[nodiscard]] std::vector<Draft> kept(const Fields &fields) const;
    /// When they were typed.
    [[nodiscard]] QDateTime keptAt() const;

private:
    QString m_file;
};

}
