// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

namespace gk {

std::optional<QJsonDocument> parsedJson(QByteArray utf8)
{
    const QByteArray mark = QByteArray::fromRawData("\xEF\xBB\xBF", 3);
    if (utf8.startsWith(mark))
        utf8.remove(0, mark.size());
    if (utf8.contains(mark))
        utf8.replace(mark, "\\ufeff");
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    return error.error == QJsonParseError::NoError ? std::optional(std::move(document)) : std::nullopt;
}

}
