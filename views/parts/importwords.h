// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"

namespace gk {

/// What an import did with a cell or row, as a sentence.
[[nodiscard]] QString wordsOf(ImportNoteKind kind);
/// The name of a text of the catalog itself, by the key of its setting: "Title", "Compiling office", …
[[nodiscard]] QString settingLabel(const QString &key);

}
