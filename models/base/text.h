// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace gk {

/// Text as it is stored: CRLF and CR become LF, control characters other than TAB and LF are removed; nothing else changes.
/// @return nothing when the text holds a lone surrogate
[[nodiscard]] std::optional<QString> storedText(QString text);

/// Text on one line: line breaks between two Han characters vanish, other breaks and tabs become a space.
[[nodiscard]] QString onOneLine(const QString &text);

/// A natural reading of a Chinese list: split at 、，,；; and line breaks, ends trimmed, empty parts dropped.
[[nodiscard]] QStringList splitList(const QString &text);

/// The letters that name a column of a sheet, counted from 0: A, B, … Z, AA, …; empty for a negative one.
[[nodiscard]] QString columnLetters(int column);

}
