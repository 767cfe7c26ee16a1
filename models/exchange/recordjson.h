// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"

#include <QtCore/QJsonObject>

namespace gk {

/// How much a record's JSON says.
enum class JsonForm {
    Readable, ///< the keys of CLI.md
    Exact,    ///< besides, under "stored", the stored form of values that name domains or offices: nothing is lost
};

/// A record after CLI.md "Keys": stored values only, empty fields left out; `mode` and `path` are read off.
[[nodiscard]] QJsonObject recordToJson(const Fields &fields, const Record &record, const Names &names,
                                       JsonForm form = JsonForm::Readable);

/// The record of an Exact object, alive, with every value as it was stored.
/// Errors: Malformed (detail = the key: unknown, or its value is not of the field's type).
[[nodiscard]] Result<Record> recordFromJson(const Fields &fields, Kind kind, const QJsonObject &object);

/// "item" → Kind::Item.
[[nodiscard]] std::optional<Kind> kindByKey(QStringView key);

}
