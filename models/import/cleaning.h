// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// Full-width letters and digits to half width, invisible characters away, odd spaces to plain ones.
[[nodiscard]] QString plainWidth(const QString &text);

/// A text of one line: as plainWidth, without line breaks and without white space between Han characters, trimmed.
[[nodiscard]] QString cleanLine(const QString &text);

/// A text of several lines: as plainWidth, ends trimmed. Lines that a narrow column broke, all of one length and
/// without punctuation at their ends, are joined; lists stay lists.
[[nodiscard]] QString cleanBlock(const QString &text);

/// What offices write for "nothing": 无, /, —, 0, #, 暂无.
[[nodiscard]] bool isNothing(const QString &text);
/// #REF!, #N/A and the like.
[[nodiscard]] bool isErrorValue(const QString &text);
/// 同上, 〃, ″ …
[[nodiscard]] bool isDitto(const QString &text);
/// A number that lost digits on its way through a spreadsheet: 3.7E+17.
[[nodiscard]] bool isLossyNumber(const QString &text);
/// A day as a spreadsheet counts it, 1 = 1900-01-01. @return empty when the text is no such number
[[nodiscard]] QString dateOfSerial(const QString &text);

}
