// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"
#include "catalog/values.h"

namespace gk {

/// A value as people read it in a cell, a csv field or on paper: lists joined by 、, citations one a line.
/// Always Chinese: these are the catalog's own words.
[[nodiscard]] QString displayText(const FieldInfo &info, const Value &value, const Names &names);

[[nodiscard]] QString displayText(const Citation &citation);
[[nodiscard]] QString displayText(const Party &party, const Names &names);
[[nodiscard]] QString displayText(const Duty &duty);

/// The ■/□ list of the official form: all terms of the vocabulary one a line, then chosen local additions.
[[nodiscard]] QString tickList(const Vocabulary &vocabulary, const QStringList &chosen);

/// What people type or paste for a value, read back: separators 、，；and line breaks, ■/□/√ lists, dates as
/// 2019-09-28, 2019/9/28, 2019.9.28 or 2019年9月28日, office and domain names. Text equal to what is shown for
/// `current` gives `current`. Names that are no office become rules.
/// Errors: UnknownDomain (detail = the path), BadValue (detail = field key).
[[nodiscard]] Result<Value> readText(const FieldInfo &info, const QString &text, const Names &names,
                                     const Value &current = {});

}
