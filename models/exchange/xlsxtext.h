// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace gk {

/// A text as it stands in a cell of an xlsx file: UTF-8, what XML cannot hold and what looks like an escape written
/// as _xHHHH_. Source: ECMA-376 part 1, ST_Xstring.
[[nodiscard]] QByteArray cellUtf8(const QString &text);

/// Decodes the _xHHHH_ escapes of a cell's UTF-8 text in place. Escapes of surrogates and of control characters are
/// decoded too; what the catalog may hold is decided later by storedText.
void decodeCellEscapes(QByteArray &utf8);

/// How many lines a text takes in a column, broken where Excel would break it about.
/// @param columns usable width in half-width characters, > 0
[[nodiscard]] int wrappedLines(const QString &text, int columns);

}
