// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "exchange/limits.h"

#include <QtCore/QHash>

namespace gk {

/// The depth of each heading style of a Word document (1–9), by its id. Errors: as XmlParser.
[[nodiscard]] Result<QHash<QString, int>> readHeadings(QByteArrayView styles, const Limits &limits);

/// The texts of comments by their id, without their authors. Errors: as XmlParser, TooLarge "cell".
[[nodiscard]] Result<QHash<QString, QString>> readComments(QByteArrayView comments, const Limits &limits);

/// What a document's other parts say of its text.
struct DocxNotes {
    QHash<QString, int> headings{};      ///< by style
    QHash<QString, QString> comments{};  ///< by id
    QHash<QString, QString> addresses{}; ///< of links, by id
};

/// The colour of a highlighted text by Word's name for it. @return nothing for "none" and unknown ones
[[nodiscard]] std::optional<quint32> highlightColour(QStringView name);

}
