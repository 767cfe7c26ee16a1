// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmlreader.h"

#include "exchange/htmlpage.h"
#include "exchange/wholefile.h"

#include <QtCore/QFileInfo>

namespace gk {

Result<std::vector<SourceTable>> readHtmlTables(const QString &path, const Progress &progress, const Limits &limits)
{
    const auto bytes = wholeFile(path, limits.htmlFile);
    if (!bytes)
        return bytes.error();
    HtmlTables tables(QFileInfo(path).fileName(), limits);
    if (const auto done = readHtmlPage(*bytes, {}, tables, progress); !done) {
        Error error = done.error();
        error.path = path;
        return error;
    }
    return tables.take();
}

}
