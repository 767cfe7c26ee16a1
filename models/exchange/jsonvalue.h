// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"
#include "catalog/values.h"

#include <QtCore/QJsonValue>

#include <functional>

namespace gk {

/// A value as the command line and exports show it: domains as paths, offices by name, other references as uids.
/// A removed or unknown domain or office stands as its uid in angle brackets. Undefined for an empty value.
[[nodiscard]] QJsonValue readableJson(const FieldInfo &info, const Value &value, const Names &names);

/// A value exactly as it is stored, all references as uids. Undefined for an empty value.
[[nodiscard]] QJsonValue storedJson(const FieldInfo &info, const Value &value);
/// Whether both forms of the field are alike: only fields that name domains or offices differ.
[[nodiscard]] bool isStoredReadable(const FieldInfo &info);

/// Finds the record of a kind that a text names: a path, a name or a uid.
using RecordByText = std::function<std::optional<Uid>(Kind, const QString &)>;

/// The value of either form, normalised. null, "", [] and {} are the empty value.
/// Errors: BadValue (detail = the field's key); UnknownDomain, UnknownOffice, NoSuchRecord (detail = the text).
[[nodiscard]] Result<Value> valueFromJson(const FieldInfo &info, const QJsonValue &json, const RecordByText &find);
/// The same where only uids may stand; they need not exist.
[[nodiscard]] Result<Value> valueFromStoredJson(const FieldInfo &info, const QJsonValue &json);

/// The uid in "<0123…>", the way a name that is gone is written, or in plain hex.
[[nodiscard]] std::optional<Uid> uidFromText(const QString &text);

}
