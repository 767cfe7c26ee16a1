// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"

#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

namespace gk::cli {

/// One key of a record as `list` shows it: a field, or what is read off: uid, path, mode, limit_structure.
struct ListColumn {
    QString key{};
    const FieldInfo *info = nullptr; ///< nullptr when it is read off

    /// Undefined for an empty value.
    [[nodiscard]] QJsonValue of(const Record &record, const Names &names) const;
};

/// All keys of a kind, uid first.
[[nodiscard]] std::vector<ListColumn> listColumns(const Fields &fields, Kind kind);
/// Those of "a,b,…" in the order asked for. Errors: NoSuchField (detail = the key).
[[nodiscard]] Result<std::vector<ListColumn>> chosenColumns(const std::vector<ListColumn> &all, const QString &keys);

}
