// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QString>

#include <vector>

namespace gk {

/// An entry of a PDF's outline, by which readers jump.
struct Bookmark {
    QString title{};
    int level = 0;  ///< 0 at the top; one more than that of the entry it belongs to at most
    int page = 0;   ///< from 0
    double top = 0; ///< points from the page's top

    bool operator==(const Bookmark &) const = default;
};

/// Adds an outline to a PDF as QPdfWriter makes it, which cannot: appended as an incremental update, so that nothing
/// before it moves. Without bookmarks the file stays as it is.
/// @param pageHeight  points
/// Errors: Malformed (detail = the part), as writeError.
/// Source: ISO 32000-1, 7.5.6 (incremental updates), 12.3.3 (document outline).
[[nodiscard]] Outcome addBookmarks(const QString &path, const std::vector<Bookmark> &bookmarks, double pageHeight);

}
